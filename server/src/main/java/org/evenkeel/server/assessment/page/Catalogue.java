package org.evenkeel.server.assessment.page;

import java.util.List;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.server.web.Page;

/// `GET /instruments`: what people here may answer, what else has words, and what waits for a
/// licence.
///
/// @param decides whether the reader may bring in and offer
public record Catalogue(
    List<Instrument> offered, List<Instrument> ready, List<Instrument> shells, boolean decides)
    implements Page {
  public Catalogue {
    offered = List.copyOf(offered);
    ready = List.copyOf(ready);
    shells = List.copyOf(shells);
  }

  @Override
  public String template() {
    return "assessment/catalogue.jte";
  }
}
