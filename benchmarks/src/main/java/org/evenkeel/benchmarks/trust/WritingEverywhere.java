package org.evenkeel.benchmarks.trust;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.evenkeel.endtoend.Door;
import org.evenkeel.endtoend.Visitor;

/// Somebody walks through every page there is for them and writes a canary into every field that
/// takes words. Pages, forms and fields are found, not listed; what the house refuses counts too,
/// for a refusal is where words end up in a log.
final class WritingEverywhere implements AutoCloseable {
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:href|action|formaction|src|data-[a-z-]+)=\"([^\"]*)\"");

  /// What would end the walk: signing out, erasing, taking away what is written in.
  private static final Pattern LEFT_ALONE =
      Pattern.compile(
          "sign-out|/demo|/language|/leaving|/staying|/removal|/deletion|/end$|/stop$|/cancellation|/closing|/undoing|/shared");

  private final String house;
  private final Canaries canaries;
  private final Set<String> addresses = new TreeSet<>();
  private final Map<String, Visitor> visitors = new LinkedHashMap<>();
  private final List<Written> written = new ArrayList<>();

  WritingEverywhere(String house, Canaries canaries) {
    this.house = house;
    this.canaries = canaries;
  }

  /// @param status of the answer
  record Written(String canary, String who, String action, String field, int status) {}

  /// A form and the page that it is on.
  private record Place(String page, String action) {}

  /// The one of this name, signed in; their name may have become a canary since.
  Visitor visitor(String who) {
    return visitors.computeIfAbsent(
        who, name -> name.equals("nobody") ? new Visitor(house) : Visitor.demo(house, name));
  }

  /// Writes in rounds until there are so many.
  void write(String who, int most) {
    Visitor visitor = visitor(who);
    List<Place> places = places(visitor, who);
    int before = written.size();
    int round = -1;
    while (written.size() > round && written.size() - before < most) {
      round = written.size();
      places.forEach(place -> fill(visitor, who, place));
    }
  }

  private List<Place> places(Visitor visitor, String who) {
    Map<String, Place> places = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    Deque<String> waiting = new ArrayDeque<>(Door.startFor(who));
    while (!waiting.isEmpty()) {
      String path = waiting.poll();
      HttpResponse<String> page = visitor.get(path);
      look(page);
      Form.of(page.body()).stream()
          .filter(form -> !form.words().isEmpty() && !LEFT_ALONE.matcher(form.action()).find())
          .forEach(form -> places.putIfAbsent(kind(form.action()), new Place(path, form.action())));
      links(page).filter(link -> seen.add(kind(link))).forEach(waiting::add);
    }
    return List.copyOf(places.values());
  }

  private static java.util.stream.Stream<String> links(HttpResponse<String> page) {
    java.util.stream.Stream<String> on =
        LINK.matcher(page.body()).results().map(found -> Form.unescaped(found.group(1)));
    return java.util.stream.Stream.concat(on, page.headers().firstValue("Location").stream())
        .filter(link -> link.startsWith("/") && !link.startsWith("/assets"))
        .filter(link -> !LEFT_ALONE.matcher(link).find())
        .map(link -> link.replace(" ", "%20"));
  }

  /// Two people's records are one kind of page.
  static String kind(String path) {
    return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
        .replaceAll("\\d{4}-\\d{2}-\\d{2}", "{day}")
        .replaceAll("/\\d+", "/{n}")
        .replaceAll("=[^&]*", "=…");
  }

  private void fill(Visitor visitor, String who, Place place) {
    HttpResponse<String> page = visitor.get(place.page());
    Optional<Form> form =
        Form.of(page.body()).stream()
            .filter(one -> kind(one.action()).equals(kind(place.action())))
            .findFirst();
    form.ifPresent(one -> send(visitor, who, one));
  }

  private void send(Visitor visitor, String who, Form form) {
    Map<String, String> canary = new LinkedHashMap<>();
    form.words().forEach(field -> canary.put(field, canaries.next()));
    Map<String, String> fields = new LinkedHashMap<>(form.filled());
    fields.putAll(canary);
    HttpResponse<String> answer = visitor.post(form.action(), fields);
    look(answer);
    canary.forEach((field, word) ->
        written.add(new Written(word, who, kind(form.action()), field, answer.statusCode())));
  }

  /// Keeps every address that the house says.
  private void look(HttpResponse<String> page) {
    page.headers()
        .map()
        .forEach((header, values) -> values.forEach(value -> addresses.add(header + ": " + value)));
    ADDRESS.matcher(page.body()).results().forEach(found -> addresses.add(found.group(1)));
  }

  /// Everybody reads what there is to read, once more.
  void readEverything(String who) {
    places(visitor(who), who);
  }

  List<Written> written() {
    return List.copyOf(written);
  }

  /// Addresses and headers the house said, so far.
  Set<String> addresses() {
    return addresses;
  }

  void add(Written one) {
    written.add(one);
  }

  @Override
  public void close() {
    visitors.values().forEach(Visitor::close);
  }
}
