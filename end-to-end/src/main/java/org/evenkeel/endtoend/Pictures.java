package org.evenkeel.endtoend;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.evenkeel.endtoend.Chromium.Looks;

/// Takes a picture of every page that links lead to, for somebody, in a language, by day or night,
/// on a phone or a desk: to be looked at beside the reference. Usage: `Pictures ADDRESS FOLDER NAME
/// [LANGUAGE [dark] [wide] [busy]]`.
public final class Pictures {
  private Pictures() {}

  public static void main(String[] words) {
    List<String> rest = List.of(words).subList(3, words.length);
    String language = rest.isEmpty() ? "en" : rest.getFirst();
    Looks looks =
        new Looks(
            rest.contains("wide") ? 1280 : 390,
            rest.contains("wide") ? 900 : 844,
            "en-GB",
            rest.contains("dark") ? ColorScheme.DARK : ColorScheme.LIGHT);
    try (Chromium chromium = new Chromium();
        BrowserContext context = chromium.context(looks)) {
      if (rest.contains("busy")) {
        Busy.make(chromium, words[0]);
      }
      context.addCookies(List.of(new Cookie("language", language).setUrl(words[0])));
      Door.enter(context, words[0], words[2]);
      Path folder = Path.of(words[1], words[2].replace(' ', '-') + "-" + String.join("-", rest));
      Crawl crawl = new Crawl(context, words[0]);
      crawl.from(Door.startFor(words[2]), page -> take(page, folder));
      System.out.println(
          crawl.pages().size()
              + " pages in "
              + folder
              + "; broken: "
              + crawl.broken()
              + "; elsewhere: "
              + crawl.elsewhere());
    }
  }

  private static void take(Page page, Path folder) {
    String name =
        java.net
            .URI
            .create(page.url())
            .getPath()
            .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
            .replace('/', '_');
    page.screenshot(
        new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")).setFullPage(true));
  }
}
