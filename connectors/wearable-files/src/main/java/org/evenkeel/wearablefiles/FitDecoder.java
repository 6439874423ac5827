package org.evenkeel.wearablefiles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes FIT files apart into messages: header, definitions, data, compressed times, developers'
/// fields, several files one after the other.
///
/// Written from the published protocol (FIT SDK documentation, "Flexible and Interoperable Data
/// Transfer Protocol", 2.x). A message is at most 255 fields of 255 bytes, so memory is bounded.
final class FitDecoder {

  /// Takes messages.
  interface Messages {
    void message(FitMessage message) throws IOException;
  }

  private record Definition(int kind, boolean bigEnd, List<FitField> fields, int developers) {}

  private static final int TIME = 253;

  private final FitBytes bytes;
  private final Messages messages;
  private final @Nullable Definition[] definitions = new Definition[16];
  private long lastTime = FitMessage.NONE;

  FitDecoder(FitBytes bytes, Messages messages) {
    this.bytes = bytes;
    this.messages = messages;
  }

  /// Reads files until there is none left.
  ///
  /// @throws Stopped where one is broken; every whole message before it was handed on
  void read() throws IOException {
    int length = bytes.nextOrEnd();
    if (length < 0) {
      throw new Stopped(FileTrouble.EMPTY);
    }
    while (length >= 0) {
      file(length);
      length = bytes.nextOrEnd();
    }
  }

  private void file(int length) throws IOException {
    long size = header(length);
    long end = bytes.count() + size;
    Arrays.fill(definitions, null);
    lastTime = FitMessage.NONE;
    while (bytes.count() < end) {
      record();
    }
    if (bytes.count() > end) {
      throw new Stopped(FileTrouble.BROKEN);
    }
    bytes.number(2, false);
    if (bytes.checksum() != 0) {
      throw new Stopped(FileTrouble.BROKEN);
    }
    bytes.startAnew();
  }

  /// @return how many bytes of messages follow
  private long header(int length) throws IOException {
    if (length != 12 && length != 14) {
      throw new Stopped(FileTrouble.BROKEN);
    }
    bytes.number(3, false);
    long size = bytes.number(4, false);
    if (bytes.number(4, false) != 0x5449462eL) {
      throw new Stopped(FileTrouble.BROKEN);
    }
    bytes.skip(length - 12L);
    return size;
  }

  private void record() throws IOException {
    int head = bytes.next();
    if ((head & 0x80) != 0) {
      data((head >> 5) & 3, head & 0x1f);
    } else if ((head & 0x40) != 0) {
      definitions[head & 0xf] = definition((head & 0x20) != 0);
    } else {
      data(head & 0xf, -1);
    }
  }

  private Definition definition(boolean developers) throws IOException {
    bytes.next();
    boolean bigEnd = bytes.next() == 1;
    int kind = (int) bytes.number(2, bigEnd);
    int count = bytes.next();
    List<FitField> fields = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      fields.add(new FitField(bytes.next(), bytes.next(), bytes.next()));
    }
    return new Definition(kind, bigEnd, fields, developers ? developerBytes() : 0);
  }

  private int developerBytes() throws IOException {
    int count = bytes.next();
    int all = 0;
    for (int i = 0; i < count; i++) {
      bytes.next();
      all += bytes.next();
      bytes.next();
    }
    return all;
  }

  private void data(int local, int timeOffset) throws IOException {
    Definition definition = definitions[local];
    if (definition == null) {
      throw new Stopped(FileTrouble.BROKEN);
    }
    long[][] values = new long[definition.fields().size()][];
    for (int i = 0; i < values.length; i++) {
      values[i] = values(definition.fields().get(i), definition.bigEnd());
    }
    bytes.skip(definition.developers());
    messages.message(
        timed(new FitMessage(definition.kind(), definition.fields(), values), timeOffset));
  }

  private long[] values(FitField field, boolean bigEnd) throws IOException {
    if (!field.isWhole() || field.size() % field.width() != 0) {
      bytes.skip(field.size());
      return new long[0];
    }
    long[] values = new long[field.count()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(field, bytes.number(field.width(), bigEnd));
    }
    return values;
  }

  /// All bits set, or but the sign, means that there is none; for the `z` types it is 0.
  private static long value(FitField field, long raw) {
    int bits = 8 * field.width();
    long mask = bits == 64 ? -1 : (1L << bits) - 1;
    boolean zeroIsNone = (field.type() & 0x1f) >= 10 && (field.type() & 0x1f) != 13;
    long none = zeroIsNone && field.width() < 8 ? 0 : field.isSigned() ? mask >>> 1 : mask;
    if (raw == none) {
      return FitMessage.NONE;
    }
    return field.isSigned() ? raw << 64 - bits >> 64 - bits : raw;
  }

  /// A short head carries the last five bits of the time; they go on from the last whole one.
  private FitMessage timed(FitMessage message, int offset) {
    long time = message.value(TIME);
    if (offset >= 0 && lastTime != FitMessage.NONE) {
      long whole = (lastTime & ~0x1fL) + offset + (offset < (lastTime & 0x1f) ? 0x20 : 0);
      lastTime = whole;
      List<FitField> fields = new ArrayList<>(message.fields());
      fields.add(new FitField(TIME, 4, 0x86));
      long[][] values = Arrays.copyOf(message.values(), fields.size());
      values[fields.size() - 1] = new long[] {whole};
      return new FitMessage(message.kind(), fields, values);
    }
    lastTime = time == FitMessage.NONE ? lastTime : time;
    return message;
  }
}
