package org.evenkeel.earlywarning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Statistics and the person's own signs, side by side. Either asks for attention; neither takes
/// any away: an own sign counts while the chart is silent, still learning or at rest.
///
/// @param outcome what the chart says
/// @param signs the own signs that count, in the order given
/// @param <I> type of a sign's name
public record Noticed<I>(Outcome outcome, List<OwnSign<I>> signs) {

  public Noticed {
    signs = List.copyOf(signs);
  }

  /// @param noted for each sign's name, the days on which it was noted
  public static <I> Noticed<I> on(
      LocalDate today,
      Outcome outcome,
      List<OwnSign<I>> signs,
      Map<I, ? extends Collection<LocalDate>> noted) {
    return new Noticed<>(
        outcome,
        signs.stream()
            .filter(
                sign -> noted.containsKey(sign.id()) && sign.counts(noted.get(sign.id()), today))
            .toList());
  }

  public boolean asksForAttention() {
    return !signs.isEmpty() || outcome instanceof Outcome.Unusual;
  }
}
