package org.evenkeel.server.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.psychometrics.Instrument;
import org.evenkeel.psychometrics.InstrumentId;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.psychometrics.LicensedFile;
import org.evenkeel.psychometrics.LicensedFile.Readable;
import org.evenkeel.server.assessment.LicensedFiles.Brought;
import org.springframework.stereotype.Component;

/// The questionnaires of this house: those of the box, and those it brought in under a licence of
/// its own.
@Component
public class HouseInstruments {
  private final LicensedFiles files;
  private volatile Optional<Shelves> read = Optional.empty();

  HouseInstruments(LicensedFiles files) {
    this.files = files;
  }

  /// What the files come to: every version that was ever here, so that an old sitting is read with
  /// its own questions.
  private record Shelves(Map<String, Instrument> newest, Map<String, Instrument> versions) {}

  /// Every questionnaire that has words, in the order of the box, then as they were brought in.
  public List<Instrument> all() {
    return List.copyOf(shelves().newest().values());
  }

  /// The one of this name, if it is here with words.
  public Optional<Instrument> find(String name) {
    return Optional.ofNullable(shelves().newest().get(name));
  }

  /// Another process on the same database may have brought it in: what is not known is looked for
  /// once more.
  private Optional<Instrument> findAnew(String name) {
    read = Optional.empty();
    return find(name);
  }

  /// The one of this name.
  ///
  /// @throws IllegalArgumentException when there is none
  public Instrument get(String name) {
    return find(name)
        .or(() -> findAnew(name))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Instrument is \"%s\"; there are %s".formatted(name, shelves().newest().keySet())));
  }

  /// The one of this name as it was in a version, where that version is still here; else today's.
  Instrument at(String name, int version) {
    return Optional.ofNullable(shelves().versions().get(key(name, version)))
        .orElseGet(() -> get(name));
  }

  /// Shells that nobody has filled here yet.
  List<Instrument> shells() {
    return Instruments.shells().stream()
        .filter(shell -> find(shell.id().value()).isEmpty())
        .toList();
  }

  /// What a file may fill: a shell of the box, or a questionnaire brought in before.
  Optional<Instrument> fillable(InstrumentId id) {
    boolean inTheBox = Instruments.find(id).isPresent();
    return inTheBox ? Optional.empty() : find(id.value()).or(() -> Instruments.shell(id));
  }

  /// Reads a file as this house would take it in.
  LicensedFile.Reading read(String content) {
    return LicensedFile.read(content, this::fillable);
  }

  void keep(Brought file) {
    files.keep(file);
    read = Optional.empty();
  }

  /// Files that brought in one questionnaire, oldest first.
  List<Brought> filesOf(Instrument instrument) {
    return files.all().stream()
        .filter(file -> file.instrument().equals(instrument.id().value()))
        .toList();
  }

  private Shelves shelves() {
    Optional<Shelves> known = read;
    if (known.isPresent()) {
      return known.get();
    }
    Shelves fresh = shelves(files.all());
    read = Optional.of(fresh);
    return fresh;
  }

  private static Shelves shelves(List<Brought> files) {
    Map<String, Instrument> newest = new LinkedHashMap<>();
    Map<String, Instrument> versions = new LinkedHashMap<>();
    Stream.concat(Instruments.all().stream(), brought(files).stream())
        .forEach(instrument -> {
          newest.put(instrument.id().value(), instrument);
          versions.put(key(instrument.id().value(), instrument.version()), instrument);
        });
    return new Shelves(newest, versions);
  }

  /// Every state the files went through, in their order.
  private static List<Instrument> brought(List<Brought> files) {
    Map<String, Instrument> known = new LinkedHashMap<>();
    List<Instrument> states = new ArrayList<>();
    for (Brought file : files) {
      if (LicensedFile.read(
              file.content(),
              id -> Optional.ofNullable(known.get(id.value())).or(() -> Instruments.shell(id)))
          instanceof Readable readable) {
        known.put(file.instrument(), readable.instrument());
        states.add(readable.instrument());
      }
    }
    return states;
  }

  private static String key(String name, int version) {
    return name + "@" + version;
  }
}
