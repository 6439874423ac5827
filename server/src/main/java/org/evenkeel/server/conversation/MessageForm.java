package org.evenkeel.server.conversation;

import java.util.UUID;

/// What a browser sent: the page's id for this message and the words so far.
record MessageForm(UUID id, String text) {}
