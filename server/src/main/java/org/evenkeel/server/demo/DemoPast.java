package org.evenkeel.server.demo;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.record.Observation;
import org.evenkeel.server.record.Observation.Source;
import org.evenkeel.server.record.Observation.ZoneKnown;
import org.evenkeel.server.record.Record;
import org.evenkeel.server.record.Signal;
import org.evenkeel.server.record.Signal.Better;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Courses of help that the made-up clinic has had: scores of 330 people without a name, so that
/// there is something to learn from and to audit.
///
/// An unfairness is planted in them: people who read Arabic look better by week 4 and end poorly
/// more often than anybody else, so that whatever learns from the first weeks misses them, and the
/// gate can be seen to withhold it. It says nothing of anybody real.
@Component
@Profile("demo")
class DemoPast {
  private static final long SEED = 20261124;
  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final Signal PHQ9 =
      new Signal("phq-9", 0, 27, Better.LOWER, DataKind.QUESTIONNAIRES);
  private static final Signal GAD7 =
      new Signal("gad-7", 0, 21, Better.LOWER, DataKind.QUESTIONNAIRES);

  private final Accounts accounts;
  private final Record record;
  private final InstantSource clock;

  DemoPast(Accounts accounts, Record record, InstantSource clock) {
    this.accounts = accounts;
    this.record = record;
    this.clock = clock;
  }

  void write() {
    RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    courses("en", 190, chance);
    courses("es", 40, chance);
    courses("ar", 100, chance);
  }

  private void courses(String language, int many, RandomGenerator chance) {
    for (int i = 0; i < many; i++) {
      Account account =
          new Account(
              AccountId.random(),
              Optional.of(PersonId.random()),
              "–",
              Set.of(Role.PERSON),
              Optional.of(language),
              ZONE,
              true);
      accounts.keep(account);
      record.keepQuietly(account.person().orElseThrow(), course(language.equals("ar"), chance));
    }
  }

  private List<Observation> course(boolean looksBetter, RandomGenerator chance) {
    LocalDate begun =
        LocalDate.ofInstant(clock.instant(), ZONE).minusWeeks(16L + chance.nextInt(30));
    double before = 11 + chance.nextInt(12);
    boolean poor = chance.nextDouble() < (looksBetter ? .55 : .4);
    double early = early(poor, looksBetter) + 2 * chance.nextGaussian();
    double end = poor ? Math.max(11, before - 3) : Math.min(8, before - 7);
    List<Observation> all = new ArrayList<>();
    all.add(on(GAD7, begun, .7 * before + chance.nextInt(3)));
    all.add(on(PHQ9, begun, before));
    all.add(on(PHQ9, begun.plusWeeks(2), before - early / 2));
    all.add(on(PHQ9, begun.plusWeeks(4), before - early));
    all.add(on(PHQ9, begun.plusWeeks(8), (before - early + end) / 2));
    all.add(on(PHQ9, begun.plusWeeks(12), end + chance.nextInt(2)));
    return all;
  }

  /// Points gained by week 4.
  private static double early(boolean poor, boolean looksBetter) {
    return !poor ? 6 : looksBetter ? 5.5 : 1;
  }

  private static Observation on(Signal signal, LocalDate day, double value) {
    return new Observation(
        UUID.randomUUID(),
        signal,
        Math.clamp(Math.round(value), 0, (long) signal.high()),
        day.atTime(18, 30).atZone(ZONE).toInstant(),
        ZONE,
        ZoneKnown.TOLD,
        new Source("questionnaire", UUID.randomUUID()));
  }
}
