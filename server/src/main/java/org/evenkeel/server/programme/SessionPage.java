package org.evenkeel.server.programme;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.selfhelp.Programme;
import org.evenkeel.selfhelp.Reading;
import org.evenkeel.selfhelp.Step;
import org.evenkeel.selfhelp.Variant;
import org.evenkeel.server.practice.Filled;
import org.evenkeel.server.practice.StepScripts;
import org.evenkeel.server.web.Page;

/// One page of a session: a step, or at its end "did it help?".
///
/// @param id of this round
/// @param line where timed words go on, from 0
/// @param filled what was answered before
/// @param back since when they were away, where they come back to it
/// @param variants what is added because the reader chose it
public record SessionPage(
    Programme programme,
    SessionState state,
    String id,
    Instant begun,
    int line,
    Filled filled,
    Optional<Instant> back,
    Set<Variant> variants)
    implements Page {
  public String address() {
    return home() + "/sessions/" + state.number();
  }

  public String home() {
    return Programmes.address(programme);
  }

  public int at() {
    return state.page();
  }

  /// Empty on the last page.
  public Optional<Step> step() {
    return state.session().steps().stream().skip(at() - 1L).findFirst();
  }

  /// The additions that there are to choose from.
  public List<Variant> offered() {
    return step()
        .filter(Reading.class::isInstance)
        .map(Reading.class::cast)
        .map(reading -> reading.variants().keySet().stream().sorted().toList())
        .orElse(List.of());
  }

  public List<String> scripts() {
    return StepScripts.of(step().stream().toList());
  }

  @Override
  public String template() {
    return "programme/session.jte";
  }
}
