package org.evenkeel.endtoend;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Every page that links lead to, one of each kind (two people's records are one kind of page), and
/// every request on the way.
public final class Crawl {
  private static final Set<String> NOT_A_PAGE =
      Set.of("/sign-out", "/assets", "/demo", "/manifest.webmanifest", "/sw.js");

  private final BrowserContext context;
  private final String house;
  private final Map<String, String> seen = new LinkedHashMap<>();
  private final Deque<String> waiting = new ArrayDeque<>();
  private final Set<String> elsewhere = new TreeSet<>();
  private final List<String> broken = new ArrayList<>();

  public Crawl(BrowserContext context, String house) {
    this.context = context;
    this.house = house;
    context.onRequest(request -> note(request.url()));
  }

  private void note(String url) {
    if (url.startsWith("http") && !url.startsWith(house + "/") && !url.equals(house)) {
      elsewhere.add(url);
    }
  }

  /// Walks from these paths; `visit` is called on each page while it is open.
  public void from(List<String> paths, Consumer<Page> visit) {
    paths.forEach(this::add);
    Page page = context.newPage();
    while (!waiting.isEmpty()) {
      open(page, waiting.poll(), visit);
    }
    page.close();
  }

  private void open(Page page, String path, Consumer<Page> visit) {
    var answer = page.navigate(house + path);
    if (answer == null || answer.status() >= 500) {
      broken.add(path);
      return;
    }
    visit.accept(page);
    links(page).forEach(this::add);
  }

  @SuppressWarnings("unchecked")
  private static List<String> links(Page page) {
    return (List<String>)
        page.evaluate("[...document.querySelectorAll('a[href]:not([download])')].map(a => a.href)");
  }

  private void add(String link) {
    String path = path(link);
    if (!path.isEmpty()
        && NOT_A_PAGE.stream().noneMatch(path::startsWith)
        && seen.putIfAbsent(kind(path), path) == null) {
      waiting.add(path);
    }
  }

  private String path(String link) {
    if (link.startsWith("/")) {
      return link;
    }
    if (!link.startsWith(house)) {
      return "";
    }
    URI uri = URI.create(link.replace(" ", "%20"));
    return uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  private static String kind(String path) {
    return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
        .replaceAll("\\d{4}-\\d{2}-\\d{2}", "{day}")
        .replaceAll("/\\d+", "/{n}")
        .replaceAll("=[^&]*", "=…");
  }

  /// The pages visited: one path of each kind.
  public List<String> pages() {
    return List.copyOf(seen.values());
  }

  /// Requests that left the house.
  public Set<String> elsewhere() {
    return elsewhere;
  }

  /// Pages that answered with a server error.
  public List<String> broken() {
    return broken;
  }
}
