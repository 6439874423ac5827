package org.evenkeel.server.administration;

import java.util.List;

/// Lines for the operator's terminal when the house is open.
public interface Greets {
  /// @param url where the house answers
  List<String> lines(String url);
}
