package org.evenkeel.server.trespass;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.evenkeel.server.Browser;

/// The people of a house and those who work there, in every relation and with every wish about who
/// may read. What they say goes in through the house's own pages; who they are and who cares for
/// whom is put there past the house.
final class Town {
  /// What somebody shares.
  enum Wish {
    NOTHING(List.of()),
    SOME(List.of("CHECK_INS", "QUESTIONNAIRES")),
    ALL(List.of("CHECK_INS", "QUESTIONNAIRES", "WORDS", "INSIGHTS", "SAFETY_PLAN", "DIARY")),
    /// Everything for a while, then nothing any more.
    TAKEN_BACK(List.of()),
    /// Nothing, but a case is open.
    IN_NEED(List.of()),
    /// Everything to everyone but one, to whom nothing; and a little for a month.
    NOT_TO_ONE(
        List.of("CHECK_INS", "QUESTIONNAIRES", "WORDS", "INSIGHTS", "SAFETY_PLAN", "DIARY month"));

    private final List<String> kinds;

    Wish(List<String> kinds) {
      this.kinds = kinds;
    }
  }

  private static final Pattern SAID = Pattern.compile("name=\"said\" value=\"([^\"]+)\"");

  private final Keys keys;
  private final int port;
  private final List<Person> people = new ArrayList<>();
  private final List<Person> victims = new ArrayList<>();
  private final List<Intruder> intruders = new ArrayList<>();
  private final Map<String, UUID> staff = new HashMap<>();

  private Town(Keys keys, int port) {
    this.keys = keys;
    this.port = port;
  }

  static Town built(Keys keys, int port) {
    Town town = new Town(keys, port);
    town.staffMovesIn();
    for (Wish wish : Wish.values()) {
      town.victims.add(town.personMovesIn(wish.name(), wish, false));
    }
    Person pia = town.personMovesIn("another person", Wish.NOTHING, false);
    Person noor = town.personMovesIn("a person without a name", Wish.NOTHING, true);
    town.relation("elsewhere", pia);
    town.intrudersGather(pia, noor);
    town.settles();
    return town;
  }

  List<Person> people() {
    return people;
  }

  /// Those who are attacked, one for each wish.
  List<Person> victims() {
    return victims;
  }

  List<Intruder> intruders() {
    return intruders;
  }

  Keys keys() {
    return keys;
  }

  /// A browser of somebody, signed in.
  Browser browser(UUID account) {
    return new Browser(port).with("berth", keys.session(account, true, "Test"));
  }

  private void staffMovesIn() {
    Map.of(
            "related", "CLINICIAN",
            "ended", "CLINICIAN",
            "elsewhere", "CLINICIAN",
            "supervisor", "SUPERVISOR",
            "coordinator", "COORDINATOR",
            "operator", "OPERATOR",
            "bystander", "CLINICIAN")
        .forEach((name, role) ->
            staff.put(name, account("Staff " + name, Optional.empty(), role, false)));
    Browser coordinator = browser(staff("coordinator"));
    coordinator.get("/roster");
    coordinator.post("/roster/waiver", Map.of("signed", "true"));
  }

  private UUID staff(String name) {
    return java.util.Objects.requireNonNull(staff.get(name));
  }

  private UUID account(String name, Optional<UUID> person, String role, boolean nameless) {
    UUID id = UUID.randomUUID();
    keys.database()
        .update(
            "insert into account (id, person_id, name, roles, zone, anonymous) values (?, ?, ?, array[?], 'Europe/London', ?)",
            id,
            person.orElse(null),
            name,
            role,
            nameless);
    return id;
  }

  private Person personMovesIn(String name, Wish wish, boolean nameless) {
    UUID id = UUID.randomUUID();
    int number = 310_000 + 7_919 * people.size();
    Person unknown = new Person(name, id, id, number);
    UUID account = account(unknown.mark(Mark.NAME), Optional.of(id), "PERSON", nameless);
    Person person = new Person(name, id, account, number);
    people.add(person);
    waysIn(person);
    Browser theirs = browser(account);
    diary(person, theirs);
    talk(person, theirs);
    questionnaire(person, theirs);
    insight(person);
    care(person, wish, theirs);
    shares(wish, theirs);
    return person;
  }

  private void waysIn(Person person) {
    keys.database()
        .update(
            "insert into password values (?, ?, 'none', now())",
            person.account(),
            person.mark(Mark.LOGIN));
    keys.database()
        .update(
            "insert into authenticator values (?, ?, 0, now())",
            person.account(),
            Keys.hash("app" + person));
    keys.database()
        .update(
            "insert into anonymous_key values (?, ?, now())",
            person.account(),
            Keys.hash("key" + person));
    keys.database()
        .update(
            "insert into recovery_code (hash, account_id, place, made_at) values (?, ?, 1, now())",
            Keys.hash("code" + person),
            person.account());
    keys.database()
        .update(
            """
            insert into passkey (credential, account_id, label, public_key, signature_count, verified, transports,
              backup_eligible, backed_up, attestation_object, attestation_client, since, used_at)
            values (?, ?, ?, '', 0, true, '{}', false, false, '', '', now(), now())
            """,
            Keys.hash("passkey" + person),
            person.account(),
            person.mark(Mark.LOGIN));
    keys.session(person.account(), true, person.mark(Mark.LOGIN));
  }

