package org.evenkeel.server.practice;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.server.administration.Warns;
import org.springframework.stereotype.Component;

/// Tells the owner what was paused, and what hides itself because its review date has passed.
@Component
class PracticeWarning implements Warns {
  private final Watches watches;
  private final Library library;

  PracticeWarning(Watches watches, Library library) {
    this.watches = watches;
    this.library = library;
  }

  @Override
  public List<String> warnings(Instant now) {
    return Stream.concat(
            watches.running().stream().filter(Watch::resting).map(PracticeWarning::paused),
            library.expired(now).stream()
                .map(name -> "practice: %s is past its review date and hidden".formatted(name)))
        .toList();
  }

  private static String paused(Watch watch) {
    return "practice: %s is paused; %d of %d people felt worse after it"
        .formatted(watch.what().name(), watch.answers().worse(), watch.answers().all());
  }
}
