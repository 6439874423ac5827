package org.evenkeel.server.wearable;

import java.time.Instant;

/// At which somebody's heart swung most when they tried several.
public record OwnPace(double breathsPerMinute, Instant foundAt) {}