  /// A file with a column, a number and words that are theirs alone.
  private void diary(Person person, Browser theirs) {
    theirs.get("/diary/import");
    StringBuilder file = new StringBuilder("date," + person.mark(Mark.DIARY) + ",note\n");
    LocalDate first = LocalDate.now().minusDays(40);
    for (int day = 0; day < 40; day++) {
      file.append(first.plusDays(day))
          .append(',')
          .append(person.number() + day % 3)
          .append(",walked slowly and ")
          .append(person.mark(Mark.FILE))
          .append(" on day number ")
          .append(day)
          .append('\n');
    }
    String look =
        location(
            theirs.upload(
                "/diary/import",
                "file",
                person.mark(Mark.FILE) + ".csv",
                file.toString().getBytes(StandardCharsets.UTF_8)));
    theirs.get(look);
    theirs.post(
        look,
        Map.ofEntries(
            Map.entry("zone", "Europe/London"),
            Map.entry("time", "12:00"),
            Map.entry("deed", "bring"),
            Map.entry("role-0", "YEAR_FIRST"),
            Map.entry("label-0", ""),
            Map.entry("low-0", ""),
            Map.entry("high-0", ""),
            Map.entry("direction-0", "HIGHER_IS_BETTER"),
            Map.entry("role-1", "RATED"),
            Map.entry("label-1", person.mark(Mark.DIARY)),
            Map.entry("low-1", "0"),
            Map.entry("high-1", "999999"),
            Map.entry("direction-1", "HIGHER_IS_BETTER"),
            Map.entry("role-2", "WORDS"),
            Map.entry("label-2", ""),
            Map.entry("low-2", ""),
            Map.entry("high-2", ""),
            Map.entry("direction-2", "HIGHER_IS_BETTER")));
    while (theirs.get(look + "/progress").body().contains("\"over\":false")) {
      LockSupport.parkNanos(20_000_000);
    }
  }

  private void talk(Person person, Browser theirs) {
    theirs.get("/check-ins/new");
    theirs.post(
        "/check-ins",
        Map.of("id", UUID.randomUUID().toString(), "mood", "2", "words", person.mark(Mark.WORDS)));
    theirs.post(
        "/messages", Map.of("id", UUID.randomUUID().toString(), "text", person.mark(Mark.MESSAGE)));
    theirs.post("/messages/draft", Map.of("text", person.mark(Mark.DRAFT)));
    theirs.post("/safety-plan/alone", Map.of("text", person.mark(Mark.PLAN)));
    theirs.post(
        "/safety-plan/people/contacts",
        Map.of(
            "id", UUID.randomUUID().toString(),
            "name", person.mark(Mark.PLAN),
            "phone", "07700 900112"));
    theirs.post("/with-you/number", Map.of("number", "07700 " + person.number()));
  }

  private void questionnaire(Person person, Browser theirs) {
    for (boolean finished : new boolean[] {true, false}) {
      UUID id = UUID.randomUUID();
      theirs.get("/questionnaires/gad-7");
      theirs.post(
          "/questionnaires",
          Map.of("id", id.toString(), "instrument", "gad-7", "language", "en", "way", "all"));
      Map<String, String> answers = new HashMap<>(Map.of("last", "7"));
      for (int place = 1; place <= (finished ? 7 : 3); place++) {
        answers.put("answer-" + place, "1");
      }
      theirs.post("/questionnaires/" + id + "/all", answers);
      if (finished) {
        theirs.post("/questionnaires/" + id + "/completion", Map.of());
      }
    }
  }

  private void insight(Person person) {
    keys.database()
        .update(
            """
            insert into insight (person_id, id, signal, worse_when, since, first_alarm, raised_at, statistic, alarm_limit,
              usual_mean, usual_deviation, usual_days, usual_from, usual_to, false_alarm_share, base_rate, right_share)
            values (?, gen_random_uuid(), 'mood', 'LOWER', current_date - 9, current_date - 7, now(), 5.1, 4.2,
              3.1, 0.6, 28, current_date - 40, current_date - 12, 0.1, 0.2, 0.6)
            """,
            person.person());
  }

  /// Two people care, one of them only for a while; one answers the case.
  private void care(Person person, Wish wish, Browser theirs) {
    if (person.name().startsWith("a")) {
      return;
    }
    relation("related", person);
    relation("ended", person);
    Browser related = browser(staff("related"));
    String record = "/people/" + person.person();
    related.get(record + "/messages");
    related.post(
        record + "/messages",
        Map.of("id", UUID.randomUUID().toString(), "text", person.mark(Mark.MESSAGE)));
    related.get(record + "/appointments/new");
    related.post(
        record + "/appointments",
        Map.of(
            "id",
            UUID.randomUUID().toString(),
            "date",
            LocalDate.now().plusDays(30).toString(),
            "time",
            8 + victims.size() + ":00",
            "minutes",
            "30",
            "way",
            "PHONE",
            "note",
            person.mark(Mark.NOTE)));
    ended("ended", person);
    if (wish == Wish.IN_NEED || wish == Wish.ALL) {
      isNotSafe(theirs);
      answers(person, related);
      promised(person);
      brokenGlass(person);
    }
  }

