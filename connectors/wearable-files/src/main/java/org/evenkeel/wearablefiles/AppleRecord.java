package org.evenkeel.wearablefiles;

import java.time.Instant;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/// The attributes of one `Record`, and the sample they make.
final class AppleRecord {

  private final AppleTime time = new AppleTime();
  private final AppleDevices devices = new AppleDevices();
  private String type = "";
  private String source = "";
  private String device = "";
  private String unit = "";
  private String value = "";
  private String start = "";
  private String end = "";

  void read(XMLStreamReader reader) {
    type = source = device = unit = value = start = end = "";
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      switch (reader.getAttributeLocalName(i)) {
        case "type" -> type = reader.getAttributeValue(i);
        case "sourceName" -> source = reader.getAttributeValue(i);
        case "device" -> device = reader.getAttributeValue(i);
        case "unit" -> unit = reader.getAttributeValue(i);
        case "value" -> value = reader.getAttributeValue(i);
        case "startDate" -> start = reader.getAttributeValue(i);
        case "endDate" -> end = reader.getAttributeValue(i);
        default -> {}
      }
    }
  }

  void handOn(Tally tally, XMLStreamReader reader) throws Stopped {
    Optional<AppleKind> kind = AppleKind.of(type);
    if (kind.isPresent()) {
      double number = number();
      double inUnit = kind.get().value(number, unit);
      if (Double.isNaN(number)) {
        tally.refuse(RecordTrouble.NOT_A_NUMBER, line(reader));
      } else if (Double.isNaN(inUnit)) {
        tally.refuse(RecordTrouble.UNKNOWN_UNIT, line(reader));
      } else {
        handOn(tally, reader, kind.get().stream(), inUnit);
      }
    } else if (type.equals(AppleKind.SLEEP)) {
      handOnSleep(tally, reader);
    } else if (type.isEmpty()) {
      tally.refuse(RecordTrouble.WRONG_SHAPE, line(reader));
    } else {
      tally.passOver();
    }
  }

  private void handOnSleep(Tally tally, XMLStreamReader reader) throws Stopped {
    Optional<SleepStage> stage = AppleKind.stage(value);
    if (stage.isPresent()) {
      handOn(tally, reader, BodyStream.SLEEP, stage.get().ordinal());
    } else {
      tally.passOver();
    }
  }

  private void handOn(Tally tally, XMLStreamReader reader, BodyStream stream, double number)
      throws Stopped {
    long from = time.seconds(start);
    int offset = time.offset();
    long to = end.equals(start) ? from : time.seconds(end);
    if (from == AppleTime.NONE || to == AppleTime.NONE) {
      tally.refuse(RecordTrouble.NO_TIME, line(reader));
    } else if (to < from) {
      tally.refuse(RecordTrouble.ENDS_BEFORE_IT_BEGINS, line(reader));
    } else {
      Instant begins = Instant.ofEpochSecond(from);
      Instant ends = to == from ? begins : Instant.ofEpochSecond(to);
      tally.take(
          new BodySample(
              stream, devices.of(source, device), begins, ends, number, offset, ZoneKnown.INFERRED),
          0);
    }
  }

  private double number() {
    try {
      double number = Double.parseDouble(value);
      return Double.isFinite(number) ? number : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static long line(XMLStreamReader reader) {
    return reader.getLocation().getLineNumber();
  }
}
