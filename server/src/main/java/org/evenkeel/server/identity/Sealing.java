package org.evenkeel.server.identity;

import java.util.Optional;

/// Secrets that the house itself must read again, sealed with the key file, so that the database
/// alone gives none of them away. `vault` provides it.
public interface Sealing {
  /// @param place where it is kept, such as `authenticator/<account>`; it opens there only
  byte[] seal(byte[] secret, String place);

  /// Empty when it was sealed elsewhere, changed, or sealed with another key file.
  Optional<byte[]> open(byte[] sealed, String place);

  /// A keyed hash: equal for equal text, and not to be guessed back without the key file, however
  /// short the text is.
  byte[] mark(String text);
}
