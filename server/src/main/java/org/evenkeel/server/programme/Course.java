package org.evenkeel.server.programme;

import java.time.Instant;
import java.util.Optional;

/// A programme that somebody has begun.
///
/// @param programme its name, such as `sleep`
/// @param aside when they put it aside, if they did
/// @param guided whether they want somebody of their team beside them; empty where nobody asked
record Course(String programme, Instant begun, Optional<Instant> aside, Optional<Boolean> guided) {}
