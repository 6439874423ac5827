package org.evenkeel.wearablefiles;

/// One file of an archive, as its directory describes it.
///
/// @param name as it stands in the directory
/// @param method 0 plain, 8 deflated
/// @param checksum CRC-32 of the unpacked bytes
/// @param packed bytes
/// @param size bytes unpacked
/// @param header where its own header begins
record ArchiveEntry(
    String name, int flags, int method, long checksum, long packed, long size, long header) {

  boolean isFolder() {
    return name.endsWith("/");
  }

  boolean isLocked() {
    return (flags & 1) != 0;
  }

  /// Whether a name would lead out of the folder in which an archive is unpacked.
  boolean pointsOutside() {
    String plain = name.replace('\\', '/');
    return plain.startsWith("/")
        || plain.contains(":")
        || plain.equals("..")
        || plain.startsWith("../")
        || plain.contains("/../")
        || plain.endsWith("/..")
        || plain.chars().anyMatch(c -> c < ' ' || isTurningText(c));
  }

  /// Marks that turn the direction of what follows, so that a name looks like another.
  private static boolean isTurningText(int c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  }
}
