package org.evenkeel.server.modelcard;

import java.util.List;
import java.util.Optional;
import org.evenkeel.fairness.Rate;
import org.evenkeel.server.modelcard.Access.Figure;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Ui;

/// `GET /models/access`: who gets help, who stays, and whom it helps, by group.
public record AccessPage(List<One> all, boolean person) implements Page {
  /// One figure.
  public static final class One {
    private final Figure figure;
    private final Optional<ModelAudit> audit;

    One(Figure figure, Optional<ModelAudit> audit) {
      this.figure = figure;
      this.audit = audit;
    }

    public String id() {
      return figure.key();
    }

    public String title(Ui ui) {
      return ui.text("modelcard." + figure.key());
    }

    public String words(Ui ui) {
      return ui.text("modelcard." + figure.key() + "-is");
    }

    public String overall(Ui ui) {
      return audit
          .flatMap(ModelAudit::overall)
          .map(counts -> Figures.share(ui, counts.share(Rate.BASE_RATE)))
          .orElseGet(() -> ui.text("modelcard.no-audit"));
    }

    public String verdicts(Ui ui) {
      return CardPage.Verdicts.of(ui, audit);
    }

    public List<GroupTable> tables(Ui ui) {
      return audit.map(one -> GroupTable.ofAccess(ui, one)).orElse(List.of());
    }
  }

  @Override
  public String template() {
    return "modelcard/access.jte";
  }
}
