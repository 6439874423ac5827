package org.evenkeel.server.rights;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.web.SafeCsv;
import org.evenkeel.server.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes everything of a person into one zip: `read-me.html` to read, `tables/*.csv` for a
/// spreadsheet, `everything.json` for another house. Row by row, so that a long life fits too, and
/// all of one moment.
@Component
class TakingACopy {
  static final String FORMAT = "evenkeel-copy-1";
  static final String JSON = "everything.json";

  private final PersonReading reading;
  private final ReadableCopy readable;
  private final JsonMapper json = JsonMapper.builder().build();

  TakingACopy(PersonReading reading, ReadableCopy readable) {
    this.reading = reading;
    this.readable = readable;
  }

  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void write(CareAccess own, AccountId account, Ui ui, Instant now, OutputStream out)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.putNextEntry(new ZipEntry("read-me.html"));
    try (Writer page = writer(zip)) {
      readable.write(own, account, ui, now, page);
    }
    zip.putNextEntry(new ZipEntry(JSON));
    try (JsonGenerator everything = json.createGenerator(new Open(zip))) {
      everything(own, account, now, everything);
    }
    for (String name : reading.names()) {
      zip.putNextEntry(new ZipEntry("tables/" + name + ".csv"));
      try (Writer table = writer(zip)) {
        csv(name, own, account, table);
      }
    }
    zip.finish();
  }

  private static Writer writer(ZipOutputStream zip) {
    return new OutputStreamWriter(new Open(zip), StandardCharsets.UTF_8);
  }

  private void everything(CareAccess own, AccountId account, Instant now, JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("format", FORMAT);
    out.writeStringProperty("taken", now.toString());
    out.writeName("tables");
    out.writeStartObject();
    for (String name : reading.names()) {
      out.writeName(name);
      out.writeStartArray();
      reading.each(name, own, account, out::writePOJO);
      out.writeEndArray();
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  private void csv(String name, CareAccess own, AccountId account, Writer out) throws IOException {
    out.write(SafeCsv.MARK);
    AtomicLong number = new AtomicLong();
    reading.each(name, own, account, row -> line(out, number.getAndIncrement(), row));
  }

  private static void line(Writer out, long number, Map<String, @Nullable Object> row) {
    try {
      if (number == 0) {
        out.write(SafeCsv.row(List.copyOf(row.keySet())));
      }
      out.write(SafeCsv.row(new ArrayList<>(row.values())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// An entry of a zip ends; the zip goes on.
  private static final class Open extends FilterOutputStream {
    Open(OutputStream zip) {
      super(zip);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
