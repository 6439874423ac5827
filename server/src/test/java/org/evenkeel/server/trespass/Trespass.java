package org.evenkeel.server.trespass;

import java.net.http.HttpClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evenkeel.server.Browser;
import org.evenkeel.server.trespass.Attempt.Source;
import org.evenkeel.server.trespass.Footprints.Change;
import org.evenkeel.server.trespass.Traces.Trace;

/// Every route × whoever stands at the door × whoever's it is, with every wish about sharing ×
/// every origin of the random numbers, in chance order, as often as wanted.
///
/// A *read* is foreign when something of a person's is in an answer to somebody who may not read it
/// by [Rights]; a *write*, when rows of a person are other rows after an intruder was there who may
/// not change them. After each batch, all of one intruder, everything is put back.
final class Trespass {
  private static final int LANES = 3;
  private static final int BATCH = 450;
  private static final List<String> OWN_PAGES =
      List.of(
          "/account",
          "/messages",
          "/safety-plan",
          "/appointments",
          "/story/of/mood",
          "/diary/import",
          "/check-ins",
          "/who-looked/emergencies",
          "/today");

  private final int port;
  private final Town town;
  private final List<Route> routes;
  private final Rights rights;
  private final Traces traces;
  private final Harvest harvest;
  private final Footprints footprints;
  private final Guesses guesses;
  private final Random chance;

  private final Set<Mark> seenByOwner = EnumSet.noneOf(Mark.class);
  private final Set<String> foreign = Collections.synchronizedSet(new TreeSet<>());
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final Set<Mark> seenByOthers = Collections.synchronizedSet(EnumSet.noneOf(Mark.class));
  private final Set<String> tried = new TreeSet<>();

  /// The random numbers an intruder named since all was mended: hearing them again tells nothing.
  private final Set<String> said = ConcurrentHashMap.newKeySet();

  private int attempts;

  private Trespass(int port, Town town, List<Route> routes, long seed) {
    this.port = port;
    this.town = town;
    this.routes = routes;
    this.chance = new Random(seed);
    this.rights = new Rights(town.keys());
    this.traces = new Traces(town.keys(), town.people());
    this.harvest = new Harvest(routes);
    this.footprints = Footprints.kept(town.keys(), town.people());
    this.guesses = new Guesses(harvest, traces, town.people());
  }

  static Trespass into(Town town, List<Route> routes, int port, long seed) {
    Trespass trespass = new Trespass(port, town, routes, seed);
    trespass.walk();
    return trespass;
  }

  /// Some walk through their own pages first, and learn what addresses and forms look like. What is
  /// seen there proves that marks are seen where they are.
  private void walk() {
    Person open = town.victims().get(Town.Wish.ALL.ordinal());
    for (Person person : List.of(open, town.victims().get(Town.Wish.IN_NEED.ordinal()))) {
      walks(person.account(), OWN_PAGES.toArray(String[]::new)).stream()
          .filter(trace -> trace.about().equals(person))
          .forEach(trace -> seenByOwner.add(trace.mark()));
    }
    for (Intruder who : town.intruders()) {
      if (who.whole() && who.person().isEmpty() && who.account().isPresent()) {
        walks(
                who.account().get(),
                "/people/" + open.person(),
                "/people/emergency",
                "/desk",
                "/people",
                "/roster",
                "/administration",
                "/research",
                "/instruments")
            .stream()
            .filter(trace -> trace.about().equals(open) && trace.table().isEmpty())
            .forEach(trace -> seenByOthers.add(trace.mark()));
      }
    }
    harvest.walk(new Browser(port), traces, "/", "/sign-in", "/begin");
    footprints.mend();
  }

  private Set<Trace> walks(UUID account, String... from) {
    return traces.in(harvest.walk(town.browser(account), traces, from), Set.of());
  }

  /// Makes this many attempts.
  void make(int wanted) {
    List<Plan> plans = new ArrayList<>();
    while (plans.size() < wanted) {
      plans.addAll(oneOfEach());
    }
    Map<Intruder, List<Plan>> byIntruder = new HashMap<>();
    plans.stream()
        .limit(wanted)
        .forEach(
            plan -> byIntruder.computeIfAbsent(plan.who(), who -> new ArrayList<>()).add(plan));
    town.intruders().forEach(who -> batches(who, byIntruder.getOrDefault(who, List.of())));
  }

  /// One of each combination. Those that tell most come first, for whoever makes only a few: every
  /// route with a random number in it, by everybody who is signed in, with somebody else's.
  private List<Plan> oneOfEach() {
    List<Plan> plans = new ArrayList<>();
    for (Route route : routes) {
      for (Intruder who : town.intruders()) {
        for (Person about : town.victims()) {
          for (Source from : Source.values()) {
            plans.add(new Plan(route, who, about, from));
          }
        }
      }
    }
    Collections.shuffle(plans, chance);
    return tellingFirst(plans);
  }

  private static List<Plan> tellingFirst(List<Plan> plans) {
    Set<String> pairs = new HashSet<>();
    List<Plan> first = new ArrayList<>();
    List<Plan> others = new ArrayList<>();
    for (Plan plan : plans) {
      boolean tells = plan.telling() && pairs.add(plan.route() + " " + plan.who() + plan.from());
      (tells ? first : others).add(plan);
    }
    first.addAll(others);
    return first;
  }

