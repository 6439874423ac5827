package org.evenkeel.server.practice;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.evenkeel.harmwatch.Finding.Harmful;
import org.evenkeel.harmwatch.Finding.NotShown;
import org.evenkeel.harmwatch.HarmWatch;
import org.evenkeel.server.identity.PersonId;
import org.springframework.stereotype.Component;

/// Counts what people say of an exercise, and pauses it for everybody when more of them feel worse
/// than is accepted. Each person counts once in four weeks, so that nobody pauses anything by
/// saying it often.
@Component
class HarmWatching {
  static final HarmWatch RULE = HarmWatch.withDefaults();
  private static final Period ONCE_IN = Period.ofWeeks(4);

  private final Rounds rounds;
  private final Watches watches;

  HarmWatching(Rounds rounds, Watches watches) {
    this.rounds = rounds;
    this.watches = watches;
  }

  /// In the transaction that keeps the answer.
  void hear(PersonId person, Round round, Helped helped, Instant now) {
    Instant since = now.atOffset(ZoneOffset.UTC).minus(ONCE_IN).toInstant();
    if (rounds.count(person, round.id(), round.what(), since)) {
      Watch after = watches.count(round.what(), helped == Helped.WORSE);
      switch (RULE.finding(after.answers())) {
        case Harmful harmful -> watches.pause(after, now);
        case NotShown notShown -> {}
      }
    }
  }

  void hearStranger(What what) {
    watches.countStranger(what);
  }
}
