package org.evenkeel.endtoend;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/// What axe-core finds wrong with the page as it stands: WCAG 2.2 A and AA and axe's own good
/// practices.
public final class Accessibility {
  private Accessibility() {}

  /// One line for each place: rule, page, element.
  public static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .flatMap(rule ->
                rule.getNodes().stream()
                    .map(node -> rule.getId() + " on " + page.url() + ": " + node.getTarget()))
            .toList();
  }
}
