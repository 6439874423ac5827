package org.evenkeel.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.evenkeel.server.assessment.Results;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.contest.Contesting;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.language.Language;
import org.evenkeel.server.language.Messages;
import org.evenkeel.server.modelcard.GovernedDecisions;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Scores that made-up people contested, and what was decided about a rule.
@Component
@Profile("demo")
class DemoGoverning {
  private final DemoStaff staff;
  private final Results results;
  private final Contesting contesting;
  private final GovernedDecisions decisions;
  private final CareAccesses accesses;
  private final Messages messages;
  private final InstantSource clock;

  DemoGoverning(
      DemoStaff staff,
      Results results,
      Contesting contesting,
      GovernedDecisions decisions,
      CareAccesses accesses,
      Messages messages,
      InstantSource clock) {
    this.staff = staff;
    this.results = results;
    this.contesting = contesting;
    this.decisions = decisions;
    this.accesses = accesses;
    this.messages = messages;
    this.clock = clock;
  }

  void write() {
    UUID answered = contested("grace");
    contesting.answer(
        staff.of("grace").person().orElseThrow(),
        answered,
        DemoStaff.MINA,
        messages.text(language("grace"), "demo.contest-answer"),
        clock.instant().minus(Duration.ofDays(1)));
    contested("bilal");
    decided("not-on-track");
  }

  private Language language(String login) {
    return new Language(staff.of(login).language().orElse("en"));
  }

  /// Their latest PHQ-9.
  private UUID contested(String login) {
    Account account = staff.of(login);
    SignedInAccount me = new SignedInAccount(account, UUID.randomUUID());
    UUID id = UUID.randomUUID();
    UUID about = UUID.fromString(results.of(accesses.own(me), "phq-9").getLast().id().toString());
    Instant at = clock.instant().minus(Duration.ofDays(2));
    contesting.contest(me, id, about, messages.text(language(login), "demo.contest"), at);
    return id;
  }

  private void decided(String model) {
    Language language = new Language("en");
    Instant now = clock.instant();
    decisions.decide(
        UUID.randomUUID(),
        model,
        DemoStaff.RUTH,
        messages.text(language, "demo.decision"),
        messages.text(language, "demo.decision-why"),
        LocalDate.ofInstant(now, ZoneId.of("Europe/London")).plusMonths(3),
        now.minus(Duration.ofDays(5)));
  }
}
