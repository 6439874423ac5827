package org.evenkeel.diaryfiles;

import java.util.List;
import java.util.Optional;

/// One column as it looks.
///
/// @param name its name in the file; `#3` when it has none, `mood (2)` when another has the same
/// @param proposed what it seems to be
/// @param why the reason for the proposal
/// @param samples a few different cells, shortened
/// @param filled rows in which it is filled
/// @param missing rows in which it is empty or holds a sign for “no answer” (NA, ., -, 999 …)
/// @param seen the smallest and largest number, when it holds numbers
public record ColumnPreview(
    String name,
    ColumnRole proposed,
    WhyProposed why,
    List<String> samples,
    long filled,
    long missing,
    Optional<Seen> seen) {

  public ColumnPreview {
    samples = List.copyOf(samples);
  }

  /// The smallest and largest number of a column.
  public record Seen(double lowest, double highest) {}
}
