package org.evenkeel.server.trespass;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenkeel.server.Browser;

/// What an attacker learns by walking through their own pages first: of which kind the random
/// numbers in each address are, and which fields each form sends.
final class Harvest {
  private static final int MOST_PAGES = 70;
  private static final Pattern LINK = Pattern.compile("(?:href|action|src)=\"(/[^\"#?]*)");
  private static final Pattern FORM =
      Pattern.compile("<form[^>]*action=\"([^\"#?]*)[^>]*>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern FIELD =
      Pattern.compile("<(?:input|textarea|select|button)\\b[^>]*\\bname=\"([^\"]+)\"[^>]*>");
  private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
  private static final Pattern NOT_WALKED =
      Pattern.compile("/(assets|sign-out|manifest|sw\\.js|favicon).*");

  private final List<Route> routes;
  private final Map<String, Set<String>> tables = new HashMap<>();
  private final Map<Route, Map<String, Set<String>>> forms = new HashMap<>();
  private final Map<Route, Set<String>> holes = new HashMap<>();

  Harvest(List<Route> routes) {
    this.routes = routes;
  }

  /// Walks from these pages on, one page of each kind.
  ///
  /// @return all that was on them
  String walk(Browser browser, Traces traces, String... from) {
    StringBuilder seen = new StringBuilder();
    Deque<String> waiting = new ArrayDeque<>(List.of(from));
    Set<String> kinds = new HashSet<>();
    for (int pages = 0; !waiting.isEmpty() && pages < MOST_PAGES; ) {
      String path = waiting.poll();
      learn(path, traces);
      if (!NOT_WALKED.matcher(path).matches() && kinds.add(kind(path))) {
        String page = browser.get(path).body();
        seen.append(page);
        forms(page, path);
        LINK.matcher(page).results().map(link -> link.group(1)).forEach(waiting::add);
        pages++;
      }
    }
    return seen.toString();
  }

  private static String kind(String path) {
    return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}").replaceAll("/\\d+", "/{n}");
  }

  private void learn(String path, Traces traces) {
    for (Route route : routes) {
      route
          .read(path)
          .ifPresent(holes ->
              holes.forEach((hole, value) -> {
                traces.tableOf(value).ifPresent(table -> add(tables, route + " " + hole, table));
                if (traces.tableOf(value).isEmpty()) {
                  add(this.holes, route, hole + "=" + value);
                }
              }));
    }
  }

  private static <K> void add(Map<K, Set<String>> map, K key, String value) {
    map.computeIfAbsent(key, none -> new TreeSet<>()).add(value);
  }

  private void forms(String page, String at) {
    FORM.matcher(page)
        .results()
        .forEach(form -> {
          String action = form.group(1).isEmpty() ? at : form.group(1);
          routes.stream()
              .filter(Route::changes)
              .filter(route -> route.read(action).isPresent())
              .forEach(route -> fields(route, form.group(2)));
        });
  }

  private void fields(Route route, String form) {
    Map<String, Set<String>> fields = forms.computeIfAbsent(route, none -> new LinkedHashMap<>());
    FIELD
        .matcher(form)
        .results()
        .filter(field -> !field.group(1).equals("_csrf"))
        .forEach(field -> add(fields, field.group(1), value(field)));
  }

  private static String value(MatchResult field) {
    var value = VALUE.matcher(field.group());
    return value.find() ? value.group(1) : "";
  }

  /// The tables whose rows were seen in this hole of this route's addresses.
  Set<String> tables(Route route, String hole) {
    return tables.getOrDefault(route + " " + hole, Set.of());
  }

  /// Words that were seen there, such as the name of a questionnaire.
  List<String> words(Route route, String hole) {
    return Stream.ofNullable(holes.get(route))
        .flatMap(Set::stream)
        .filter(seen -> seen.startsWith(hole + "="))
        .map(seen -> seen.substring(hole.length() + 1))
        .toList();
  }

  /// The fields of the forms that were seen for a route, with the values offered.
  Map<String, Set<String>> fields(Route route) {
    return Optional.ofNullable(forms.get(route)).orElseGet(Map::of);
  }

  List<Route> withForms() {
    return new ArrayList<>(forms.keySet());
  }
}
