package org.evenkeel.psychometrics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The instruments that come with Evenkeel. Each is one file, read once; see the library's README
/// for the format.
public final class Instruments {
  private static final Map<InstrumentId, Instrument> ALL = read("instruments");
  private static final Map<InstrumentId, Instrument> SHELLS = read("shells");

  private Instruments() {}

  /// Every instrument.
  public static List<Instrument> all() {
    return List.copyOf(ALL.values());
  }

  /// Structure and scoring of instruments whose words are not ours to ship. A site with a licence
  /// fills them with [Instrument#withText(String)]; until then nothing can be asked or scored.
  public static List<Instrument> shells() {
    return List.copyOf(SHELLS.values());
  }

  /// The shell of this name, if there is one.
  public static Optional<Instrument> shell(InstrumentId id) {
    return Optional.ofNullable(SHELLS.get(id));
  }

  /// The instrument of this name, if it is here with its words.
  public static Optional<Instrument> find(InstrumentId id) {
    return Optional.ofNullable(ALL.get(id));
  }

  /// The instrument of this name.
  ///
  /// @throws IllegalArgumentException if there is none
  public static Instrument get(String id) {
    return find(new InstrumentId(id))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Instrument is \"%s\"; there are %s".formatted(id, ALL.keySet())));
  }

  private static Map<InstrumentId, Instrument> read(String key) {
    Map<InstrumentId, Instrument> read = new LinkedHashMap<>();
    for (String name : PlainFile.resource("index").words(key)) {
      Instrument instrument = InstrumentReader.read(name, Map.copyOf(read));
      read.put(instrument.id(), instrument);
    }
    return read;
  }
}
