package org.evenkeel.server.insight;

import java.util.List;
import org.evenkeel.server.wall.Reach;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Counts what the house must know of all its people together, now and then.
@Component
class HouseFigures {
  private final WorseningHere worsening;
  private final List<CountedNowAndThen> others;

  HouseFigures(WorseningHere worsening, List<CountedNowAndThen> others) {
    this.worsening = worsening;
    this.others = List.copyOf(others);
  }

  @Scheduled(initialDelayString = "PT40S", fixedDelayString = "PT30M")
  void count() {
    Reach.HOUSE.during(worsening::count);
  }

  @Scheduled(initialDelayString = "PT50S", fixedDelayString = "P1D")
  void learn() {
    others.forEach(one -> Reach.HOUSE.during(one::count));
  }
}
