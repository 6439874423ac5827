package org.evenkeel.server.practice;

import java.util.List;
import java.util.Map;
import org.evenkeel.selfhelp.Exercise;
import org.evenkeel.selfhelp.Family;
import org.evenkeel.server.web.Page;

/// Everything there is to practise.
///
/// @param families in the order of the shelf
/// @param person whether what is done is kept for the reader
public record ShelfPage(Map<Family, List<Exercise>> families, boolean person) implements Page {
  @Override
  public String template() {
    return "practice/shelf.jte";
  }
}
