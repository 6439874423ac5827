package org.evenkeel.wearablefiles;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads `export.xml` of Apple's Health app, record by record.
///
/// Records within a correlation stand in the file a second time by themselves and are passed over
/// here. Every date is in the zone in which the phone was at the export.
final class AppleHealth {

  private static final String ROOT = "HealthData";

  private final WearableLimits limits;

  AppleHealth(WearableLimits limits) {
    this.limits = limits;
  }

  Optional<FileTrouble> read(InputStream in, Tally tally) throws IOException {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(PlainXml.of(in), "UTF-8");
      try {
        records(reader, tally);
      } finally {
        reader.close();
      }
      return Optional.empty();
    } catch (Stopped stopped) {
      return Optional.of(stopped.trouble());
    } catch (XMLStreamException e) {
      return Optional.of(trouble(e));
    }
  }

  private static void records(XMLStreamReader reader, Tally tally)
      throws XMLStreamException, IOException {
    AppleRecord record = new AppleRecord();
    int depth = 0;
    do {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(reader, ++depth, record, tally);
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.ENTITY_REFERENCE -> throw new Stopped(FileTrouble.REACHES_OUTSIDE);
        case XMLStreamConstants.END_DOCUMENT -> throw new Stopped(FileTrouble.BROKEN);
        default -> {}
      }
    } while (depth > 0 || !reader.isEndElement());
  }

  private static void start(XMLStreamReader reader, int depth, AppleRecord record, Tally tally)
      throws IOException {
    if (depth == 1 && !reader.getLocalName().equals(ROOT)) {
      throw new Stopped(FileTrouble.NOT_RECOGNISED);
    }
    if (reader.getLocalName().equals("Record")) {
      if (depth == 2) {
        record.read(reader);
        record.handOn(tally, reader);
      } else {
        tally.passOver();
      }
    }
  }

  private XMLInputFactory factory() {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.depth());
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 200);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.textLength());
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, 64 * limits.textLength());
    factory.setProperty(WstxInputProperties.P_INPUT_BUFFER_LENGTH, 1 << 16);
    return factory;
  }

  /// The parser wraps what stopped it.
  private static FileTrouble trouble(XMLStreamException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Stopped stopped) {
        return stopped.trouble();
      }
    }
    boolean limit = String.valueOf(e.getMessage()).contains("imit");
    return limit ? FileTrouble.BUILT_TOO_DEEP : FileTrouble.BROKEN;
  }
}
