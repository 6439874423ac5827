package org.evenkeel.wearablefiles;

import java.time.Instant;

/// When something was, where the local clock stood, and how that is known.
record Moment(Instant at, int offsetSeconds, ZoneKnown zone) {}
