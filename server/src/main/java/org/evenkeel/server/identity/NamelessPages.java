package org.evenkeel.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.evenkeel.server.identity.Limiter.What;
import org.evenkeel.server.identity.page.NamelessPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Slips;
import org.evenkeel.server.web.Ui;
import org.evenkeel.server.web.Uis;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/begin/without-a-name`: shows a key, and makes an account with it once the person says that it
/// is kept. Nothing is written down before that, so looking at the page leaves nothing behind.
@Controller
@RequestMapping("/begin/without-a-name")
class NamelessPages {
  private final TakingIn takingIn;
  private final Boarding boarding;
  private final Accounts accounts;
  private final Limiter limiter;
  private final Sealing sealing;
  private final Uis uis;
  private final ZoneId site;

  NamelessPages(
      TakingIn takingIn,
      Boarding boarding,
      Accounts accounts,
      Limiter limiter,
      Sealing sealing,
      Uis uis,
      @Value("${evenkeel.zone:UTC}") String site) {
    this.takingIn = takingIn;
    this.boarding = boarding;
    this.accounts = accounts;
    this.limiter = limiter;
    this.sealing = sealing;
    this.uis = uis;
    this.site = ZoneId.of(site);
  }

  @GetMapping
  Page show(@AuthenticationPrincipal @Nullable SignedInAccount me) {
    if (me != null) {
      return new SeeOther(me.account().home());
    }
    return accounts.none()
        ? new SeeOther("/set-up")
        : page(WrittenSecret.random(WrittenSecret.KEY), Slips.none(), 200);
  }

  @PostMapping
  Page begin(
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String seal,
      @RequestParam(defaultValue = "false") boolean kept,
      @RequestParam(defaultValue = "") String zone,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<WrittenSecret> drawn =
        WrittenSecret.read(key, WrittenSecret.KEY).filter(read -> isOurs(read, seal));
    if (drawn.isEmpty() || accounts.none()) {
      return new SeeOther("/begin/without-a-name");
    }
    if (!kept) {
      return page(drawn.get(), Slips.of("kept", "identity.error-not-kept"), 422);
    }
    Optional<Duration> wait = limiter.attempt(What.NEWCOMER, Address.of(request));
    return wait.isPresent()
        ? page(
            drawn.get(), Slips.of("kept", "identity.error-busy", Refusals.minutes(wait.get())), 429)
        : begun(drawn.get(), new NewcomerForm("", zone).zone(site), request, response);
  }

  private Page begun(
      WrittenSecret key, ZoneId zone, HttpServletRequest request, HttpServletResponse response) {
    Ui ui = uis.of(request);
    Account account = TakingIn.nameless(madeUpName(ui), zone, ui.language());
    boarding.first(takingIn.nameless(key, account), request, response);
    return new SeeOther(account.home());
  }

  private static String madeUpName(Ui ui) {
    List<String> names = List.of(ui.text("identity.made-up-names").split("\\s*[,،]\\s*"));
    ThreadLocalRandom chance = ThreadLocalRandom.current();
    return names.get(chance.nextInt(names.size())) + " " + chance.nextInt(10, 100);
  }

  private NamelessPage page(WrittenSecret key, Slips slips, int status) {
    return new NamelessPage(key.grouped(), HexFormat.of().formatHex(seal(key)), slips, status);
  }

  private boolean isOurs(WrittenSecret key, String seal) {
    return seal.matches("([0-9a-f]{2})+")
        && MessageDigest.isEqual(seal(key), HexFormat.of().parseHex(seal));
  }

  private byte[] seal(WrittenSecret key) {
    return sealing.mark("new key/" + key.symbols());
  }
}
