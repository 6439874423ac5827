package org.evenkeel.server.programme;

import java.util.List;
import java.util.Optional;
import org.evenkeel.selfhelp.sleep.SleepRestriction;
import org.evenkeel.selfhelp.sleep.Sleepiness;
import org.evenkeel.server.web.Page;

/// A person's window for sleep: what the diary says, the questions before it begins, the window and
/// its weekly look.
///
/// @param nights that can be reckoned with: of two weeks, or since the window was set
/// @param open nights with something left open
/// @param asleep of the time in bed, in per cent
/// @param due whether the weekly look is due
/// @param questions before it begins; none where nobody would hear of an answer about safety
/// @param reaches whether somebody is told of such an answer
/// @param trouble a message key of what is still to be said
public record NightsPage(
    Optional<KeptWindow> window,
    int nights,
    int open,
    int asleep,
    boolean due,
    List<GateQuestion> questions,
    boolean reaches,
    Optional<String> trouble)
    implements Page {
  public int need() {
    return window.isPresent()
        ? SleepRestriction.NIGHTS_TO_REVIEW
        : SleepRestriction.NIGHTS_TO_BEGIN;
  }

  public boolean enough() {
    return nights >= need();
  }

  public Sleepiness[] sleepiness() {
    return Sleepiness.values();
  }

  @Override
  public String template() {
    return "programme/nights.jte";
  }

  @Override
  public int status() {
    return trouble.isPresent() ? 422 : 200;
  }
}
