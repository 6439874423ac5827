package org.evenkeel.server.caseload;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.psychometrics.Band;
import org.evenkeel.server.caseload.PeoplePage.CheckedIn;
import org.evenkeel.server.caseload.PeoplePage.Row;
import org.evenkeel.server.caseload.PeoplePage.Score;
import org.evenkeel.server.consent.DataKind;

/// Makes the list of people from glances.
final class People {
  /// More are found by name, or by a group.
  private static final int MOST = 200;

  private People() {}

  static PeoplePage list(List<Glance> everyone, String find, Optional<Tag> only, Instant now) {
    Map<Tag, Integer> counts = new EnumMap<>(Tag.class);
    everyone.forEach(one -> Tag.of(one, now).forEach(tag -> counts.merge(tag, 1, Integer::sum)));
    List<Glance> wanted =
        everyone.stream()
            .filter(one -> called(one, find))
            .filter(one -> only.isEmpty() || Tag.of(one, now).contains(only.get()))
            .toList();
    return new PeoplePage(
        wanted.stream().limit(MOST).map(one -> row(one, now)).toList(),
        wanted.size(),
        find,
        only,
        everyone.size(),
        counts);
  }

  private static boolean called(Glance one, String find) {
    return plain(one.account().name()).contains(plain(find.strip()));
  }

  /// Without capitals and marks, so that "sofia" finds Sofía.
  private static String plain(String name) {
    return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static Row row(Glance one, Instant now) {
    return new Row(
        one.person(),
        one.account().name(),
        one.account().initials(),
        one.account().anonymous(),
        one.namesake(),
        one.since(),
        one.account().language(),
        checkedIn(one),
        score(one),
        Tag.of(one, now));
  }

  private static CheckedIn checkedIn(Glance one) {
    return one.shares(DataKind.CHECK_INS)
        ? one.lastCheckIn().<CheckedIn>map(CheckedIn.On::new).orElseGet(CheckedIn.NotYet::new)
        : new CheckedIn.NotShared();
  }

  private static Score score(Glance one) {
    return one.shares(DataKind.QUESTIONNAIRES)
        ? one.score()
            .latest()
            .<Score>map(total ->
                new Score.Is(
                    total.value(),
                    Scores.band(total.value()).map(Band::name).orElse(""),
                    total.day()))
            .orElseGet(Score.NotYet::new)
        : new Score.NotShared();
  }
}
