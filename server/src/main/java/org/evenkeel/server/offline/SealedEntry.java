package org.evenkeel.server.offline;

import java.util.Base64;
import java.util.UUID;

/// An entry as a phone sends it: who can open it, whose it is, and what nobody on the way can read.
///
/// @param id made on the phone; the same id sent again is the same entry
/// @param owner the tag of the account under which it was written, see [OwnerTags]
/// @param key the [EntryKey] it was sealed to
/// @param sealed the encapsulated key (32 bytes) and the ciphertext
record SealedEntry(UUID id, String owner, String key, byte[] sealed) {
  static final int MOST_BYTES = 64 * 1024;

  SealedEntry {
    if (sealed.length > MOST_BYTES) {
      throw new IllegalArgumentException(
          "A sealed entry has " + sealed.length + " bytes; at most " + MOST_BYTES + " are read");
    }
  }

  static SealedEntry of(UUID id, String owner, String key, String base64) {
    return new SealedEntry(id, owner, key, Base64.getUrlDecoder().decode(base64));
  }

  @Override
  public String toString() {
    return "[sealed entry " + id + "]";
  }
}
