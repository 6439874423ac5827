package org.evenkeel.server.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The house's own key, from which come the ones for what belongs to no single person: secrets of
/// authenticators, marks of recovery codes, the signature under the log. Wrapped as people's keys
/// are, and stays the same when the wrapping key is changed; so it is also what tells one house's
/// folder of keys from another's.
///
/// Houses made before there was such a file used the wrapping key itself; theirs is written down
/// when the wrapping key is first changed.
record HouseKey(Path folder) {
  static final String FILE = "house.key";
  private static final String NAME = "house";

  /// @throws IllegalStateException when it opens with none of these keys
  byte[] read(WrappingKeys keys) throws IOException {
    return find(keys)
        .orElseThrow(() ->
            new IllegalStateException(
                "The key file "
                    + folder.resolve(WrappingKeys.FIRST)
                    + " does not open "
                    + folder.resolve(FILE)
                    + ": they belong to two houses. Restore both from one copy of the keys."));
  }

  /// Empty when it opens with none of these keys.
  Optional<byte[]> find(WrappingKeys keys) throws IOException {
    return isThere() ? keys.open(wrapped(), NAME) : Optional.of(keys.first());
  }

  private boolean isThere() {
    return Files.exists(folder.resolve(FILE));
  }

  private byte[] wrapped() throws IOException {
    return Files.readAllBytes(folder.resolve(FILE));
  }

  /// Wrapped with the newest of these keys when this returns.
  void write(byte[] key, WrappingKeys keys) throws IOException {
    if (!isThere() || !keys.isCurrent(wrapped(), NAME)) {
      OnDisk.write(folder.resolve(FILE), keys.wrap(key, NAME));
    }
  }
}
