package org.evenkeel.benchmarks;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.endtoend.Chromium;
import org.evenkeel.endtoend.Door;
import org.evenkeel.endtoend.House;

/// What a person's first page brings over the line into an empty browser, as the browser counts it;
/// what the installed app fetches later for days without a network comes on top.
final class FirstPage {
  private FirstPage() {}

  static List<Figure> figures(House house) {
    try (Chromium chromium = new Chromium();
        BrowserContext context = chromium.phoneThatKeepsNothing()) {
      Door.enter(context, house.address(), "Ada Okafor");
      Page page = context.newPage();
      Weigher weigher = new Weigher(context.newCDPSession(page));
      page.navigate(house.address() + "/today");
      page.waitForLoadState(LoadState.NETWORKIDLE);
      return List.of(
          Figure.of(
              "person’s first page, all resources, compressed",
              "%.1f kB".formatted(weigher.all / 1000),
              "≤ 100 kB",
              weigher.all > 0 && weigher.all <= 100_000),
          Figure.of(
              "person’s first page, script",
              "%.1f kB".formatted(weigher.scripts / 1000),
              "≤ 20 kB",
              weigher.scripts > 0 && weigher.scripts <= 20_000));
    }
  }

  /// Adds up encoded bytes, heads included; scripts apart.
  private static final class Weigher {
    private final Map<String, String> kinds = new HashMap<>();
    private double all;
    private double scripts;

    Weigher(CDPSession line) {
      line.send("Network.enable");
      JsonObject off = new JsonObject();
      off.addProperty("cacheDisabled", true);
      line.send("Network.setCacheDisabled", off);
      line.on(
          "Network.responseReceived",
          event ->
              kinds.put(event.get("requestId").getAsString(), event.get("type").getAsString()));
      line.on("Network.loadingFinished", this::finished);
    }

    private void finished(JsonObject event) {
      double bytes = event.get("encodedDataLength").getAsDouble();
      all += bytes;
      scripts += "Script".equals(kinds.get(event.get("requestId").getAsString())) ? bytes : 0;
    }
  }
}
