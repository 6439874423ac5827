package org.evenkeel.server.assessment;

import java.util.Optional;

/// The total as it was found on the day, by the version of the instrument then.
///
/// @param band its name in the instrument file of then
public record KeptScore(double value, Optional<String> band) {}
