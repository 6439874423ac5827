package org.evenkeel.wearablefiles;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Recognises a person's own archive of body signals and reads it, record by record, in bounded
/// memory.
///
/// What a file is is told by its bytes, never by its name. Every record becomes a sample, a refusal
/// with its reason, or is passed over because its kind is not read here. A damaged or hostile file
/// ends the reading with a sentence; what was read before stands. Nothing is written, nothing else
/// is opened, no network is used.
///
/// @param limits how much is read before a file is refused
/// @param zone in which times without a zone are read
/// @param now moments more than a day after it have not come yet
/// @param begin when a recording without any date began
public record WearableFiles(WearableLimits limits, ZoneId zone, Instant now, Instant begin) {

  private static final int START = 64 << 10;

  /// With [WearableLimits#standard()]; a recording without a date ends up at `now` less a day.
  public static WearableFiles of(ZoneId zone, Instant now) {
    return new WearableFiles(WearableLimits.standard(), zone, now, now.minus(Duration.ofDays(1)));
  }

  /// The same, for a recording without a date that began then.
  public WearableFiles beginningAt(Instant moment) {
    return new WearableFiles(limits, zone, now, moment);
  }

  /// What the file seems to be; nothing when it is not known here or cannot be opened safely.
  ///
  /// @throws IOException when the file itself cannot be read
  public Optional<WearableFormat> recognise(Path file) throws IOException {
    try {
      byte[] start = start(file);
      if (isZip(start)) {
        try (Archive archive = Archive.open(file, limits)) {
          return inside(archive).isPresent()
              ? Optional.of(WearableFormat.APPLE_HEALTH)
              : Optional.empty();
        }
      }
      return of(file, start);
    } catch (Stopped | EOFException | ZipException stopped) {
      return Optional.empty();
    }
  }

  /// Reads the whole file.
  ///
  /// @throws IOException when the file itself cannot be read; a damaged one is no exception
  public WearableReading read(Path file, WearableConsumer consumer) throws IOException {
    try {
      byte[] start = start(file);
      return isZip(start) ? readArchive(file, consumer) : readPlain(file, start, consumer);
    } catch (Stopped stopped) {
      return WearableReading.nothing(stopped.trouble());
    } catch (EOFException | ZipException e) {
      return WearableReading.nothing(FileTrouble.BROKEN);
    }
  }

  private WearableReading readArchive(Path file, WearableConsumer consumer) throws IOException {
    try (Archive archive = Archive.open(file, limits)) {
      Optional<ArchiveEntry> export = inside(archive);
      if (export.isEmpty()) {
        return WearableReading.nothing(FileTrouble.NOTHING_INSIDE);
      }
      try (InputStream in = archive.open(export.get())) {
        return read(WearableFormat.APPLE_HEALTH, in, export.get().size(), consumer);
      }
    }
  }

  private WearableReading readPlain(Path file, byte[] start, WearableConsumer consumer)
      throws IOException {
    Optional<WearableFormat> format = of(file, start);
    if (format.isEmpty()) {
      return WearableReading.nothing(
          start.length == 0 ? FileTrouble.EMPTY : FileTrouble.NOT_RECOGNISED);
    }
    try (InputStream in = open(file)) {
      return read(format.get(), in, Files.size(file), consumer);
    }
  }

  private WearableReading read(
      WearableFormat format, InputStream in, long size, WearableConsumer consumer)
      throws IOException {
    CountedStream counted = new CountedStream(in, limits.bytes());
    Tally tally =
        new Tally(
            consumer,
            limits,
            now.plus(Duration.ofDays(1)),
            () -> Math.min(1, (double) counted.count() / Math.max(1, size)));
    return tally.reading(format, stopped(format, counted, tally));
  }

  /// A packed file that is damaged ends like a broken one.
  private Optional<FileTrouble> stopped(WearableFormat format, CountedStream in, Tally tally)
      throws IOException {
    try {
      return switch (format) {
        case APPLE_HEALTH -> new AppleHealth(limits).read(in, tally);
        case FIT -> Fit.read(in, tally);
        case BEAT_INTERVALS -> BeatText.read(new TextLines(in, limits.textLength()), tally, begin);
        case ACTIGRAPHY -> ActigraphText.read(new TextLines(in, limits.textLength()), tally, zone);
      };
    } catch (EOFException | ZipException e) {
      return Optional.of(FileTrouble.BROKEN);
    }
  }

  /// The export within an archive: by what it holds, because its name is in the phone's language.
  private static Optional<ArchiveEntry> inside(Archive archive) throws IOException {
    for (ArchiveEntry entry : archive.entries()) {
      if (entry.name().endsWith(".xml") && !entry.isFolder()) {
        try (InputStream in = archive.open(entry)) {
          if (isApple(in.readNBytes(START))) {
            return Optional.of(entry);
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<WearableFormat> of(Path file, byte[] start) throws IOException {
    if (isApple(start)) {
      return Optional.of(WearableFormat.APPLE_HEALTH);
    }
    if (start.length >= 12 && new String(start, 8, 4, ISO_8859_1).equals(".FIT")) {
      return Optional.of(WearableFormat.FIT);
    }
    try (InputStream in = open(file)) {
      if (BeatText.looksLike(in)) {
        return Optional.of(WearableFormat.BEAT_INTERVALS);
      }
    }
    try (InputStream in = open(file)) {
      return ActigraphText.looksLike(in)
          ? Optional.of(WearableFormat.ACTIGRAPHY)
          : Optional.empty();
    }
  }

  private static boolean isApple(byte[] start) {
    return new String(start, ISO_8859_1).contains("<HealthData");
  }

  private static boolean isZip(byte[] start) {
    return start.length >= 4
        && start[0] == 'P'
        && start[1] == 'K'
        && (start[2] == 3 || start[2] == 5 || start[2] == 1);
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = open(file)) {
      return in.readNBytes(START);
    }
  }

  /// A gzipped file is unpacked on the way.
  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      byte[] magic = in.readNBytes(2);
      boolean gzip = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
      in.close();
      in = Files.newInputStream(file);
      return gzip ? new GZIPInputStream(in, 1 << 16) : in;
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }
}
