package org.evenkeel.server.conversation;

/// What somebody wants to say: something, and not a book.
record Words(String text) {
  static final int MOST = 8000;

  Words {
    text = text.replace("\r\n", "\n");
    if (text.isBlank() || text.length() > MOST) {
      throw new IllegalArgumentException(
          "A message has 1 to " + MOST + " characters; this has " + text.length());
    }
  }

  /// The message key of what is wrong with a text, or empty when it can be sent.
  static java.util.Optional<String> trouble(String text) {
    if (text.isBlank()) {
      return java.util.Optional.of("conversation.empty-text");
    }
    return text.length() > MOST
        ? java.util.Optional.of("conversation.too-long")
        : java.util.Optional.empty();
  }
}
