package org.evenkeel.server.safety;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.web.Slips;

/// How a case ended and what follows, as a browser sent it.
///
/// @param zone of the clinician, in which date and time are meant
record ClosingForm(Map<String, String> fields, ZoneId zone) {
  Slips slips() {
    return Slips.none()
        .unless(
            Arrays.stream(Outcome.values())
                .anyMatch(one -> one.name().equals(fields.get("outcome"))),
            "outcome",
            "duty.slip-outcome")
        .unless(!words().isBlank(), "closing-words", "duty.slip-words")
        .unless(at().isPresent(), "next-day", "duty.slip-next");
  }

  /// Two marks of whom the case is about, from the head and from the page: whoever has the wrong
  /// window before them does not close it.
  Slips slips(Account person) {
    return slips()
        .unless(same("initials", person.initials()), "initials", "duty.slip-initials")
        .unless(
            same("sign", person.person().map(PersonId::sign).orElse("")), "sign", "duty.slip-sign");
  }

  private boolean same(String field, String right) {
    return bare(fields.getOrDefault(field, "")).equalsIgnoreCase(bare(right));
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s.\\p{Cf}-]", "");
  }

  static Slips slips(ClosingACase.Result result) {
    return switch (result) {
      case CLOSED -> Slips.none();
      case NOT_TAKEN -> Slips.of("outcome", "duty.slip-not-taken");
      case NOT_REACHED -> Slips.of("outcome", "duty.slip-not-reached");
      case FOLLOW_UP_OUT_OF_TIME -> Slips.of("next-day", "duty.slip-next");
      case LOWERING_OPEN -> Slips.of("outcome", "duty.slip-lowering-open");
      case OVER -> Slips.of("outcome", "duty.slip-nothing-to-do");
    };
  }

  Outcome outcome() {
    return Outcome.valueOf(fields.getOrDefault("outcome", ""));
  }

  String words() {
    return fields.getOrDefault("closing-words", "");
  }

  FollowUp next(CrisisCase crisis, AccountId with) {
    return new FollowUp(
        UUID.randomUUID(),
        crisis.person(),
        Optional.of(crisis.id()),
        at().orElseThrow(),
        Arrays.stream(Way.values())
            .filter(way -> way.name().equals(fields.get("next-way")))
            .findFirst()
            .orElse(Way.PHONE),
        with,
        Optional.empty());
  }

  private Optional<Instant> at() {
    try {
      return Optional.of(
          LocalDateTime.parse(fields.get("next-day") + "T" + fields.get("next-time"))
              .atZone(zone)
              .toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
