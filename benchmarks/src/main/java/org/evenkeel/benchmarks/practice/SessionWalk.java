package org.evenkeel.benchmarks.practice;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Set;
import java.util.TreeSet;
import org.evenkeel.endtoend.Accessibility;

/// One session, from its first page to its last, with Tab, Space, Enter and letters only.
final class SessionWalk {
  /// axe looks at one language here; `bin/evidence` of every page looks at all.
  private static final String LOOKED_AT = "en";

  private static final int MOST_PAGES = 40;
  private static final int MOST_TABS = 150;
  private static final Locator.WaitForOptions ATTACHED =
      new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
  private static final String FOCUSED =
      """
      (() => { const e = document.activeElement;
        return [e.tagName, e.type ?? "", e.name ?? "", e.value ?? "", document.getAnimations().some(a => a.playState === "running")].join("|"); })()
      """;

  private final Page page;
  private final String address;
  private final Set<String> violations = new TreeSet<>();
  private int pages;
  private int looks;

  SessionWalk(Page page, String address) {
    this.page = page;
    this.address = address;
  }

  /// How many pages axe has looked at.
  int looks() {
    return looks;
  }

  Set<String> violations() {
    return violations;
  }

  /// Whether it came to its end, in this language, and nothing moved.
  boolean toItsEnd(String language) {
    page.navigate(address);
    while (page.url().equals(address) && pages < MOST_PAGES) {
      pages++;
      if (language.equals(LOOKED_AT)) {
        violations.addAll(Accessibility.violations(page));
        looks++;
      }
      if (!language.equals(page.locator("html").getAttribute("lang")) || !onward()) {
        return false;
      }
    }
    return !page.url().equals(address);
  }

  /// Answers what can be answered, and goes on.
  private boolean onward() {
    for (int tab = 0; tab < MOST_TABS; tab++) {
      page.keyboard().press("Tab");
      String[] there = ((String) page.evaluate(FOCUSED)).split("\\|", -1);
      if (there[4].equals("true")) {
        return false;
      }
      if (there[2].equals("go") && Set.of("NEXT", "END").contains(there[3])) {
        press();
        return true;
      }
      answer(there[0], there[1], there[2], there[3]);
    }
    return false;
  }

  private void press() {
    page.evaluate("() => { document.documentElement.dataset.before = '' }");
    page.keyboard().press("Enter");
    page.locator("html:not([data-before])").waitFor(ATTACHED);
    page.waitForLoadState();
  }

  private void answer(String element, String type, String name, String value) {
    if (!name.startsWith("a-") && !name.equals("helped")) {
      return;
    }
    switch (type) {
      case "radio", "checkbox" -> page.keyboard().press("Space");
      case "time" -> typed(value, "0730a");
      case "date" -> {}
      default -> typed(Set.of("INPUT", "TEXTAREA").contains(element) ? value : "–", "a walk");
    }
  }

  /// Into an empty field only; a time asks for morning or evening in some browsers.
  private void typed(String value, String words) {
    if (value.isEmpty()) {
      page.keyboard().type(words);
    }
  }
}
