package org.evenkeel.server.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.evenkeel.selfhelp.Exercise;
import org.evenkeel.selfhelp.Practices;
import org.evenkeel.selfhelp.Programme;
import org.evenkeel.selfhelp.Session;
import org.evenkeel.selfhelp.SessionId;
import org.evenkeel.selfhelp.Step;
import org.evenkeel.server.web.Ui;
import org.springframework.stereotype.Component;

/// Everything there is to do, in the reader's words. What is past its review date is not there.
@Component
public class Library {
  private final Practices practices = Practices.shipped();

  List<Exercise> exercises(Ui ui, Instant now) {
    return practices.exercises(ui.dayOf(now), ui.locale());
  }

  public Optional<Exercise> exercise(String name, Ui ui, Instant now) {
    return exercises(ui, now).stream().filter(one -> one.id().name().equals(name)).findFirst();
  }

  public List<Programme> programmes(Ui ui, Instant now) {
    return practices.programmes(ui.dayOf(now), ui.locale());
  }

  /// Every programme, past its date or not: for whoever wrote something in it and reads it again.
  public List<Programme> programmesOfAnyDate(Ui ui) {
    return practices.programmes(LocalDate.EPOCH, ui.locale());
  }

  private Optional<Programme> programme(String name, Ui ui) {
    return programmesOfAnyDate(ui).stream().filter(one -> one.id().name().equals(name)).findFirst();
  }

  /// The title of what was done; its name where it is not there any more.
  public String title(What what, Ui ui, Instant now) {
    return exercise(what.name(), ui, now)
        .map(Exercise::title)
        .or(() -> programme(what.name(), ui).map(Programme::title))
        .orElse(what.name());
  }

  /// The title of a round; of a session also which one.
  public String title(Round round, Ui ui, Instant now) {
    String title = title(round.what(), ui, now);
    return session(round, ui)
        .map(session -> ui.text("practice.session", title, session.title()))
        .orElse(title);
  }

  /// The steps of what was done, none where it is not there any more.
  public List<Step> steps(Round round, Ui ui, Instant now) {
    return session(round, ui)
        .map(Session::steps)
        .or(() -> exercise(round.what().name(), ui, now).map(Exercise::steps))
        .orElse(List.of());
  }

  private Optional<Session> session(Round round, Ui ui) {
    return round
        .session()
        .flatMap(name ->
            programme(round.what().name(), ui)
                .flatMap(programme -> programme.session(new SessionId(name))));
  }

  /// Names of what hides itself.
  List<String> expired(Instant now) {
    return practices.expired(LocalDate.ofInstant(now, ZoneOffset.UTC));
  }
}
