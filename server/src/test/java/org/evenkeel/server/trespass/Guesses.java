package org.evenkeel.server.trespass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.evenkeel.server.trespass.Attempt.Source;

/// Thinks attempts up: addresses and forms of a route, filled with random numbers of this or that
/// origin.
final class Guesses {
  private static final List<String> MALFORMED =
      List.of(
          "0",
          "-1",
          "x",
          "%00",
          "..%2f..",
          "null",
          "00000000-0000-0000-0000-000000000000",
          "1%27%20or%20%271%27%3D%271",
          "*",
          "%7B%7D",
          "%E2%80%AE");
  private static final Set<String> OF_A_PERSON = Set.of("person", "account");

  private final Harvest harvest;
  private final Map<Person, Map<String, List<String>>> rows = new HashMap<>();
  private final List<Person> people;

  Guesses(Harvest harvest, Traces traces, List<Person> people) {
    this.harvest = harvest;
    this.people = people;
    people.forEach(person -> rows.put(person, traces.rowsOf(person)));
  }

  Attempt next(Route route, Intruder who, Person about, Source from, RandomGenerator chance) {
    Filling filling = new Filling(route, own(who), about, from, chance);
    String path = route.path(filling::hole);
    Map<String, String> fields = filling.fields();
    return new Attempt(
        route,
        about,
        from,
        route.changes() ? path : path + query(fields),
        route.changes() ? fields : Map.of());
  }

  private static String query(Map<String, String> fields) {
    return fields.isEmpty()
        ? ""
        : fields.entrySet().stream()
            .map(field ->
                field.getKey()
                    + "="
                    + (field.getValue().contains("%")
                        ? field.getValue()
                        : java.net.URLEncoder.encode(
                            field.getValue(), java.nio.charset.StandardCharsets.UTF_8)))
            .collect(java.util.stream.Collectors.joining("&", "?", ""));
  }

  /// The person an intruder is, or may read.
  private Person own(Intruder who) {
    return people.stream()
        .filter(person -> who.person().or(who::inCare).filter(person.person()::equals).isPresent())
        .findFirst()
        .orElseGet(people::getFirst);
  }

  /// One attempt being filled in.
  private final class Filling {
    private final Route route;
    private final Person own;
    private final Person about;
    private final Source from;
    private final RandomGenerator chance;

    Filling(Route route, Person own, Person about, Source from, RandomGenerator chance) {
      this.route = route;
      this.own = own;
      this.about = about;
      this.from = from;
      this.chance = chance;
    }

    String hole(String name) {
      List<String> words = harvest.words(route, name);
      boolean word = harvest.tables(route, name).isEmpty() && !words.isEmpty();
      return word && from != Source.MALFORMED ? one(words) : id(name);
    }

    private String id(String hole) {
      return switch (from) {
        case OWN -> row(own, hole);
        case PERSON -> (chance.nextInt(4) > 0 ? about.person() : about.account()).toString();
        case ROW -> row(about, hole);
        case CROSSED -> isPerson(hole) ? own.person().toString() : row(about, hole);
        case RANDOM -> UUID.randomUUID().toString();
        case MALFORMED -> one(MALFORMED);
      };
    }

    private boolean isPerson(String hole) {
      return harvest.tables(route, hole).stream().anyMatch(OF_A_PERSON::contains)
          || hole.equals("person");
    }

    /// A row of the kinds seen in this hole; of any kind, where none was seen.
    private String row(Person person, String hole) {
      Map<String, List<String>> theirs = java.util.Objects.requireNonNull(rows.get(person));
      Set<String> seen = harvest.tables(route, hole);
      List<String> fitting =
          theirs.entrySet().stream()
              .filter(one -> seen.isEmpty() || seen.contains(one.getKey()))
              .sorted(Map.Entry.comparingByKey())
              .flatMap(one -> one.getValue().stream())
              .toList();
      return fitting.isEmpty() ? person.person().toString() : one(fitting);
    }

    /// The fields its forms send and those it says it listens to, nearly all of them each time.
    Map<String, String> fields() {
      Map<String, String> fields = new LinkedHashMap<>();
      harvest.fields(route).forEach((name, values) -> put(fields, name, offered(values)));
      route.fields().stream()
          .filter(field -> !fields.containsKey(field.name()))
          .forEach(field -> put(fields, field.name(), value(field)));
      fields.remove(fields.containsKey("understood") ? "when" : "");
      return fields;
    }

    private void put(Map<String, String> fields, String name, String value) {
      if (chance.nextInt(8) > 0) {
        fields.put(name, value);
      }
    }

    private String offered(Set<String> values) {
      String value = one(new ArrayList<>(values));
      if (value.matches("[0-9a-f]{8}-[0-9a-f-]{27}")) {
        return row(from == Source.OWN ? own : about, "");
      }
      return value.isEmpty() || value.startsWith("zq")
          ? one(List.of("", "words of an intruder", "3", "07700 900111"))
          : value;
    }

    private String value(Route.Field field) {
      if (field.type().isEnum()) {
        return one(
            Arrays.stream(field.type().getEnumConstants())
                .map(Object::toString)
                .sorted(Comparator.naturalOrder())
                .toList());
      }
      if (field.type() == UUID.class) {
        return id(field.name());
      }
      if (field.type() == boolean.class || field.type() == Boolean.class) {
        return one(List.of("true", "false"));
      }
      return field.type() == int.class || field.type() == Integer.class
          ? String.valueOf(chance.nextInt(-1, 12))
          : one(List.of("", "words of an intruder", "3", id(field.name())));
    }

    private String one(List<String> some) {
      return some.get(chance.nextInt(some.size()));
    }
  }
}
