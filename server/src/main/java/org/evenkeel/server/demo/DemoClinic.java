package org.evenkeel.server.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.evenkeel.server.administration.Refusal;
import org.evenkeel.server.consent.CareAccesses;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.consent.Sharing;
import org.evenkeel.server.conversation.Conversations;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.CareRelationships;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.insight.CountedNowAndThen;
import org.evenkeel.server.insight.OwnSigns;
import org.evenkeel.server.language.Language;
import org.evenkeel.server.language.Messages;
import org.evenkeel.server.wall.Reach;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Fills the made-up clinic before the house says that it is ready. Each person is written in one
/// transaction together with a line that they are done, so a start that was cut off goes on where
/// it stopped and a second start adds nothing.
@Component
@Profile("demo")
class DemoClinic implements ApplicationRunner {
  private static final PrintStream OUT = System.out;
  private static final long SEED = 20261123;

  private final DemoStaff staff;
  private final DemoDiary diary;
  private final DemoDone done;
  private final CareRelationships relationships;
  private final Sharing sharing;
  private final Conversations conversations;
  private final CareAccesses accesses;
  private final Messages messages;
  private final OwnSigns signs;
  private final DemoPast past;
  private final DemoGoverning governing;
  private final List<CountedNowAndThen> counted;
  private final InstantSource clock;

  DemoClinic(
      DemoStaff staff,
      DemoDiary diary,
      DemoDone done,
      CareRelationships relationships,
      Sharing sharing,
      Conversations conversations,
      CareAccesses accesses,
      Messages messages,
      OwnSigns signs,
      DemoPast past,
      DemoGoverning governing,
      List<CountedNowAndThen> counted,
      InstantSource clock) {
    this.staff = staff;
    this.diary = diary;
    this.done = done;
    this.relationships = relationships;
    this.sharing = sharing;
    this.conversations = conversations;
    this.accesses = accesses;
    this.messages = messages;
    this.signs = signs;
    this.past = past;
    this.governing = governing;
    this.counted = List.copyOf(counted);
    this.clock = clock;
    if (done.nothing() && staff.isSomebodysHouse()) {
      throw new Refusal(
          "This folder holds a real house. The demonstration opens a door for everybody, so give it a folder of its own: bin/demo --data DIR.");
    }
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Reach.HOUSE.during(this::fill);
  }

  private void fill() {
    done.once("staff", staff::hire);
    List<DemoPerson> people = DemoPerson.ALL;
    for (int i = 0; i < people.size(); i++) {
      DemoPerson person = people.get(i);
      RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + i);
      if (done.once(person.login(), () -> admit(person, chance))) {
        OUT.println(
            "  " + person.name() + ", ninety days (" + (i + 1) + " of " + people.size() + ")");
      }
    }
    done.once("governing", governing::write);
    if (done.once("past", past::write)) {
      OUT.println("  330 people without a name, courses of help to learn from");
      counted.forEach(CountedNowAndThen::count);
    }
  }

  private void admit(DemoPerson person, RandomGenerator chance) {
    Account account =
        staff.account(
            person.login(),
            person.name(),
            Role.PERSON,
            Optional.of(PersonId.random()),
            person.zone(),
            Optional.of(person.language()));
    PersonId id = account.person().orElseThrow();
    relationships.begin(DemoStaff.MINA, id);
    if (person.login().charAt(0) < 'h') {
      relationships.begin(DemoStaff.BEA, id);
    }
    Set<DataKind> shared = EnumSet.allOf(DataKind.class);
    if (!person.sharesWords()) {
      shared.remove(DataKind.WORDS);
    }
    sharing.set(id, shared);
    diary.write(id, person, chance);
    if (Set.of("ada", "rosa", "noor").contains(person.login())) {
      talk(person, account);
      watchesOut(person, id);
    }
  }

  /// Two warning signs of their own, one of them seen on some of the last days.
  private void watchesOut(DemoPerson person, PersonId id) {
    Language language = new Language(person.language());
    Instant begun = clock.instant().minus(Duration.ofDays(60));
    UUID first = UUID.randomUUID();
    signs.add(id, first, messages.text(language, "demo.sign-sleep"), begun);
    signs.add(id, UUID.randomUUID(), messages.text(language, "demo.sign-friends"), begun);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(person.zone()));
    for (int ago : new int[] {2, 3, 6, 9}) {
      signs.seen(id, today.minusDays(ago), List.of(first), clock.instant());
    }
  }

  private void talk(DemoPerson person, Account account) {
    Language language = new Language(person.language());
    var own = accesses.own(new SignedInAccount(account, UUID.randomUUID()));
    conversations.write(
        own,
        account,
        UUID.randomUUID(),
        messages.text(language, "demo.thread-person"),
        clock.instant().minus(Duration.ofHours(52)));
    conversations.seen(own, false, clock.instant().minus(Duration.ofHours(50)));
    conversations.write(
        own,
        staff.mina(),
        UUID.randomUUID(),
        messages.text(language, "demo.thread-care"),
        clock.instant().minus(Duration.ofHours(49)));
  }
}
