package org.evenkeel.benchmarks.trust;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.evenkeel.endtoend.Chromium;
import org.evenkeel.endtoend.Door;

/// Somebody writes on their phone, leaves at once, and somebody else takes the phone: presses Back,
/// then reads every byte of the browser's folder.
final class QuickExit {
  private static final int BACK = 5;

  private final Chromium chromium;
  private final String house;
  private final Canaries canaries;
  private final List<String> written = new ArrayList<>();

  QuickExit(Chromium chromium, String house, Canaries canaries) {
    this.chromium = chromium;
    this.house = house;
    this.canaries = canaries;
  }

  /// What is found after leaving.
  Set<String> leave(Path profile, int times) {
    Set<String> found = new TreeSet<>();
    try (BrowserContext phone = chromium.phone(profile)) {
      phone.route("https://www.wikipedia.org/**", QuickExit::elsewhere);
      for (int i = 0; i < times; i++) {
        Door.enter(phone, house, "Chen Wei");
        Page page = phone.newPage();
        writes(page);
        found.addAll(leavesAndGoesBack(page));
      }
      found.addAll(canaries.below(profile, List.of()));
    }
    found.addAll(canaries.below(profile, List.of()));
    return found;
  }

  private static void elsewhere(Route route) {
    route.fulfill(
        new Route.FulfillOptions().setContentType("text/html").setBody("<h1>Elsewhere</h1>"));
  }

  private void writes(Page page) {
    page.navigate(house + "/messages");
    types(page, "textarea[name=text]");
    page.locator("form.reply button").first().click();
    page.waitForLoadState();
    page.navigate(house + "/safety-plan/alone");
    types(page, "textarea");
    page.waitForTimeout(1500);
    page.navigate(house + "/check-ins/new");
    types(page, "textarea[name=words]");
    page.locator("button[type=submit], form.check-in-form button").last().click();
    page.waitForLoadState();
    page.navigate(house + "/check-ins");
    page.navigate(house + "/story");
    page.navigate(house + "/messages");
    page.navigate(house + "/safety-plan");
    page.navigate(house + "/check-ins/new");
    types(page, "textarea[name=words]");
  }

  private void types(Page page, String field) {
    String canary = canaries.next();
    page.locator(field).first().fill(canary);
    written.add(canary);
  }

  private Set<String> leavesAndGoesBack(Page page) {
    Set<String> found = new TreeSet<>();
    page.locator(".leave").click();
    page.waitForURL("https://www.wikipedia.org/**");
    page.waitForTimeout(500);
    for (int i = 0; i < BACK; i++) {
      page.goBack();
      page.waitForLoadState();
      found.addAll(canaries.in(page.content()));
    }
    page.close();
    return found;
  }

  /// The same looks find what a page keeps on purpose: an address, a store, a cache. (Cookies are
  /// locked by the browser itself.)
  Set<String> control(Path profile) {
    Set<String> planted = new TreeSet<>();
    try (BrowserContext phone = chromium.phone(profile)) {
      Page page = phone.newPage();
      String address = canaries.next();
      String store = canaries.next();
      String cache = canaries.next();
      planted.addAll(List.of(address, store, cache));
      page.navigate(house + "/help?x=" + address);
      page.evaluate("word => localStorage.setItem('kept', word)", store);
      page.evaluate(
          "word => caches.open('kept').then(cache => cache.put('/kept', new Response(word)))",
          cache);
      page.waitForTimeout(500);
    }
    planted.removeAll(canaries.below(profile, List.of()));
    return planted;
  }

  List<String> written() {
    return List.copyOf(written);
  }
}
