package org.evenkeel.server.modelcard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.fairness.Verdict;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;
import org.evenkeel.server.web.Ui;

/// `GET /models/{key}`: one rule or model.
///
/// @param person whether a person in care reads it
/// @param governs whether whoever reads it may switch it on or take it back
/// @param fresh the id of the decision that is recorded next, so that it is kept once
/// @param said what an approval has just come to
public record CardPage(
    Shown shown,
    boolean person,
    boolean governs,
    String fresh,
    DecisionForm form,
    Slips slips,
    Optional<String> said)
    implements Page {
  /// A governed decision as it is shown.
  public record Decided(String by, String what, String why, LocalDate until, Instant at) {}

  /// What a template may ask of a card.
  public static final class Shown {
    private final Card card;

    Shown(Card card) {
      this.card = card;
    }

    public String address() {
      return "/models/" + card.model().key();
    }

    public String name(Ui ui) {
      return card.name(ui);
    }

    public String kind(Ui ui) {
      return ui.text(card.model().kind().messageKey());
    }

    public String standing(Ui ui) {
      return card.standing(ui);
    }

    public boolean on() {
      return card.standing().on();
    }

    public boolean learned() {
      return card.model().learned();
    }

    public List<String> parts() {
      return Card.PARTS;
    }

    public String title(Ui ui, String part) {
      return ui.text("modelcard.part-" + part);
    }

    public String words(Ui ui, String part) {
      return ui.text(card.model().messageKey(part));
    }

    public Map<String, String> figures(Ui ui) {
      return card.figures(ui);
    }

    public Map<String, String> provenance(Ui ui) {
      return card.provenance(ui);
    }

    /// What a model that gives probabilities reads; empty of any other.
    public Map<String, String> reads(Ui ui) {
      return card.chance().map(one -> ChanceFigures.reads(ui, one)).orElse(Map.of());
    }

    /// What it said beside what came.
    public Map<String, String> reliability(Ui ui) {
      return card.chance().map(one -> ChanceFigures.reliability(ui, one)).orElse(Map.of());
    }

    public List<String> approvals() {
      return card.approvals();
    }

    /// Why it cannot be switched on now; empty where it can.
    public String refusal(Ui ui) {
      return card.refusal().map(one -> ui.text(key(one))).orElse("");
    }

    static String key(Governing.Approved approved) {
      return "modelcard.approved-"
          + approved.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public boolean audited() {
      return card.audit().isPresent();
    }

    /// What the gate says of the last audit.
    public String gate(Ui ui) {
      boolean withheld = card.audit().filter(ModelAudit::withheld).isPresent();
      if (card.model().learned()) {
        return ui.text(withheld ? "modelcard.gate-withheld" : "modelcard.gate-may-run");
      }
      return ui.text(withheld ? "modelcard.gate-rule-withheld" : "modelcard.gate-rule-may-run");
    }

    public String verdicts(Ui ui) {
      return Verdicts.of(ui, card.audit());
    }

    public List<GroupTable> tables(Ui ui) {
      return card.audit()
          .map(audit -> GroupTable.ofRule(ui, audit, card.model().outcomeKnown()))
          .orElse(List.of());
    }

    public List<Decided> decisions() {
      return card.decisions().stream()
          .map(one ->
              new Decided(
                  one.by(),
                  one.decision().what(),
                  one.decision().why(),
                  one.decision().until(),
                  one.decision().at()))
          .toList();
    }
  }

  /// Of how many groups the data say what; never one word for all.
  static final class Verdicts {
    private Verdicts() {}

    static String of(Ui ui, Optional<ModelAudit> audit) {
      return audit
          .map(one ->
              ui.text(
                  "modelcard.verdicts",
                  one.count(Verdict.UNFAIR),
                  one.count(Verdict.NOT_ENOUGH_DATA),
                  one.count(Verdict.FAIR)))
          .orElseGet(() -> ui.text("modelcard.no-audit"));
    }
  }

  @Override
  public String template() {
    return "modelcard/card.jte";
  }

  @Override
  public int status() {
    return slips.isEmpty() ? 200 : 422;
  }
}
