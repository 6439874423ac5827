package org.evenkeel.server.assessment;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.evenkeel.psychometrics.Answer;
import org.evenkeel.psychometrics.Item;
import org.evenkeel.server.assessment.Sittings.Exported;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.consent.ResearchConsents;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.wall.Reach;
import org.evenkeel.server.web.SafeCsv;
import org.springframework.stereotype.Component;

/// The answers of those who agreed to research, a row an answer: no name, no date, no free words. A
/// person's pseudonym is made with a key that is thrown away with the file, so two files cannot be
/// joined; days count from the person's own first questionnaire.
///
/// **What this tells you, and what it does not.** These rows are pseudonymous, not anonymous:
/// someone who knows on which days a person answered may find them again. They come from people who
/// chose to take part, which is no sample of anybody.
@Component
class ResearchFile {
  /// With fewer people a row may point at one of them.
  static final int FEWEST_PEOPLE = 10;

  private static final List<String> HEAD =
      List.of(
          "person",
          "sitting",
          "day",
          "instrument",
          "version",
          "language",
          "equivalence",
          "words",
          "item",
          "loinc",
          "code",
          "declined",
          "safety_item",
          "corrected");

  private final Sittings sittings;
  private final ResearchConsents consents;
  private final CareAccesses accesses;

  ResearchFile(Sittings sittings, ResearchConsents consents, CareAccesses accesses) {
    this.sittings = sittings;
    this.consents = consents;
    this.accesses = accesses;
  }

  int people() {
    return consents.people().size();
  }

  /// The file, or nothing while too few people agree. A questionnaire that fewer than
  /// [#FEWEST_PEOPLE] of them answered in a language is left out: it would point at a few.
  Optional<String> written(SignedInAccount by) {
    List<PersonId> people = consents.people();
    if (people.size() < FEWEST_PEOPLE) {
      return Optional.empty();
    }
    Mac pseudonyms = pseudonyms();
    List<Row> rows =
        people.stream()
            .flatMap(person -> accesses.research(by, person).stream())
            .flatMap(access -> rows(pseudonym(pseudonyms, access.person()), access).stream())
            .toList();
    Map<Cell, Long> sizes = people(rows);
    StringBuilder file = new StringBuilder(SafeCsv.row(HEAD));
    rows.stream()
        .filter(row -> sizes.getOrDefault(row.cell(), 0L) >= FEWEST_PEOPLE)
        .forEach(row -> file.append(SafeCsv.row(row.cells())));
    return Optional.of(file.toString());
  }

  /// What many have to share, so that a row of it stands for a crowd.
  private record Cell(String instrument, int version, String language) {}

  private record Row(String pseudonym, Cell cell, List<String> cells) {}

  private static Map<Cell, Long> people(List<Row> rows) {
    return rows.stream()
        .map(row -> Map.entry(row.cell(), row.pseudonym()))
        .distinct()
        .collect(groupingBy(Map.Entry::getKey, counting()));
  }

  private List<Row> rows(String pseudonym, CareAccess access) {
    List<Row> rows = new ArrayList<>();
    Reach.person(access.person().value())
        .during(() -> add(rows, pseudonym, sittings.exported(access)));
    return rows;
  }

  private static void add(List<Row> rows, String pseudonym, List<Exported> all) {
    for (int i = 0; i < all.size(); i++) {
      Exported one = all.get(i);
      long day = days(first(all), one.sitting().completedAt().orElseThrow());
      for (Item item : one.sitting().instrument().items()) {
        row(pseudonym, i + 1, day, one, item)
            .ifPresent(cells -> rows.add(new Row(pseudonym, cell(one.sitting()), cells)));
      }
    }
  }

  private static Cell cell(Assessment answered) {
    return new Cell(
        answered.instrument().id().value(),
        answered.version(),
        answered.language().toLanguageTag());
  }

  private static Instant first(List<Exported> all) {
    return all.getFirst().sitting().completedAt().orElseThrow();
  }

  private static long days(Instant from, Instant to) {
    return Duration.between(from, to).toDays();
  }

  private static Optional<List<String>> row(
      String pseudonym, int sitting, long day, Exported one, Item item) {
    Assessment answered = one.sitting();
    return switch (answered.answers().answer(item.id())) {
      case Answer.Given(int code) ->
          Optional.of(cells(pseudonym, sitting, day, one, item, String.valueOf(code), "0"));
      case Answer.PreferredNotToSay() ->
          Optional.of(cells(pseudonym, sitting, day, one, item, "", "1"));
      case Answer.Missing() -> Optional.empty();
    };
  }

  private static List<String> cells(
      String pseudonym,
      int sitting,
      long day,
      Exported one,
      Item item,
      String code,
      String declined) {
    Assessment answered = one.sitting();
    List<String> cells = new ArrayList<>(List.of(pseudonym, "" + sitting, "" + day));
    cells.add(answered.instrument().id().value());
    cells.add("" + answered.version());
    cells.add(answered.language().toLanguageTag());
    cells.add(answered.instrument().equivalence(answered.language()).name());
    cells.add(one.fingerprint());
    cells.add(item.id().value());
    cells.add(item.loinc().orElse(""));
    cells.add(code);
    cells.add(declined);
    cells.add(safety(answered, item) ? "1" : "0");
    cells.add(one.corrected().contains(item.id()) ? "1" : "0");
    return cells;
  }

  private static boolean safety(Assessment answered, Item item) {
    return answered.instrument().safetyItems().stream()
        .anyMatch(each -> each.item().equals(item.id()));
  }

  private static Mac pseudonyms() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has HmacSHA256", impossible);
    }
  }

  private static String pseudonym(Mac mac, PersonId person) {
    byte[] digest = mac.doFinal(person.toString().getBytes(StandardCharsets.US_ASCII));
    return "p" + HexFormat.of().formatHex(digest, 0, 8);
  }
}
