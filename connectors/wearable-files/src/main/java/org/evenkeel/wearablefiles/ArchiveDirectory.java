package org.evenkeel.wearablefiles;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads the directory at the end of a zip archive, strictly: it must end where the file ends,
/// count what it holds, name each file once, and leave no gap.
///
/// Two programs that read a loose archive may see two different files in it; what cannot be read in
/// one way only is not read at all. Source: PKWARE APPNOTE 6.3.10.
final class ArchiveDirectory {

  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int ENTRY = 0x02014b50;
  private static final int LONGEST_COMMENT = 65_535;
  private static final int LARGEST = 64 << 20;
  private static final long IN_64 = 0xffffffffL;

  private final SeekableByteChannel file;
  private final WearableLimits limits;
  private long count;
  private long size;
  private long begin;

  private ArchiveDirectory(SeekableByteChannel file, WearableLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  static List<ArchiveEntry> read(SeekableByteChannel file, WearableLimits limits)
      throws IOException {
    ArchiveDirectory directory = new ArchiveDirectory(file, limits);
    directory.findEnd();
    return directory.entries();
  }

  private void findEnd() throws IOException {
    int length = (int) Math.min(file.size(), 22 + LONGEST_COMMENT);
    ByteBuffer tail = FileWindow.at(file, file.size() - length, length);
    int at = length - 22;
    while (at >= 0 && tail.getInt(at) != END) {
      at--;
    }
    require(at >= 0, FileTrouble.ARCHIVE_DAMAGED);
    require(at + 22 + half(tail, at + 20) == length, FileTrouble.ARCHIVE_CONTRADICTS_ITSELF);
    require(
        half(tail, at + 4) == 0 && half(tail, at + 6) == 0, FileTrouble.ARCHIVE_PACKED_STRANGELY);
    count = half(tail, at + 10);
    size = whole(tail, at + 12);
    begin = whole(tail, at + 16);
    long end = file.size() - length + at;
    if (count == 0xffff || size == IN_64 || begin == IN_64) {
      end = findEnd64(end);
    }
    require(begin + size == end, FileTrouble.ARCHIVE_CONTRADICTS_ITSELF);
    require(count <= limits.entries() && size <= LARGEST, FileTrouble.ARCHIVE_HOLDS_TOO_MUCH);
  }

  /// The larger end, which lies before the small one.
  private long findEnd64(long end) throws IOException {
    require(end >= 20, FileTrouble.ARCHIVE_CONTRADICTS_ITSELF);
    ByteBuffer locator = FileWindow.at(file, end - 20, 20);
    require(locator.getInt(0) == LOCATOR_64, FileTrouble.ARCHIVE_CONTRADICTS_ITSELF);
    long place = locator.getLong(8);
    require(place >= 0 && place + 56 <= end - 20, FileTrouble.ARCHIVE_CONTRADICTS_ITSELF);
    ByteBuffer large = FileWindow.at(file, place, 56);
    require(large.getInt(0) == END_64, FileTrouble.ARCHIVE_CONTRADICTS_ITSELF);
    count = large.getLong(32);
    size = large.getLong(40);
    begin = large.getLong(48);
    require(
        count >= 0 && size >= 0 && begin >= 0 && begin <= file.size() && size <= file.size(),
        FileTrouble.ARCHIVE_CONTRADICTS_ITSELF);
    return place;
  }

  private List<ArchiveEntry> entries() throws IOException {
    ByteBuffer all = FileWindow.at(file, begin, (int) size);
    List<ArchiveEntry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    while (all.hasRemaining()) {
      ArchiveEntry entry = entry(all);
      require(names.add(entry.name()), FileTrouble.ARCHIVE_CONTRADICTS_ITSELF);
      require(!entry.pointsOutside(), FileTrouble.ARCHIVE_POINTS_OUTSIDE);
      require(
          entry.header() + entry.packed() <= begin && entry.header() >= 0 && entry.size() >= 0,
          FileTrouble.ARCHIVE_CONTRADICTS_ITSELF);
      entries.add(entry);
    }
    require(entries.size() == count, FileTrouble.ARCHIVE_CONTRADICTS_ITSELF);
    requireApart(entries);
    return entries;
  }

  /// Files that share bytes make a small archive unpack to a huge one.
  private static void requireApart(List<ArchiveEntry> entries) throws Stopped {
    List<ArchiveEntry> inOrder =
        entries.stream().sorted((a, b) -> Long.compare(a.header(), b.header())).toList();
    for (int i = 1; i < inOrder.size(); i++) {
      ArchiveEntry before = inOrder.get(i - 1);
      require(
          before.header() + 30 + before.packed() <= inOrder.get(i).header(),
          FileTrouble.ARCHIVE_CONTRADICTS_ITSELF);
    }
  }

  private static ArchiveEntry entry(ByteBuffer all) throws Stopped {
    int at = all.position();
    require(
        all.remaining() >= 46 && all.getInt(at) == ENTRY, FileTrouble.ARCHIVE_CONTRADICTS_ITSELF);
    int name = half(all, at + 28);
    int extra = half(all, at + 30);
    int length = 46 + name + extra + half(all, at + 32);
    require(all.remaining() >= length, FileTrouble.ARCHIVE_CONTRADICTS_ITSELF);
    require((all.getInt(at + 38) >>> 28) != 0xa, FileTrouble.ARCHIVE_POINTS_OUTSIDE);
    byte[] letters = new byte[name];
    all.get(at + 46, letters);
    all.position(at + length);
    long[] sizes = {whole(all, at + 24), whole(all, at + 20), whole(all, at + 42)};
    enlarge(sizes, all.slice(at + 46 + name, extra).order(ByteOrder.LITTLE_ENDIAN));
    return new ArchiveEntry(
        new String(letters, UTF_8),
        half(all, at + 8),
        half(all, at + 10),
        whole(all, at + 16),
        sizes[1],
        sizes[0],
        sizes[2]);
  }

  /// Sizes that do not fit into 32 bits stand in an extra field, in this order.
  private static void enlarge(long[] sizes, ByteBuffer extra) throws Stopped {
    while (extra.remaining() >= 4) {
      int kind = extra.getShort() & 0xffff;
      int length = extra.getShort() & 0xffff;
      require(length <= extra.remaining(), FileTrouble.ARCHIVE_CONTRADICTS_ITSELF);
      int end = extra.position() + length;
      for (int i = 0; kind == 1 && i < sizes.length; i++) {
        if (sizes[i] == IN_64 && extra.position() + 8 <= end) {
          sizes[i] = extra.getLong();
        }
      }
      extra.position(end);
    }
  }

  static int half(ByteBuffer bytes, int at) {
    return bytes.getShort(at) & 0xffff;
  }

  private static long whole(ByteBuffer bytes, int at) {
    return bytes.getInt(at) & 0xffffffffL;
  }

  static void require(boolean holds, FileTrouble otherwise) throws Stopped {
    if (!holds) {
      throw new Stopped(otherwise);
    }
  }
}
