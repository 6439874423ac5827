package org.evenkeel.server.wearable.page;

import java.util.List;
import java.util.Optional;
import org.evenkeel.server.wearable.BodyKind;
import org.evenkeel.server.wearable.KindTold;
import org.evenkeel.server.wearable.MeasureTold;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Ui;

/// One kind of what a person's devices measured, over eight weeks.
///
/// @param whose the person, for a clinician who reads along; empty for the person's own page
/// @param kinds that the reader may look at
public record BodyPage(
    Optional<Whose> whose, BodyKind kind, List<BodyKind> kinds, KindTold told, boolean due)
    implements Page {
  /// @param person their number, for addresses
  public record Whose(String person, String name) {}

  @Override
  public String template() {
    return "wearable/body.jte";
  }

  public boolean own() {
    return whose.isEmpty();
  }

  public String path(BodyKind other) {
    return whose
        .map(one -> "/people/" + one.person() + "/worn/" + other.path())
        .orElse("/wearable/" + other.path());
  }

  public MeasureDrawing drawing(Ui ui, MeasureTold measure) {
    return new MeasureDrawing(ui, told, measure);
  }
}
