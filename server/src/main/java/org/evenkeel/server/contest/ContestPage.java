package org.evenkeel.server.contest;

import java.time.LocalDate;
import java.util.Optional;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Slips;

/// `GET /story/contest`: a person says that a score does not fit.
///
/// @param about the finished questionnaire
/// @param title what it is called
/// @param fresh the id of what is said, so that it is kept once
/// @param due by when somebody answers; empty where nobody is there to
/// @param typed into the form
public record ContestPage(
    String about, String title, String fresh, Optional<LocalDate> due, String typed, Slips slips)
    implements Page {
  @Override
  public String template() {
    return "contest/contest.jte";
  }

  @Override
  public int status() {
    return slips.isEmpty() ? 200 : 422;
  }
}
