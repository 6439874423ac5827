package org.evenkeel.server.identity;

import java.time.Instant;

/// What somebody showed at the door, and since when that has opened it. A recovery code counts as
/// new each time: whoever finds the sheet has not been here before.
record Shown(Way way, Instant since) {}
