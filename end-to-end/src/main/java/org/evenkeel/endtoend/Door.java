package org.evenkeel.endtoend;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/// The demonstration's door: step in as one of its people.
public final class Door {
  private Door() {}

  /// Signs this browser in; "nobody" stays outside.
  public static void enter(BrowserContext context, String house, String name) {
    if (name.equals("nobody")) {
      return;
    }
    try (Page page = context.newPage()) {
      page.navigate(house + "/demo");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
      page.waitForURL(url -> !url.contains("/demo"));
    }
  }

  /// Where somebody's pages begin.
  public static List<String> startFor(String name) {
    return name.equals("nobody")
        ? List.of(
            "/", "/help", "/help/not-told", "/offline/shell", "/sign-in", "/begin", "/practise")
        : List.of("/", "/with-you", "/appointments", "/diary/import", "/administration/lines");
  }
}
