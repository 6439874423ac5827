package org.evenkeel.server.assessment.page;

import java.util.List;
import java.util.Optional;
import org.evenkeel.server.assessment.WhoReads.Readers;
import org.evenkeel.server.web.Page;

/// `GET /questionnaires/{instrument}`: before you answer. Who reads, when, that nobody watches, and
/// what to do in danger now.
///
/// @param id of the sitting that would begin
/// @param spoken whether there are words that score in the reader's language
/// @param languages tags of those in which there are
/// @param safety whether one of the questions asks about safety
/// @param begun where to go on, if one was begun lately
public record Before(
    String id,
    String name,
    String shortName,
    int questions,
    int minutes,
    boolean spoken,
    List<String> languages,
    boolean safety,
    Readers readers,
    boolean onDutyNow,
    Optional<String> begun)
    implements Page {
  @Override
  public String template() {
    return "assessment/before.jte";
  }
}
