package org.evenkeel.server.today;

import java.util.Optional;

/// What the days say beside the person's usual.
///
/// @param noticed days that stood out lately and that the person has said nothing about
record Understood(Week week, Optional<Noticed> noticed) {}
