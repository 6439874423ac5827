package org.evenkeel.server.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.evenkeel.selfhelp.Exercise;
import org.evenkeel.selfhelp.Practices;
import org.evenkeel.server.web.Ui;
import org.springframework.stereotype.Component;

/// Everything there is to do, in the reader's words. What is past its review date is not there.
@Component
class Library {
  private final Practices practices = Practices.shipped();

  List<Exercise> exercises(Ui ui, Instant now) {
    return practices.exercises(ui.dayOf(now), ui.locale());
  }

  Optional<Exercise> exercise(String name, Ui ui, Instant now) {
    return exercises(ui, now).stream().filter(one -> one.id().name().equals(name)).findFirst();
  }

  /// The title of what was done; its name where it is not there any more.
  String title(What what, Ui ui, Instant now) {
    return exercise(what.name(), ui, now).map(Exercise::title).orElse(what.name());
  }

  /// Names of what hides itself.
  List<String> expired(Instant now) {
    return practices.expired(LocalDate.ofInstant(now, ZoneOffset.UTC));
  }
}