  private record Plan(Route route, Intruder who, Person about, Source from) {
    boolean telling() {
      return (from == Source.ROW || (from == Source.CROSSED && route.holes().size() > 1))
          && !route.holes().isEmpty()
          && who.whole()
          && who.account().isPresent();
    }
  }

  private void batches(Intruder who, List<Plan> plans) {
    for (int from = 0; from < plans.size(); from += BATCH) {
      batch(who, plans.subList(from, Math.min(plans.size(), from + BATCH)));
    }
  }

  private void batch(Intruder who, List<Plan> plans) {
    rights.from(Instant.now());
    said.clear();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
      List<Future<Map<String, Integer>>> running = new ArrayList<>();
      for (int lane = 0; lane < LANES; lane++) {
        List<Attempt> own = attempts(who, plans, lane);
        running.add(lanes.submit(() -> tried(new Hand(client, port, town.keys(), who), who, own)));
      }
      for (Future<Map<String, Integer>> one : running) {
        one.get().forEach((outcome, times) -> outcomes.merge(outcome, times, Integer::sum));
      }
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException("A batch of " + who + " could not be made", e);
    }
    changes(who);
    footprints.mend();
  }

  private List<Attempt> attempts(Intruder who, List<Plan> plans, int lane) {
    List<Attempt> own = new ArrayList<>();
    for (int i = lane; i < plans.size(); i += LANES) {
      Plan plan = plans.get(i);
      own.add(guesses.next(plan.route(), who, plan.about(), plan.from(), chance));
      tried.add(plan.route().toString());
      attempts++;
    }
    return own;
  }

  private Map<String, Integer> tried(Hand hand, Intruder who, List<Attempt> own) {
    Map<String, Integer> met = new HashMap<>();
    for (Attempt attempt : own) {
      // Before it is sent: another lane may read what it leaves before its answer is here.
      said.addAll(Traces.ids(attempt.said()));
      Hand.Answer answer = hand.tries(attempt);
      met.merge(outcome(answer), 1, Integer::sum);
      reads(who, attempt, answer);
      tells(hand, who, attempt, answer);
    }
    return met;
  }

  private static String outcome(Hand.Answer answer) {
    return answer.location().equals("/sign-in")
        ? answer.status() + " to the door"
        : String.valueOf(answer.status());
  }

  private void reads(Intruder who, Attempt attempt, Hand.Answer answer) {
    for (Trace trace : traces.in(answer.text(), said)) {
      if (!mayRead(who, trace)) {
        foreign.add("read: " + who + " got " + trace + " by " + attempt);
      } else if (trace.table().isEmpty()
          && who.person().filter(trace.about().person()::equals).isEmpty()) {
        seenByOthers.add(trace.mark());
      }
    }
  }

  /// Whoever names a row they may not know hears what they would hear if there were none. Two
  /// answers that differ are asked for once more: a session that ended between them tells of no
  /// row.
  private void tells(Hand hand, Intruder who, Attempt attempt, Hand.Answer answer) {
    boolean refused = answer.status() == 403 || answer.status() == 404;
    if (!attempt.route().changes() && !refused) {
      String nowhere = attempt.path();
      for (String id : Traces.ids(attempt.path())) {
        if (traces.of(id).filter(row -> !mayRead(who, row)).isPresent()) {
          nowhere = nowhere.replace(id, UUID.randomUUID().toString());
        }
      }
      if (!nowhere.equals(attempt.path())
          && hand.tries(attempt.at(nowhere)).status() != answer.status()
          && differ(hand, attempt, attempt.at(nowhere))) {
        foreign.add("told: %s heard %d by %s".formatted(who, answer.status(), attempt));
      }
    }
  }

  private static boolean differ(Hand hand, Attempt attempt, Attempt nowhere) {
    return hand.tries(attempt).status() != hand.tries(nowhere).status();
  }

  private boolean mayRead(Intruder who, Trace trace) {
    return trace.table().isEmpty()
        ? rights.reads(who, trace.about(), trace.mark())
        : rights.knows(who, trace.about(), trace.table());
  }

  private void changes(Intruder who) {
    for (Change change : footprints.changes()) {
      town.people().stream()
          .filter(change::of)
          .filter(person -> !rights.changes(who, person, change.table()))
          .forEach(person ->
              foreign.add(
                  "write: rows of %s in %s changed while %s was there"
                      .formatted(person, change.table(), who)));
    }
  }

  /// Whether an owner's own deed is seen as a change, and is gone when all is mended.
  boolean noticesAChange() {
    Person ada = town.victims().getFirst();
    footprints.mend();
    Browser hers = town.browser(ada.account());
    boolean before = footprints.changed(ada).isEmpty();
    hers.get("/sharing");
    hers.post("/sharing", Map.of("kind", "WORDS"));
    Set<String> after = footprints.changed(ada);
    footprints.mend();
    return before && after.equals(Set.of("sharing")) && footprints.changed(ada).isEmpty();
  }

  Collection<String> foreign() {
    return foreign;
  }

  Set<Mark> seenByOwner() {
    return seenByOwner;
  }

  Set<Mark> seenByOthers() {
    return seenByOthers;
  }

  Map<String, Integer> outcomes() {
    return outcomes;
  }

  int attempts() {
    return attempts;
  }

  int routesTried() {
    return tried.size();
  }

  int tables() {
    return footprints.tables();
  }
}
