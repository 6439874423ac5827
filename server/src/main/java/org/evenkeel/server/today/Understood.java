package org.evenkeel.server.today;

import java.util.Optional;
import org.evenkeel.server.insight.RightHere;

/// What the days say beside the person's usual.
///
/// @param noticed days that stood out lately and that the person has said nothing about
/// @param right how often such a note is right here
record Understood(Week week, Optional<Noticed> noticed, Optional<RightHere> right) {}
