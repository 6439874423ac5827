package org.evenkeel.server.administration;

import java.time.Instant;
import java.util.List;

/// Something that wants a human soon, for `/health`; no word of it is about a person.
public interface Warns {
  List<String> warnings(Instant now);
}
