package org.evenkeel.server.safety;

import java.time.Instant;

/// A reason, and when it was said.
public record Stated(Reason reason, Instant at) {}
