package org.evenkeel.server.practice;

import java.util.Optional;
import org.evenkeel.selfhelp.Measure;
import org.evenkeel.selfhelp.Moment;
import org.evenkeel.server.consent.Confidential;

/// One answer of a round, as it is kept: a number, or words under seal.
public record KeptAnswer(
    RoundId round,
    String step,
    int entry,
    Optional<Rating> rating,
    Optional<Confidential<String>> words) {
  public record Rating(Measure measure, Moment moment, int value) {}
}
