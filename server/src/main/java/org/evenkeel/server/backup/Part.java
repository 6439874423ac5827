package org.evenkeel.server.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.evenkeel.server.administration.Refusal;
import org.evenkeel.server.identity.PersonId;

/// What a backup's stream is made of, in this order: a beginning, then for each table its name and
/// its rows, the counters, the totals.
sealed interface Part {
  /// @param keyring fingerprint of the house's folder of keys
  /// @param schema the migrations that had run
  record Beginning(Instant at, UUID id, String keyring, List<Step> schema) implements Part {}

  /// One migration.
  record Step(String version, int checksum) {}

  record Table(String name, List<String> columns) implements Part {}

  /// Up to 256 KiB of rows, packed; a person's are sealed with their key.
  record Rows(Optional<PersonId> person, long number, byte[] packed) implements Part {}

  record Counter(String name, long last, boolean used) implements Part {}

  record Totals(Map<String, Tally.Total> tables) implements Part {}

  static void write(DataOutputStream out, Part part) throws IOException {
    switch (part) {
      case Beginning beginning -> write(out, beginning);
      case Table(String name, List<String> columns) -> {
        out.writeByte('T');
        out.writeUTF(name);
        out.writeInt(columns.size());
        for (String column : columns) {
          out.writeUTF(column);
        }
      }
      case Rows(Optional<PersonId> person, long number, byte[] packed) -> {
        out.writeByte('R');
        out.writeUTF(person.map(PersonId::toString).orElse(""));
        out.writeLong(number);
        out.writeInt(packed.length);
        out.write(packed);
      }
      case Counter(String name, long last, boolean used) -> {
        out.writeByte('C');
        out.writeUTF(name);
        out.writeLong(last);
        out.writeBoolean(used);
      }
      case Totals(Map<String, Tally.Total> tables) -> {
        out.writeByte('E');
        out.writeInt(tables.size());
        for (Map.Entry<String, Tally.Total> table : tables.entrySet()) {
          out.writeUTF(table.getKey());
          out.writeLong(table.getValue().rows());
          out.writeUTF(table.getValue().sum());
        }
      }
    }
  }

  private static void write(DataOutputStream out, Beginning beginning) throws IOException {
    out.writeByte('B');
    out.writeUTF(beginning.at().toString());
    out.writeUTF(beginning.id().toString());
    out.writeUTF(beginning.keyring());
    out.writeInt(beginning.schema().size());
    for (Step step : beginning.schema()) {
      out.writeUTF(step.version());
      out.writeInt(step.checksum());
    }
  }

  /// @throws Refusal when the stream ends before its totals, or holds something else
  static Part read(DataInputStream in) throws IOException {
    try {
      return switch (in.readByte()) {
        case 'B' ->
            new Beginning(
                Instant.parse(in.readUTF()),
                UUID.fromString(in.readUTF()),
                in.readUTF(),
                steps(in));
        case 'T' -> new Table(in.readUTF(), words(in));
        case 'R' -> new Rows(person(in.readUTF()), in.readLong(), bytes(in));
        case 'C' -> new Counter(in.readUTF(), in.readLong(), in.readBoolean());
        case 'E' -> new Totals(totals(in));
        default -> throw new Refusal("This backup was written by a newer program.");
      };
    } catch (EOFException e) {
      throw new Refusal("This backup is cut short: it ends before its totals.", e);
    }
  }

  private static List<Step> steps(DataInputStream in) throws IOException {
    List<Step> steps = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      steps.add(new Step(in.readUTF(), in.readInt()));
    }
    return steps;
  }

  private static List<String> words(DataInputStream in) throws IOException {
    List<String> words = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      words.add(in.readUTF());
    }
    return words;
  }

  private static Optional<PersonId> person(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new PersonId(UUID.fromString(text)));
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    return in.readNBytes(in.readInt());
  }

  private static Map<String, Tally.Total> totals(DataInputStream in) throws IOException {
    Map<String, Tally.Total> totals = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      totals.put(in.readUTF(), new Tally.Total(in.readLong(), in.readUTF()));
    }
    return totals;
  }
}
