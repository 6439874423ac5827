package org.evenkeel.server.rights;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;

/// What is yours: a copy, bringing one back, letting it rest, being erased.
///
/// @param proved whether a way in was shown a short while ago; needed for a copy and for leaving
/// @param resting since when the record rests, if it does
/// @param earlier how many lines there are from a house where they were before
/// @param said what has just been done, as a message key; empty when nothing was
/// @param brought what came of a copy that was just brought
public record MinePage(
    boolean proved,
    boolean named,
    Optional<Leaving> leaving,
    Optional<Instant> resting,
    long earlier,
    String said,
    Optional<Brought> brought,
    Slips slips)
    implements Page {
  @Override
  public String template() {
    return "rights/mine.jte";
  }

  @Override
  public int status() {
    return slips.isEmpty() ? 200 : 422;
  }
}
