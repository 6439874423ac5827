package org.evenkeel.server.wearable.page;

import java.util.List;
import java.util.Optional;
import org.evenkeel.server.wearable.OwnPace;
import org.evenkeel.server.web.Page;

/// The heart, live, beside slow breathing.
///
/// @param pace that was found for this person, where one was
/// @param unsteady whether a trial just now was measured too badly to find one
public record LivePage(Optional<OwnPace> pace, boolean unsteady) implements Page {
  private static final double MOST_PEOPLES = 6;

  @Override
  public String template() {
    return "wearable/live.jte";
  }

  @Override
  public int status() {
    return unsteady ? 422 : 200;
  }

  /// Those that can be breathed at, and are tried: breaths a minute.
  public List<Double> paces() {
    return List.of(6.5, 6.0, 5.5, 5.0, 4.5);
  }

  public double chosen() {
    return pace.map(OwnPace::breathsPerMinute).filter(paces()::contains).orElse(MOST_PEOPLES);
  }
}
