package org.evenkeel.server.modelcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.evenkeel.fairness.Equity.End;
import org.evenkeel.fairness.Equity.Passage;
import org.evenkeel.fairness.Rate;
import org.evenkeel.fairness.Verdict;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.modelcard.Access.Figure;
import org.evenkeel.server.modelcard.ModelAudit.Group;
import org.evenkeel.server.modelcard.PeopleInGroups.Who;
import org.junit.jupiter.api.Test;

class AccessTest {
  private final Map<PersonId, Who> who = new HashMap<>();
  private final Map<PersonId, Passage> passages = new LinkedHashMap<>();

  private void people(String language, int many, int waitedDays, End end) {
    for (int i = 0; i < many; i++) {
      PersonId person = PersonId.random();
      who.put(person, Who.speaking(language));
      passages.put(person, new Passage(OptionalInt.of(waitedDays), end));
    }
  }

  private Group of(Figure figure, String language) {
    return Access.of(passages, who).parts(figure).stream()
        .filter(part -> part.name().equals("language"))
        .flatMap(part -> part.groups().stream())
        .filter(group -> group.label().equals(language))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_group_that_waits_longer_than_everyone_else_is_unfair_with_its_median_wait() {
    people("en", 100, 10, End.RECOVERED);
    people("ar", 60, 40, End.RECOVERED);
    Group arabic = of(Figure.WAITED, "ar");
    assertThat(arabic.verdict()).isEqualTo(Verdict.UNFAIR);
    assertThat(arabic.medianWait().value()).isEqualTo(40);
    assertThat(of(Figure.RECOVERED, "ar").verdict())
        .as("all recovered, alike within what 60 can show")
        .isEqualTo(Verdict.FAIR);
  }

  @Test
  void a_group_of_few_is_not_enough_data() {
    people("en", 100, 10, End.RECOVERED);
    people("ar", 12, 40, End.DROPPED_OUT);
    assertThat(of(Figure.DROPPED_OUT, "ar").verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
  }

  @Test
  void whose_course_goes_on_counts_toward_no_end() {
    people("en", 50, 10, End.GOING_ON);
    people("en", 30, 10, End.RECOVERED);
    people("ar", 30, 10, End.NOT_RECOVERED);
    assertThat(of(Figure.RECOVERED, "en").counts().share(Rate.BASE_RATE).all()).isEqualTo(30);
  }
}
