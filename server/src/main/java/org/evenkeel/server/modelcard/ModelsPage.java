package org.evenkeel.server.modelcard;

import java.util.List;
import org.evenkeel.server.web.Page;

/// `GET /models`: every rule and model of the house.
///
/// @param person whether a person in care reads it
/// @param governs whether whoever reads it may ask for an audit
/// @param asked whether an audit was just asked for
public record ModelsPage(List<CardPage.Shown> all, boolean person, boolean governs, boolean asked)
    implements Page {
  @Override
  public String template() {
    return "modelcard/models.jte";
  }
}
