package org.evenkeel.wearablefiles;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/// Recognises a person's own archive of body signals and reads it, record by record, in bounded
/// memory.
///
/// What a file is is told by its bytes, never by its name. Every record becomes a sample, a refusal
/// with its reason, or is passed over because its kind is not read here. A damaged or hostile file
/// ends the reading with a sentence; what was read before stands. Nothing else is opened, no
/// network is used.
///
/// @param limits how much is read before a file is refused
/// @param zone in which times without a zone are read
/// @param now moments more than a day after it have not come yet
/// @param begin when a recording without any date began
/// @param only streams that are handed on
/// @param after where reading goes on
public record WearableFiles(
    WearableLimits limits,
    ZoneId zone,
    Instant now,
    Instant begin,
    Set<BodyStream> only,
    Checkpoint after) {

  public WearableFiles {
    only = Set.copyOf(only);
  }

  /// All streams from the start with [WearableLimits#standard()]; a recording without a date begins
  /// at `now` less a day.
  public static WearableFiles of(ZoneId zone, Instant now) {
    return new WearableFiles(
        WearableLimits.standard(),
        zone,
        now,
        now.minus(Duration.ofDays(1)),
        EnumSet.allOf(BodyStream.class),
        Checkpoint.START);
  }

  /// The same within other limits.
  public WearableFiles within(WearableLimits others) {
    return new WearableFiles(others, zone, now, begin, only, after);
  }

  /// The same, for a recording without a date that began then.
  public WearableFiles beginningAt(Instant moment) {
    return new WearableFiles(limits, zone, now, moment, only, after);
  }

  /// The same, but only these streams are handed on; records of others are passed over.
  public WearableFiles only(Set<BodyStream> streams) {
    return new WearableFiles(limits, zone, now, begin, streams, after);
  }

  /// The same, but nothing is handed on that lies before this place of this very file.
  public WearableFiles goingOnFrom(Checkpoint checkpoint) {
    return new WearableFiles(limits, zone, now, begin, only, checkpoint);
  }

  /// What the file seems to be.
  ///
  /// @throws IOException when the file itself cannot be read; a damaged one is no exception
  public Recognition recognise(Path file) throws IOException {
    try (Opened opened = Opened.open(file, limits)) {
      return new Recognition.Recognised(opened.format(), opened.bytes());
    } catch (Stopped stopped) {
      return new Recognition.NotRecognised(stopped.trouble());
    } catch (EOFException | ZipException e) {
      return new Recognition.NotRecognised(FileTrouble.BROKEN);
    }
  }

  /// Reads the whole file and keeps nothing but what there is of each stream.
  ///
  /// @param progress is told every few thousand records and at the end
  /// @throws IOException when the file itself cannot be read; a damaged one is no exception
  public WearablePreview preview(Path file, Consumer<WearableProgress> progress)
      throws IOException {
    Previewing previewing = new Previewing(progress);
    return previewing.preview(read(file, previewing));
  }

  /// Reads the whole file.
  ///
  /// @throws IOException when the file itself cannot be read; a damaged one is no exception
  public WearableReading read(Path file, WearableConsumer consumer) throws IOException {
    try (Opened opened = Opened.open(file, limits)) {
      return read(opened, consumer, Fingerprint.of(file));
    } catch (Stopped stopped) {
      return WearableReading.nothing(stopped.trouble());
    } catch (EOFException | ZipException e) {
      return WearableReading.nothing(FileTrouble.BROKEN);
    }
  }

  private WearableReading read(Opened opened, WearableConsumer consumer, String fingerprint)
      throws IOException {
    Meter meter = new Meter(opened.bytes(), limits.bytes());
    Checkpoint from = new Checkpoint(fingerprint, after.within(fingerprint));
    Tally tally = new Tally(consumer, limits, now.plus(Duration.ofDays(1)), only, from, meter);
    Optional<FileTrouble> stopped = Optional.empty();
    for (Part part : opened.parts()) {
      Optional<FileTrouble> trouble = read(opened.format(), part, meter, tally);
      stopped = stopped.or(() -> trouble);
      if (trouble.isPresent() && trouble.get().endsAll()) {
        break;
      }
    }
    return tally.reading(opened.format(), stopped);
  }

  /// A packed file that is damaged ends like a broken one.
  private Optional<FileTrouble> read(WearableFormat format, Part part, Meter meter, Tally tally)
      throws IOException {
    try (InputStream in = meter.over(part.open())) {
      return switch (format) {
        case APPLE_HEALTH -> new AppleHealth(limits).read(in, tally);
        case FIT, GARMIN -> Fit.read(in, tally);
        case BEAT_INTERVALS -> BeatText.read(new TextLines(in, limits.textLength()), tally, begin);
        case ACTIGRAPHY -> ActigraphText.read(new TextLines(in, limits.textLength()), tally, zone);
        case HEALTH_CONNECT -> HealthConnect.read(in, new Moments(zone), tally);
        case OPEN_MHEALTH, FITBIT, OURA, WITHINGS, POLAR ->
            RecordFile.read(in, part.name(), limits, new Moments(zone), tally);
      };
    } catch (Stopped stopped) {
      return Optional.of(stopped.trouble());
    } catch (EOFException | ZipException e) {
      return Optional.of(FileTrouble.BROKEN);
    }
  }
}
