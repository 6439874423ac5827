package org.evenkeel.wearablefiles;

import java.util.List;
import java.util.Map;

/// What a file holds, found by reading all of it and keeping nothing.
///
/// @param streams in the order of [BodyStream]
/// @param refusals how many records were refused, by reason
/// @param reading how reading it went
public record WearablePreview(
    List<StreamPreview> streams, Map<RecordTrouble, Long> refusals, WearableReading reading) {

  public WearablePreview {
    streams = List.copyOf(streams);
    refusals = Map.copyOf(refusals);
  }
}
