package org.evenkeel.server.assessment.page;

import java.util.List;
import java.util.Optional;
import org.evenkeel.psychometrics.Instrument;
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
/// @param carried answers that come along, if some do
public record Before(
    String id,
    Instrument instrument,
    int questions,
    int minutes,
    boolean spoken,
    List<String> languages,
    boolean safety,
    Readers readers,
    boolean onDutyNow,
    Optional<String> begun,
    Optional<Carried> carried)
    implements Page {
  /// Answers that come along from a shorter questionnaire.
  ///
  /// @param from its sitting
  /// @param language the language they were given in
  public record Carried(String from, int answers, String language) {}

  public String name() {
    return instrument.id().value();
  }

  public String shortName() {
    return instrument.name();
  }

  /// Whether the questions follow from the answers, so that they cannot stand on one page.
  public boolean oneByOne() {
    return instrument.adaptive().isPresent();
  }

  @Override
  public String template() {
    return "assessment/before.jte";
  }
}