  private void relation(String name, Person person) {
    keys.database()
        .update(
            "insert into care_relationship (person_id, account_id) values (?, ?)",
            person.person(),
            staff(name));
  }

  private void ended(String name, Person person) {
    keys.database()
        .update(
            "update care_relationship set ended_at = now() - interval '1 hour', since = now() - interval '9 days' where person_id = ? and account_id = ?",
            person.person(),
            staff(name));
  }

  private static void isNotSafe(Browser theirs) {
    var said = SAID.matcher(theirs.get("/with-you").body());
    theirs.post(
        "/with-you/not-safe",
        Map.of("said", said.find() ? said.group(1) : UUID.randomUUID().toString()));
  }

  /// Taken in hand, spoken with, and a lower tier is asked for: no clock is left that would run.
  private void answers(Person person, Browser related) {
    UUID id =
        keys.database()
            .queryForObject(
                "select id from crisis_case where person_id = ?", UUID.class, person.person());
    String address = "/cases/" + id;
    related.get(address);
    related.post(address + "/taking", Map.of());
    related.post(
        address + "/contact",
        Map.of("way", "PHONE", "reached", "yes", "contact-words", person.mark(Mark.CASE)));
    related.post(address + "/lowering", Map.of("tier", "LOW", "ground", person.mark(Mark.CASE)));
  }

  /// A call that is promised for today, so that it is on a desk.
  private void promised(Person person) {
    keys.database()
        .update(
            """
            insert into follow_up (person_id, id, at, way, account_id, booked_by, booked_at)
            values (?, gen_random_uuid(), now() + interval '5 hours', 'PHONE', ?, ?, now())
            """,
            person.person(),
            staff("related"),
            staff("related"));
  }

  /// Somebody who does not care for them opened their record.
  private void brokenGlass(Person person) {
    Browser bystander = browser(staff("bystander"));
    bystander.get("/people/emergency");
    bystander.post(
        "/people/emergency",
        Map.of(
            "name",
            person.mark(Mark.NAME),
            "why",
            "COVER",
            "words",
            "Nobody else is here. " + person.mark(Mark.EMERGENCY)));
  }

  private void shares(Wish wish, Browser theirs) {
    theirs.get("/sharing");
    if (wish == Wish.TAKEN_BACK) {
      share(Wish.ALL, theirs);
    }
    share(wish, theirs);
    if (wish == Wish.NOT_TO_ONE) {
      String no = String.join(" no,", Wish.ALL.kinds) + " no";
      theirs.post("/sharing/" + staff("related"), Map.of("kind", no));
    }
  }

  /// A list of one name several times is sent as one field, comma by comma.
  private static void share(Wish wish, Browser theirs) {
    theirs.post("/sharing", Map.of("kind", String.join(",", wish.kinds)));
  }

  private void intrudersGather(Person pia, Person noor) {
    intruders.add(
        new Intruder("nobody", Optional.empty(), Optional.empty(), Optional.empty(), true));
    intruders.add(somebody("another person", pia, true));
    intruders.add(somebody("a person without a name", noor, true));
    intruders.add(somebody("half a person", victims.getFirst(), false));
    intruders.add(works("related", Optional.of(victims.getFirst()), true));
    intruders.add(works("elsewhere", Optional.of(pia), true));
    intruders.add(works("related", Optional.empty(), false));
    for (String name : List.of("ended", "supervisor", "coordinator", "operator")) {
      intruders.add(works(name, Optional.empty(), true));
    }
  }

  private static Intruder somebody(String name, Person person, boolean whole) {
    return new Intruder(
        name, Optional.of(person.account()), Optional.of(person.person()), Optional.empty(), whole);
  }

  private Intruder works(String name, Optional<Person> inCare, boolean whole) {
    return new Intruder(
        whole ? name : "half of " + name,
        Optional.of(staff(name)),
        Optional.empty(),
        inCare.map(Person::person),
        whole);
  }

  private static String location(java.net.http.HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(
            () -> new IllegalStateException(answer.uri() + " answered " + answer.statusCode()));
  }

  /// Waits until the house has heard everything that was said, and lets it look for nothing more:
  /// what it notices by itself is no intruder's doing.
  private void settles() {
    Instant limit = Instant.now().plusSeconds(60);
    while (keys.asks("select from event_publication where completion_date is null")) {
      if (Instant.now().isAfter(limit)) {
        throw new IllegalStateException("The house did not come to rest in a minute");
      }
      LockSupport.parkNanos(100_000_000);
    }
    keys.database().execute("delete from due_signal");
  }
}
