package org.evenkeel.server.assessment;

import java.time.InstantSource;
import java.util.Optional;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.InstrumentId;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.server.assessment.page.Catalogue;
import org.evenkeel.server.assessment.page.InstrumentPage;
import org.evenkeel.server.audit.AuditLine;
import org.evenkeel.server.audit.AuditLog;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.Role;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.SeeOther;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The questionnaires of this house, for those who work with them: whose they are, what their
/// figures are worth, and which of them people here may answer.
@Controller
class CataloguePages {
  private final HouseInstruments instruments;
  private final Offer offer;
  private final Accounts accounts;
  private final AuditLog audit;
  private final InstantSource clock;
  private final double baseRate;

  CataloguePages(
      HouseInstruments instruments,
      Offer offer,
      Accounts accounts,
      AuditLog audit,
      InstantSource clock,
      @Value("${evenkeel.screening-base-rate:0.10}") double baseRate) {
    this.instruments = instruments;
    this.offer = offer;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
    this.baseRate = baseRate;
  }

  /// Whether somebody decides here which questionnaires there are.
  static boolean decides(SignedInAccount me) {
    return me.account().is(Role.SUPERVISOR) || me.account().is(Role.OPERATOR);
  }

  @GetMapping("/instruments")
  Page catalogue(@AuthenticationPrincipal SignedInAccount me) {
    return new Catalogue(
        offer.all(),
        instruments.all().stream().filter(one -> !offer.offers(one)).toList(),
        instruments.shells(),
        decides(me));
  }

  @GetMapping("/instruments/{name:[a-z0-9]+(?:-[a-z0-9]+)*}")
  Page instrument(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable String name,
      @RequestParam(required = false) Optional<String> kept) {
    return known(name)
        .<Page>map(instrument -> page(me, instrument, kept.isPresent()))
        .orElseGet(ErrorPage::missing);
  }

  private Optional<Instrument> known(String name) {
    return instruments.find(name).or(() -> Instruments.shell(new InstrumentId(name)));
  }

  private InstrumentPage page(SignedInAccount me, Instrument instrument, boolean kept) {
    return new InstrumentPage(
        instrument,
        offer.offers(instrument),
        Offer.possible(instrument),
        decides(me),
        instruments.filesOf(instrument).reversed().stream()
            .map(file ->
                new InstrumentPage.Brought(
                    file.at(),
                    accounts.find(file.by()).map(account -> account.name()).orElse("–"),
                    file.language(),
                    file.statement()))
            .toList(),
        baseRate,
        kept);
  }

  @PostMapping("/instruments/{name:[a-z0-9]+(?:-[a-z0-9]+)*}/offer")
  Page decide(
      @AuthenticationPrincipal SignedInAccount me,
      @PathVariable String name,
      @RequestParam boolean offered) {
    if (!decides(me)) {
      return ErrorPage.forbidden();
    }
    return instruments
        .find(name)
        .filter(Offer::possible)
        .<Page>map(instrument -> decided(me, instrument, offered))
        .orElseGet(ErrorPage::missing);
  }

  private Page decided(SignedInAccount me, Instrument instrument, boolean offered) {
    offer.decide(instrument, offered, me.account().id(), clock.instant());
    audit.add(
        new AuditLine(
            clock.instant(),
            me.account().id(),
            Optional.empty(),
            offered ? "offered-instrument" : "withdrew-instrument",
            instrument.id().value()));
    return new SeeOther("/instruments/" + instrument.id() + "?kept=");
  }
}
