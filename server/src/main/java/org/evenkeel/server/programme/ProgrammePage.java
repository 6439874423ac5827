package org.evenkeel.server.programme;

import java.util.List;
import org.evenkeel.selfhelp.Exercise;
import org.evenkeel.selfhelp.Programme;
import org.evenkeel.server.web.Page;

/// One programme: what it is for, for whom it is not, its sessions and where one stands.
///
/// @param instead what to do for whom it is not
/// @param offer whether somebody of the team can be beside them
public record ProgrammePage(Progress progress, List<Exercise> instead, GuidanceOffer offer)
    implements Page {
  public Programme programme() {
    return progress.programme();
  }

  /// Whether a window for sleep goes with it.
  public boolean nights() {
    return programme().id().name().equals("sleep");
  }

  @Override
  public String template() {
    return "programme/programme.jte";
  }
}
