package org.evenkeel.psychometrics;

import java.util.List;

/// One answer a person can choose. The words are in [InstrumentText]; this is what is stored and
/// counted.
///
/// @param code the number that is stored
/// @param codings the same answer in public code systems; may be empty
public record ResponseOption(int code, List<Coding> codings) {
  /// Copies the list.
  public ResponseOption {
    codings = List.copyOf(codings);
  }
}
