package org.evenkeel.benchmarks.practice;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.endtoend.Chromium;
import org.evenkeel.endtoend.Door;
import org.evenkeel.endtoend.House;

/// Every session of every programme, gone through to its end in a browser by somebody who has only
/// a keyboard and wants nothing to move, in three languages; axe looks at every page in one. With a
/// network: a session is kept page by page by the house.
final class SessionFigures {
  private static final String WHO = "Ada Okafor";
  private static final List<String> LANGUAGES = List.of("en", "es", "ar");

  private final Chromium chromium;
  private final String house;
  private final Set<String> violations = new TreeSet<>();
  private final Set<String> stuck = new TreeSet<>();
  private int sessions;
  private int pages;

  private SessionFigures(Chromium chromium, String house) {
    this.chromium = chromium;
    this.house = house;
  }

  static List<Figure> figures(Path root) {
    try {
      Path folder =
          Files.createTempDirectory(Files.createDirectories(root.resolve("target")), "sessions");
      try (House house = House.demo(root, folder.resolve("data"));
          Chromium chromium = new Chromium()) {
        return figures(chromium, house.address());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Figure> figures(Chromium chromium, String house) {
    SessionFigures every = new SessionFigures(chromium, house);
    LANGUAGES.forEach(every::in);
    return List.of(
        Figure.of(
                "sessions gone through to their end by keyboard alone, without motion, 3 languages",
                every.sessions - every.stuck.size() + " of " + every.sessions,
                "all",
                every.sessions > 0 && every.stuck.isEmpty())
            .noting(String.join("\n    ", every.stuck)),
        Figure.of(
                "axe violations on every page of every session, English",
                every.violations.size() + " in " + every.pages + " pages",
                "0",
                every.pages > 0 && every.violations.isEmpty())
            .noting(String.join("\n    ", every.violations)));
  }

  private void in(String language) {
    try (BrowserContext context = chromium.phone()) {
      context.addCookies(List.of(new Cookie("language", language).setUrl(house)));
      Door.enter(context, house, WHO);
      Page page = context.newPage();
      page.navigate(house + "/programmes");
      List<String> programmes =
          page.locator("main h2 a[href^='/programmes/']").all().stream()
              .map(link -> link.getAttribute("href"))
              .toList();
      programmes.forEach(programme -> through(page, programme, language));
    }
  }

  private void through(Page page, String programme, String language) {
    page.navigate(house + programme);
    page.locator("form[action='" + programme + "/begin'] button").first().click();
    page.navigate(house + programme);
    int count = page.locator("ol.programme-sessions > li").count();
    for (int number = 1; number <= count; number++) {
      SessionWalk walk = new SessionWalk(page, house + programme + "/sessions/" + number);
      sessions++;
      if (!walk.toItsEnd(language)) {
        stuck.add(language + " " + page.url());
      }
      pages += walk.looks();
      violations.addAll(walk.violations());
    }
  }
}
