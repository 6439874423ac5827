package org.evenkeel.benchmarks.trust;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;

/// Sees what a page runs that it should not: a dialog that opens, and what the page's policy stops.
final class ScriptWatch {
  private static final String REPORT =
      "document.addEventListener('securitypolicyviolation', e => console.log('stopped ' + e.violatedDirective));";
  private static final String TRY =
      "document.body.insertAdjacentHTML('beforeend', \"<img src=x onerror=alert('ran')>\")";

  private final AtomicInteger dialogs = new AtomicInteger();
  private final AtomicInteger stopped = new AtomicInteger();

  Page over(Page page) {
    page.onDialog(dialog -> {
      dialogs.incrementAndGet();
      dialog.dismiss();
    });
    page.onConsoleMessage(said -> {
      if (said.text().startsWith("stopped script")) {
        stopped.incrementAndGet();
      }
    });
    page.addInitScript(REPORT);
    return page;
  }

  int ran() {
    return dialogs.get();
  }

  int stopped() {
    return stopped.get();
  }

  /// On a page of the house the policy stops what is put in; on a page without a policy it runs.
  boolean control(Page page, String house) {
    over(page);
    int stoppedBefore = stopped();
    page.navigate(house + "/help");
    page.evaluate(TRY);
    page.waitForTimeout(500);
    boolean stops = stopped() > stoppedBefore;
    int ranBefore = ran();
    page.navigate("about:blank");
    page.evaluate(TRY);
    page.waitForTimeout(500);
    return stops && ran() > ranBefore;
  }
}
