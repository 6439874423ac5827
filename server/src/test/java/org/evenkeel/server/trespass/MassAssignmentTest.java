package org.evenkeel.server.trespass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.server.EmptyHouse;
import org.evenkeel.server.TestHouse;
import org.evenkeel.server.trespass.Attempt.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A form changes what its page is for, whatever else is sent with it. Every deed is done twice by
/// somebody who may: as its page sends it, and with every name of a column, of a field and of a
/// part of a record beside it. The whole database is compared: the second leaves the same rows as
/// the first.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {TestHouse.class, MassAssignmentTest.House.class})
class MassAssignmentTest {
  /// Of its own: a second town would have the names of the first.
  static class House extends EmptyHouse {
    House() {
      super("assignment");
    }
  }

  private static final long SEED = 20_261_123;
  private static final int TRIES = 3;

  /// What it asks for is done after the answer, so that no two looks at the rows agree.
  private static final String LATER = "POST /models/audits";

  /// A form with a file in it may have no more.
  private static final int MOST_PARTS = 40;

  private static final String MARK = "zqinjectedqz";

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Autowired Environment settings;
  @LocalServerPort int port;

  private final Random chance = new Random(SEED);
  private final Set<String> differing = new TreeSet<>();
  private final Map<String, String> changing = new TreeMap<>();

  private Keys keys;
  private Town town;
  private List<Route> routes;
  private Harvest harvest;
  private Guesses guesses;
  private Shelves shelves;
  private List<Intruder> doers;

  @BeforeEach
  void everybody_walks_through_their_own_pages() {
    keys = TrespassHouse.keys(settings);
    town = Town.built(keys, port);
    routes = Routes.of(mapping);
    doers = doers();
    Traces traces = new Traces(keys, town.people());
    harvest = new Harvest(routes);
    guesses = new Guesses(harvest, traces, town.people());
    doers.forEach(doer -> walk(doer, traces));
    shelves = new Shelves(keys, known(traces));
  }

