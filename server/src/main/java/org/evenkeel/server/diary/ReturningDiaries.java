package org.evenkeel.server.diary;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.server.diary.DiaryImport.Progress;
import org.evenkeel.server.diary.DiaryImport.State;
import org.evenkeel.server.diary.Imports.Owned;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.record.Observation;
import org.evenkeel.server.record.Observation.Source;
import org.evenkeel.server.record.Record;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Takes in the diaries of a person's own copy: the files, what each column means, the moments and
/// their values. A file that was being read waits as one that was stopped, so that the person says
/// when it goes on. What belongs to a file that was here before is left as it is here.
@Component
public class ReturningDiaries {
  private static final String OF_A_DIARY = "diary:";
  private static final int AT_ONCE = 500;

  private final Imports imports;
  private final SealedFiles files;
  private final Moments moments;
  private final DiaryValues answers;
  private final Troubles troubles;
  private final Saying saying;
  private final Record record;
  private final JsonMapper json;

  ReturningDiaries(
      Imports imports,
      SealedFiles files,
      Moments moments,
      DiaryValues answers,
      Troubles troubles,
      Saying saying,
      Record record,
      JsonMapper json) {
    this.imports = imports;
    this.files = files;
    this.moments = moments;
    this.answers = answers;
    this.troubles = troubles;
    this.saying = saying;
    this.record = record;
    this.json = json;
  }

  public Box of(PersonId person) {
    return new Box(person);
  }

  /// The diaries of one copy. Each method says whether what it took is new here, and throws an
  /// [IllegalArgumentException] at what no file could have brought.
  public final class Box {
    private final PersonId person;
    private final Map<UUID, DiaryImport> brought = new HashMap<>();
    private final Set<UUID> here = new HashSet<>();
    private final Map<UUID, Set<Integer>> pieces = new HashMap<>();
    private final Map<UUID, Set<Long>> bundles = new HashMap<>();
    private final List<Observation> values = new ArrayList<>();
    private int kept;

    private Box(PersonId person) {
      this.person = person;
    }

    public boolean file(ReturnedDiary returned) {
      returned.mapping().ifPresent(this::readable);
      DiaryImport file = asItWas(returned);
      boolean isNew = imports.bring(person, file, returned.mapping());
      if (isNew) {
        brought.put(returned.id(), file);
      } else {
        here.add(returned.id());
      }
      return isNew;
    }

    private void readable(String mapping) {
      try {
        json.readValue(mapping, KeptMapping.class).mapping();
      } catch (JacksonException | NullPointerException unreadable) {
        throw new IllegalArgumentException("A mapping is not readable", unreadable);
      }
    }

    private DiaryImport asItWas(ReturnedDiary returned) {
      State state = State.valueOf(returned.state());
      List<Long> counts = returned.counts();
      return new DiaryImport(
          new ImportId(returned.id()),
          state == State.READING ? State.STOPPED : state,
          returned.name(),
          returned.bytes(),
          returned.broughtAt(),
          returned.endedAt(),
          new Progress(
              counts.get(0),
              counts.get(1),
              counts.get(2),
              counts.get(3),
              counts.get(4),
              counts.get(5)),
          returned.ending().map(this::said));
    }

    private Said said(String ending) {
      try {
        return saying.read(ending);
      } catch (JacksonException unreadable) {
        throw new IllegalArgumentException("An ending is not readable", unreadable);
      }
    }

    /// @param number from 0; each piece but the last is as long as this house's own
    public boolean piece(UUID id, int number, byte[] piece) {
      return !here.contains(id) && keptPiece(id, number, piece);
    }

    private boolean keptPiece(UUID id, int number, byte[] piece) {
      long begins = (long) number * SealedFiles.PIECE;
      if (number < 0 || piece.length != Math.min(SealedFiles.PIECE, its(id).bytes() - begins)) {
        throw new IllegalArgumentException("Piece %d does not fit its file".formatted(number));
      }
      boolean isNew = pieces.computeIfAbsent(id, one -> new HashSet<>()).add(number);
      if (isNew) {
        files.keep(person, new ImportId(id), number, piece);
      }
      return isNew;
    }

    public boolean moment(UUID file, UUID id, Instant at, ZoneId zone, Optional<String> words) {
      return !here.contains(file) && keptMoment(file, id, at, zone, words);
    }

    private boolean keptMoment(
        UUID file, UUID id, Instant at, ZoneId zone, Optional<String> words) {
      its(file);
      return moments.bring(owned(file), id, at, zone, words.map(this::columns).orElse(Map.of()));
    }

    private Map<String, String> columns(String words) {
      try {
        return json.readValue(words, new TypeReference<LinkedHashMap<String, String>>() {});
      } catch (JacksonException unreadable) {
        throw new IllegalArgumentException("The words are not readable", unreadable);
      }
    }

    public boolean trouble(UUID file, long line, String bundle) {
      return !here.contains(file) && keptTrouble(file, line, bundle);
    }

    private boolean keptTrouble(UUID file, long line, String bundle) {
      its(file);
      if (line < 0 || !bundles.computeIfAbsent(file, one -> new HashSet<>()).add(line)) {
        throw new IllegalArgumentException("Each bundle of lines has a place of its own");
      }
      try {
        troubles.keep(owned(file), line, saying.readAll(bundle));
        return true;
      } catch (JacksonException unreadable) {
        throw new IllegalArgumentException("The lines are not readable", unreadable);
      }
    }

    /// A value of a diary's own column; of nothing else, so that no file says what a check-in or a
    /// questionnaire said.
    public void value(Observation value) {
      if (!here.contains(value.source().row())) {
        keepValue(value);
      }
    }

    /// What a value was before it was put right, or taken back.
    ///
    /// @param id of this version
    public boolean before(UUID id, Observation said, Instant until) {
      return !here.contains(said.source().row()) && keptBefore(id, said, until);
    }

    private boolean keptBefore(UUID id, Observation said, Instant until) {
      check(said);
      return answers.keepBefore(person, id, said, until);
    }

    private void check(Observation value) {
      its(value.source().row());
      if (!value.signal().name().matches(OF_A_DIARY + "[^\\s\\p{Cc}]+")) {
        throw new IllegalArgumentException("A value of a diary is of a column of it");
      }
    }

    private void keepValue(Observation value) {
      check(value);
      values.add(value);
      if (values.size() == AT_ONCE) {
        keepValues();
      }
    }

    private void keepValues() {
      kept += record.keepQuietly(person, values);
      values.clear();
    }

    private DiaryImport its(UUID id) {
      DiaryImport file = brought.get(id);
      if (file == null) {
        throw new IllegalArgumentException("It belongs to no file that came with it");
      }
      return file;
    }

    private Owned owned(UUID id) {
      return new Owned(person, new ImportId(id));
    }

    /// Everything of the copy was shown: files that are not whole go, and the record is told.
    ///
    /// @return how many values were new
    public int closed() {
      keepValues();
      brought.forEach((id, file) -> {
        if (waits(file) && !isWhole(file)) {
          imports.end(owned(id), State.GONE, file.broughtAt(), Optional.empty());
          files.remove(person, file.id());
        }
        record.tellOf(person, new Source(ReadingADiary.SOURCE, id));
      });
      return kept;
    }

    private static boolean waits(DiaryImport file) {
      return file.state() == State.WAITING || file.state() == State.STOPPED;
    }

    private boolean isWhole(DiaryImport file) {
      long asked = Math.ceilDiv(file.bytes(), (long) SealedFiles.PIECE);
      return pieces.getOrDefault(file.id().value(), Set.of()).size() == asked;
    }
  }
}
