package org.evenkeel.server.conversation;

import java.util.Optional;
import java.util.UUID;

/// What a browser sent: the page's id for this message, the words so far, and which message it puts
/// right, if any.
record MessageForm(UUID id, String text, Optional<UUID> corrects) {}
