package org.evenkeel.server.wearable;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.web.SafeCsv;
import org.evenkeel.wearablefiles.BodySample;
import org.evenkeel.wearablefiles.BodyStream;
import org.evenkeel.wearablefiles.SleepStage;
import org.springframework.stereotype.Component;

/// Everything that is kept, as a table. Names of devices come from a file that somebody made, so no
/// cell is run as a formula.
@Component
class MeasurementsFile {
  private static final int DAYS = 7;

  private final Chunks chunks;

  MeasurementsFile(Chunks chunks) {
    this.chunks = chunks;
  }

  void write(CareAccess own, Writer out) throws IOException {
    out.write(SafeCsv.MARK);
    out.write(
        SafeCsv.row(List.of("what", "from", "to", "value", "stage", "offset", "zone", "device")));
    for (Held held : chunks.held(own)) {
      for (LocalDate day = held.from(); !day.isAfter(held.to()); day = day.plusDays(DAYS)) {
        for (BodySample one :
            chunks.read(own, List.of(held.stream()), day, day.plusDays(DAYS - 1L))) {
          out.write(row(one));
        }
      }
    }
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
