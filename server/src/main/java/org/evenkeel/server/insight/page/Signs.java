package org.evenkeel.server.insight.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenkeel.server.web.Ui;

/// A person's own warning signs, counted beside the statistics.
///
/// @param today the reader's day
public record Signs(List<Sign> all, LocalDate today) {
  /// The days on which signs are counted: two weeks.
  public static final int DAYS = 14;

  public Signs {
    all = List.copyOf(all);
  }

  /// @param words empty where they are not shared
  /// @param lately days of the last two weeks
  /// @param before days of the two weeks before
  /// @param counts whether it was seen often enough of late to ask for attention by itself
  public record Sign(
      String id,
      Optional<String> words,
      long lately,
      long before,
      boolean today,
      boolean yesterday,
      boolean counts) {

    public String count(Ui ui) {
      return ui.text("insight.sign-days", lately, DAYS);
    }
  }

  /// How many were seen at least once in the last two weeks.
  public long seen() {
    return all.stream().filter(sign -> sign.lately() > 0).count();
  }

  /// Those that ask for attention by themselves, whatever the charts say.
  public List<Sign> counting() {
    return all.stream().filter(Sign::counts).toList();
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /// In one sentence.
  public String sentence(Ui ui) {
    return ui.text("insight.signs-seen", seen(), all.size());
  }
}
