package org.evenkeel.server.safety;

import java.time.Instant;
import java.util.Optional;

/// A step of a case's ladder: whom it pages, when it is due, and when it was taken.
public record LadderStep(int place, RiskRule.Whom page, Instant due, Optional<Instant> done) {}
