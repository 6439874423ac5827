package org.evenkeel.server.modelcard;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.modelcard.Access.Figure;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.evenkeel.server.web.Slips;
import org.evenkeel.server.web.Uis;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Model cards and audits, for everybody in the house to read; supervisors and operators decide.
@Controller
class ModelPages {
  private final Models models;
  private final Governing governing;
  private final GovernedDecisions decisions;
  private final Audits audits;
  private final AuditRounds rounds;
  private final Uis uis;
  private final InstantSource clock;

  ModelPages(
      Models models,
      Governing governing,
      GovernedDecisions decisions,
      Audits audits,
      AuditRounds rounds,
      Uis uis,
      InstantSource clock) {
    this.models = models;
    this.governing = governing;
    this.decisions = decisions;
    this.audits = audits;
    this.rounds = rounds;
    this.uis = uis;
    this.clock = clock;
  }

  @GetMapping("/models")
  Page all(@AuthenticationPrincipal SignedInAccount me, @RequestParam Optional<String> asked) {
    return new ModelsPage(
        Arrays.stream(HouseModel.values())
            .map(model -> new CardPage.Shown(models.card(model)))
            .toList(),
        me.account().is(Role.PERSON),
        governs(me),
        asked.isPresent());
  }

  private static boolean governs(SignedInAccount me) {
    return me.account().is(Role.SUPERVISOR) || me.account().is(Role.OPERATOR);
  }

  @GetMapping("/models/access")
  Page access(@AuthenticationPrincipal SignedInAccount me) {
    return new AccessPage(
        Figure.all().stream()
            .map(figure -> new AccessPage.One(figure, audits.newest(figure.key())))
            .toList(),
        me.account().is(Role.PERSON));
  }

  @GetMapping("/models/{key}")
  Page card(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable String key,
      @RequestParam(defaultValue = "") String said) {
    return found(key, model -> page(me, model, DecisionForm.EMPTY, Slips.none(), said(said)));
  }

  private static Page found(String key, Function<HouseModel, Page> page) {
    return HouseModel.of(key).map(page).orElseGet(ErrorPage::missing);
  }

  private static Optional<String> said(String name) {
    return Arrays.stream(Governing.Approved.values())
        .filter(one -> one.name().equals(name))
        .map(CardPage.Shown::key)
        .findFirst();
  }

  private CardPage page(
      SignedInAccount me, HouseModel model, DecisionForm form, Slips slips, Optional<String> said) {
    return new CardPage(
        new CardPage.Shown(models.card(model)),
        me.account().is(Role.PERSON),
        governs(me),
        UUID.randomUUID().toString(),
        form,
        slips,
        said);
  }

  @GetMapping("/models/{key}/card.html")
  ResponseEntity<byte[]> html(@PathVariable String key, HttpServletRequest request) {
    return file(
        key, "html", "text/html;charset=UTF-8", card -> CardFile.html(card, uis.of(request)));
  }

  @GetMapping("/models/{key}/card.json")
  ResponseEntity<byte[]> json(@PathVariable String key, HttpServletRequest request) {
    return file(key, "json", "application/json", card -> CardFile.json(card, uis.of(request)));
  }

  private ResponseEntity<byte[]> file(
      String key, String ending, String type, Function<Card, String> written) {
    return HouseModel.of(key)
        .map(model ->
            ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"model-card." + ending + "\"")
                .cacheControl(CacheControl.noStore())
                .body(written.apply(models.card(model)).getBytes(StandardCharsets.UTF_8)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @PostMapping("/models/audits")
  Page audit(@AuthenticationPrincipal SignedInAccount me) {
    if (!governs(me)) {
      return ErrorPage.forbidden();
    }
    rounds.soon();
    return new SeeOther("/models?asked");
  }

  @PostMapping("/models/{key}/approvals")
  Page approve(@AuthenticationPrincipal SignedInAccount me, @PathVariable String key) {
    return governed(
        me,
        key,
        model ->
            new SeeOther(
                "/models/"
                    + key
                    + "?said="
                    + governing.approve(model, me.account().id(), clock.instant())));
  }

  private static Page governed(SignedInAccount me, String key, Function<HouseModel, Page> deed) {
    return governs(me) ? found(key, deed) : ErrorPage.forbidden();
  }

  @PostMapping("/models/{key}/return")
  Page takeBack(@AuthenticationPrincipal SignedInAccount me, @PathVariable String key) {
    return governed(
        me,
        key,
        model -> {
          governing.takeBack(model, me.account().id(), clock.instant());
          return new SeeOther("/models/" + key);
        });
  }

  @PostMapping("/models/{key}/decisions")
  Page decide(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable String key,
      @RequestParam UUID id,
      @ModelAttribute DecisionForm form) {
    return governed(me, key, model -> decided(me, model, id, form));
  }

  private Page decided(SignedInAccount me, HouseModel model, UUID id, DecisionForm form) {
    Slips slips = form.slips(LocalDate.ofInstant(clock.instant(), me.zone()));
    if (!slips.isEmpty()) {
      return page(me, model, form, slips, Optional.empty());
    }
    decisions.add(
        new Decision(
            id,
            model.key(),
            me.account().id(),
            form.what().strip(),
            form.why().strip(),
            form.day().orElseThrow(),
            clock.instant()));
    return new SeeOther("/models/" + model.key());
  }
}
