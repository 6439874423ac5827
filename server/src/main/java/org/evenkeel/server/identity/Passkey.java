package org.evenkeel.server.identity;

import java.time.Instant;
import java.util.UUID;

/// A passkey as its owner sees it.
record Passkey(UUID id, String label, Instant since, Instant used) {}
