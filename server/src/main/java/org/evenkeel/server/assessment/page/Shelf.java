package org.evenkeel.server.assessment.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.server.web.Page;

/// `GET /questionnaires`: what can be answered.
public record Shelf(List<Book> books) implements Page {
  /// @param last when it was finished last
  /// @param begun where to go on, if one was begun lately
  public record Book(
      Instrument instrument,
      int questions,
      int minutes,
      Optional<Instant> last,
      Optional<String> begun) {
    public String name() {
      return instrument.id().value();
    }

    public String shortName() {
      return instrument.name();
    }
  }

  @Override
  public String template() {
    return "assessment/shelf.jte";
  }
}
