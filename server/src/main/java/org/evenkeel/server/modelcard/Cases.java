package org.evenkeel.server.modelcard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evenkeel.fairness.Decisions;
import org.evenkeel.fairness.Grouping;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.modelcard.PeopleInGroups.Who;

/// What a rule decided for people and what came of it, with the groups they are in.
record Cases(Decisions decisions, List<Grouping> groupings) {
  /// @param outcome whether it came
  /// @param flagged whether the rule pointed at them
  /// @param probability of the outcome, of a model that gives one; NaN of any other
  record One(PersonId person, boolean outcome, boolean flagged, double probability) {
    One(PersonId person, boolean outcome, boolean flagged) {
      this(person, outcome, flagged, Double.NaN);
    }
  }

  /// Of those who are in a group at all.
  static Cases of(List<One> all, Map<PersonId, Who> who) {
    List<One> known = all.stream().filter(one -> who.containsKey(one.person())).toList();
    boolean[] outcomes = new boolean[known.size()];
    boolean[] flagged = new boolean[known.size()];
    List<Who> people = new ArrayList<>();
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = known.get(i).outcome();
      flagged[i] = known.get(i).flagged();
      people.add(who.getOrDefault(known.get(i).person(), Who.UNKNOWN));
    }
    return new Cases(decisions(known, outcomes, flagged), PeopleInGroups.groupings(people));
  }

  private static Decisions decisions(List<One> known, boolean[] outcomes, boolean[] flagged) {
    double[] probabilities = known.stream().mapToDouble(One::probability).toArray();
    return Arrays.stream(probabilities).anyMatch(Double::isNaN)
        ? Decisions.of(outcomes, flagged)
        : Decisions.of(outcomes, flagged, probabilities);
  }
}
