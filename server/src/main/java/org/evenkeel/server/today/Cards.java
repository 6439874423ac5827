package org.evenkeel.server.today;

import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.server.identity.SignedInAccount;
import org.evenkeel.server.today.TodayCard.Shown;
import org.evenkeel.server.web.Ui;
import org.springframework.stereotype.Component;

/// The cards of every feature, in their order.
@Component
class Cards {
  private final List<TodayCard> cards;

  Cards(List<TodayCard> cards) {
    this.cards = List.copyOf(cards);
  }

  /// Those that stand before everything else on the page.
  List<Shown> first(SignedInAccount me, Ui ui) {
    return cards.stream().filter(TodayCard::first).flatMap(card -> shown(card, me, ui)).toList();
  }

  List<Shown> others(SignedInAccount me, Ui ui) {
    return cards.stream()
        .filter(card -> !card.first())
        .flatMap(card -> shown(card, me, ui))
        .toList();
  }

  private static Stream<Shown> shown(TodayCard card, SignedInAccount me, Ui ui) {
    return Leniently.asked(card.getClass(), () -> card.shown(me, ui)).stream();
  }
}