  @Test
  void a_field_that_a_page_does_not_have_changes_nothing() throws IOException {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      doers.forEach(doer -> {
        Hand hand = new Hand(client, port, keys, doer);
        routes.stream()
            .filter(Route::changes)
            .filter(route -> !route.toString().equals(LATER))
            .filter(route -> !changing.containsKey(route.toString()))
            .forEach(route -> twice(hand, route, doer));
      });
    }
    Files.writeString(
        Path.of("target/assignment.properties"),
        "differing=%d%ndeeds=%d%nnames=%d%ntables=%d%nwhich=%s%n"
            .formatted(
                differing.size(), changing.size(), injected().size(), shelves.tables(), changing));
    assertThat(differing).as("seed " + SEED).isEmpty();
    assertThat(changing.keySet()).as("deeds that changed something").hasSizeGreaterThan(25);
  }

  /// Two people in care, with whom different things are open; and everybody who works here.
  private List<Intruder> doers() {
    List<Intruder> all = new ArrayList<>();
    for (Town.Wish wish : List.of(Town.Wish.ALL, Town.Wish.IN_NEED)) {
      Person person = town.victims().get(wish.ordinal());
      all.add(
          new Intruder(
              person.name(),
              Optional.of(person.account()),
              Optional.of(person.person()),
              Optional.empty(),
              true));
    }
    Person inNeed = town.victims().get(Town.Wish.IN_NEED.ordinal());
    town.intruders().stream()
        .filter(who -> who.whole() && who.person().isEmpty() && !who.name().equals("elsewhere"))
        .map(who ->
            new Intruder(
                who.name(), who.account(), Optional.empty(), Optional.of(inNeed.person()), true))
        .forEach(all::add);
    return all;
  }

  private void walk(Intruder doer, Traces traces) {
    doer.account()
        .ifPresent(account -> {
          List<String> from =
              new ArrayList<>(
                  List.of(
                      "/account", "/desk", "/people", "/roster", "/administration", "/research"));
          doer.inCare().ifPresent(person -> from.add("/people/" + person));
          doer.person()
              .ifPresent(_ ->
                  from.addAll(
                      List.of(
                          "/today",
                          "/check-ins",
                          "/messages",
                          "/safety-plan",
                          "/sharing",
                          "/diary/import",
                          "/mine",
                          "/appointments",
                          "/with-you",
                          "/story/of/mood")));
          harvest.walk(town.browser(account), traces, from.toArray(String[]::new));
        });
  }

  private Set<String> known(Traces traces) {
    Set<String> known = new HashSet<>();
    town.people().forEach(person -> traces.rowsOf(person).values().forEach(known::addAll));
    town.intruders().forEach(who -> who.account().ifPresent(id -> known.add(id.toString())));
    return known;
  }

  /// As its page sends it, until it changes something; then the same with all the rest.
  private void twice(Hand hand, Route route, Intruder doer) {
    for (int one = 0; one < TRIES; one++) {
      Attempt plain = plain(route, doer);
      int status = hand.tries(plain).status();
      if (status == 403 || status == 404) {
        return;
      }
      if (status >= 400) {
        continue;
      }
      List<String> changed = settled();
      shelves.mend(changed);
      if (!changed.isEmpty()) {
        Attempt more = more(plain);
        List<String> extra = onlyIn(left(hand, more), changed);
        if (!extra.isEmpty()) {
          extra.retainAll(onlyIn(left(hand, more), changed));
        }
        extra.forEach(row -> differing.add("%s by %s: %s".formatted(route, doer, row)));
        changing.put(route.toString(), String.valueOf(status));
        return;
      }
    }
  }

  /// The rows that are others after this. What the house itself writes on its rounds is not there a
  /// second time.
  private List<String> left(Hand hand, Attempt attempt) {
    hand.tries(attempt);
    List<String> left = settled();
    shelves.mend(left);
    return left;
  }

  /// Once nothing more comes: some deeds only begin what goes on behind them.
  private List<String> settled() {
    List<String> before = List.of();
    List<String> now = shelves.differing();
    while (!now.equals(before)) {
      LockSupport.parkNanos(300_000_000);
      before = now;
      now = shelves.differing();
    }
    return now;
  }

  private static List<String> onlyIn(List<String> rows, List<String> without) {
    List<String> only = new ArrayList<>(rows);
    without.forEach(only::remove);
    return only;
  }

  private Attempt plain(Route route, Intruder doer) {
    Person own =
        town.people().stream()
            .filter(person ->
                doer.person().or(doer::inCare).filter(person.person()::equals).isPresent())
            .findFirst()
            .orElseThrow();
    Attempt guess = guesses.next(route, doer, own, Source.OWN, chance);
    Map<String, String> fields = new LinkedHashMap<>(guess.fields());
    fields.computeIfPresent("id", (_, _) -> UUID.randomUUID().toString());
    return new Attempt(route, own, Source.OWN, guess.path(), fields);
  }

  private Attempt more(Attempt plain) {
    Map<String, String> fields = new LinkedHashMap<>(plain.fields());
    Set<String> own = own(plain.route());
    injected()
        .forEach((name, value) -> {
          if (!own.contains(name)) {
            fields.putIfAbsent(name, value);
          }
        });
    List<String> others = new ArrayList<>(fields.keySet());
    others.removeAll(plain.fields().keySet());
    Collections.shuffle(others, chance);
    if (plain.route().body() == Route.Body.FILE) {
      fields.keySet().removeAll(others.subList(MOST_PARTS, others.size()));
    }
    return new Attempt(plain.route(), plain.about(), Source.OWN, plain.path(), fields);
  }

  /// What this route listens to by its own page.
  private Set<String> own(Route route) {
    return Stream.concat(
            route.fields().stream().map(Route.Field::name), harvest.fields(route).keySet().stream())
        .collect(Collectors.toSet());
  }

  /// Every column in three spellings, every field of every other form and record.
  private Map<String, String> injected() {
    Map<String, String> all = new LinkedHashMap<>();
    for (Shelves.Column column : shelves.columns()) {
      String value = value(column.name(), column.type());
      all.put(column.name(), value);
      all.put(column.name().replace('_', '-'), value);
      all.put(camel(column.name()), value);
    }
    for (Route route : routes) {
      own(route).forEach(name -> all.putIfAbsent(name, value(name, "text")));
    }
    for (String name :
        List.of(
            "account.roles",
            "roles[0]",
            "me.account.roles",
            "person.value",
            "id.value",
            "_method",
            "class.name")) {
      all.put(name, value(name, "text"));
    }
    return all;
  }

  private String value(String name, String type) {
    if (name.contains("role")) {
      return "OPERATOR";
    }
    Person other = town.victims().getFirst();
    return switch (type) {
      case "uuid" ->
          (name.contains("person")
                  ? other.person()
                  : name.contains("account") ? other.account() : other.person())
              .toString();
      case "boolean" -> "true";
      case "timestamp with time zone" -> "2001-01-01T00:00:00Z";
      case "date" -> "2001-01-01";
      case "text", "bytea", "ARRAY" -> MARK;
      default -> "7";
    };
  }

  private static String camel(String column) {
    StringBuilder camel = new StringBuilder();
    for (String word : column.split("_")) {
      camel.append(
          camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return camel.toString();
  }
}
