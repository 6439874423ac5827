package org.evenkeel.server.wearable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.InstantSource;
import java.time.Period;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.web.SafeCsv;
import org.evenkeel.wearablefiles.BodySample;
import org.evenkeel.wearablefiles.BodyStream;
import org.evenkeel.wearablefiles.OpenMHealth;
import org.evenkeel.wearablefiles.SleepStage;
import org.springframework.stereotype.Component;

/// Everything that is kept, as a table. Names of devices come from a file that somebody made, so no
/// cell is run as a formula.
@Component
class MeasurementsFile {
  private static final int DAYS = 7;

  private final Chunks chunks;
  private final InstantSource clock;

  MeasurementsFile(Chunks chunks, InstantSource clock) {
    this.chunks = chunks;
    this.clock = clock;
  }

  void write(CareAccess own, Writer out) throws IOException {
    out.write(SafeCsv.MARK);
    out.write(
        SafeCsv.row(List.of("what", "from", "to", "value", "stage", "offset", "zone", "device")));
    Iterator<BodySample> all = samples(own, EnumSet.allOf(BodyStream.class)).iterator();
    while (all.hasNext()) {
      out.write(row(all.next()));
    }
  }

  /// The streams that the person chose, as data points of Open mHealth in a zip.
  void writeOpenMHealth(CareAccess own, Set<BodyStream> streams, OutputStream out)
      throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("data-points.json"));
      OpenMHealth.write(samples(own, streams).iterator(), clock.instant(), zip);
    }
  }

  /// A week of one stream at a time out of the database.
  private Stream<BodySample> samples(CareAccess own, Set<BodyStream> streams) {
    return chunks.held(own).stream()
        .filter(held -> streams.contains(held.stream()))
        .flatMap(held ->
            held.from()
                .datesUntil(held.to().plusDays(1), Period.ofDays(DAYS))
                .flatMap(day ->
                    chunks
                        .read(own, List.of(held.stream()), day, day.plusDays(DAYS - 1L))
                        .stream()));
  }

  private static String row(BodySample one) {
    boolean stage = one.stream() == BodyStream.SLEEP;
    return SafeCsv.row(
        List.of(
            one.stream().name(),
            one.from().toString(),
            one.to().toString(),
            one.value(),
            stage ? SleepStage.values()[(int) one.value()].name() : "",
            one.offsetSeconds(),
            one.zone().name(),
            one.device().source()));
  }
}
