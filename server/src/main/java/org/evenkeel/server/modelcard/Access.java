package org.evenkeel.server.modelcard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.fairness.Counts;
import org.evenkeel.fairness.Equity;
import org.evenkeel.fairness.Equity.Comparison;
import org.evenkeel.fairness.Equity.GroupEquity;
import org.evenkeel.fairness.Equity.Passage;
import org.evenkeel.fairness.Equity.What;
import org.evenkeel.fairness.Grouping;
import org.evenkeel.fairness.Share;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.modelcard.ModelAudit.Group;
import org.evenkeel.server.modelcard.ModelAudit.Measured;
import org.evenkeel.server.modelcard.ModelAudit.Part;
import org.evenkeel.server.modelcard.PeopleInGroups.Who;

/// Who waits, who stays, and whom it helps, by group, as [Equity] reckons it.
///
/// @param people in groups, in the order of their passages
record Access(List<Who> people, List<Passage> passages) {

  enum Figure {
    WAITED(What.WAITED_TOO_LONG),
    DROPPED_OUT(What.DROPPED_OUT),
    RECOVERED(What.RECOVERED);

    private final What what;

    Figure(What what) {
      this.what = what;
    }

    /// Such as `access-dropped-out`, among the audits.
    String key() {
      return "access-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<Figure> all() {
      return Arrays.asList(values());
    }
  }

  /// Of those who are in a group at all.
  static Access of(Map<PersonId, Passage> passages, Map<PersonId, Who> who) {
    List<Who> people = new ArrayList<>();
    List<Passage> ways = new ArrayList<>();
    passages.forEach((person, passage) -> {
      Who one = who.get(person);
      if (one != null) {
        people.add(one);
        ways.add(passage);
      }
    });
    return new Access(people, ways);
  }

  /// One figure: of everyone, and by each way of grouping.
  List<Part> parts(Figure figure) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        part(
            figure,
            Grouping.of(
                ModelAudit.EVERYONE, List.of(ModelAudit.EVERYONE), new int[people.size()])));
    PeopleInGroups.groupingsOfAccess(people).forEach(grouping -> parts.add(part(figure, grouping)));
    return parts;
  }

  private Part part(Figure figure, Grouping grouping) {
    return new Part(
        grouping.name(),
        Equity.of(grouping, passages, Passages.TARGET).groups().stream()
            .filter(group -> group.people() > 0)
            .map(group -> group(figure, group))
            .toList());
  }

  private static Group group(Figure figure, GroupEquity group) {
    Comparison compared =
        group.comparisons().stream()
            .filter(one -> one.what() == figure.what)
            .findFirst()
            .orElseThrow();
    Share share = compared.group();
    return new Group(
        group.group(),
        new Counts(0, 0, share.of(), share.all() - share.of()),
        compared.verdict(),
        Measured.NOTHING,
        Measured.NOTHING,
        figure == Figure.WAITED
            ? Measured.of(group.medianWait(), group.medianInterval())
            : Measured.NOTHING);
  }
}
