package org.evenkeel.server.wearable;

import java.time.LocalDate;
import org.evenkeel.wearablefiles.BodyStream;

/// What is here of one stream.
///
/// @param samples how many measurements
/// @param from the first day of them
public record Held(
    BodyStream stream, long samples, LocalDate from, LocalDate to, int days, int devices) {}
