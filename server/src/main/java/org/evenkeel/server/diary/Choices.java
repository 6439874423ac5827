package org.evenkeel.server.diary;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.evenkeel.diaryfiles.DiaryMapping;
import org.evenkeel.diaryfiles.DiaryPreview;
import org.evenkeel.diaryfiles.Direction;
import org.evenkeel.diaryfiles.MappedColumn;
import org.evenkeel.diaryfiles.ZoneKnown;
import org.springframework.util.MultiValueMap;

/// What a person chose for a file, as it stands in the form: nothing typed is lost when it is not
/// in order yet.
///
/// @param zone in which the diary was written, where the file does not say
/// @param time of day for a diary that has a day and no time
public record Choices(String zone, String time, List<ColumnChoice> columns) {
  public Choices {
    columns = List.copyOf(columns);
  }

  static Choices proposed(DiaryPreview preview, ZoneId zone) {
    DiaryMapping proposal = preview.proposal();
    return new Choices(
        zone.getId(),
        proposal.usualTime().toString(),
        proposal.columns().stream()
            .map(column -> ColumnChoice.of(column.name(), column.role()))
            .toList());
  }

  /// What a browser sent for the columns of this file.
  static Choices sent(DiaryPreview preview, MultiValueMap<String, String> form) {
    List<MappedColumn> columns = preview.proposal().columns();
    return new Choices(
        one(form, "zone"),
        one(form, "time"),
        IntStream.range(0, columns.size())
            .mapToObj(place -> column(columns.get(place).name(), place, form))
            .toList());
  }

  private static ColumnChoice column(String name, int place, MultiValueMap<String, String> form) {
    return new ColumnChoice(
        name,
        RoleChoice.valueOf(one(form, "role-" + place)),
        one(form, "label-" + place),
        one(form, "low-" + place),
        one(form, "high-" + place),
        Direction.valueOf(one(form, "direction-" + place)));
  }

  private static String one(MultiValueMap<String, String> form, String field) {
    return Optional.ofNullable(form.getFirst(field)).orElse("");
  }

  /// The same choices without any rating, for somebody who wants a few of many.
  Choices withoutRatings() {
    return new Choices(
        zone,
        time,
        columns.stream()
            .map(column -> column.role() == RoleChoice.RATED ? column.leftOut() : column)
            .toList());
  }

  public boolean asksForZone() {
    return columns.stream().noneMatch(column -> column.role() == RoleChoice.ZONE);
  }

  public boolean asksForTime() {
    return columns.stream().noneMatch(column -> column.role() == RoleChoice.TIME)
        && columns.stream()
            .map(ColumnChoice::role)
            .anyMatch(role -> role.when() && role.ordinal() < RoleChoice.TIME.ordinal());
  }

  /// A mapping that can be read with, or what is to be put right, by field.
  sealed interface Decided {
    record Ready(DiaryMapping mapping) implements Decided {}

    record NotYet(Map<String, Said> problems) implements Decided {}
  }

  Decided decided(DiaryPreview preview) {
    Map<String, Said> problems = problems();
    if (!problems.isEmpty()) {
      return new Decided.NotYet(problems);
    }
    DiaryMapping mapping = mapping(preview);
    mapping.troubles().stream()
        .limit(1)
        .forEach(trouble -> problems.put("columns", Sayings.of(trouble)));
    return problems.isEmpty() ? new Decided.Ready(mapping) : new Decided.NotYet(problems);
  }

  private DiaryMapping mapping(DiaryPreview preview) {
    DiaryMapping mapping =
        preview
            .proposal()
            .writtenIn(ZoneId.of(zone.strip()), ZoneKnown.TOLD)
            .usuallyAt(LocalTime.parse(time.strip()));
    for (int place = 0; place < columns.size(); place++) {
      mapping = mapping.with(place, columns.get(place).columnRole());
    }
    return mapping;
  }

  private Map<String, Said> problems() {
    Map<String, Said> problems = new LinkedHashMap<>();
    if (!isZone(zone)) {
      problems.put("zone", Said.of("diary.choice-zone", zone));
    }
    if (!isTime(time)) {
      problems.put("time", Said.of("diary.choice-time", time));
    }
    Set<String> names = new HashSet<>();
    for (int place = 0; place < columns.size(); place++) {
      ColumnChoice column = columns.get(place);
      if (column.role().unsure()) {
        problems.put("role-" + place, Said.of("diary.choice-date-order", column.name()));
      }
      if (column.role() == RoleChoice.RATED) {
        rating(column, place, names, problems);
      }
    }
    return problems;
  }

  private static void rating(
      ColumnChoice column, int place, Set<String> names, Map<String, Said> problems) {
    if (!column.hasScale()) {
      problems.put("low-" + place, Said.of("diary.choice-scale", column.name()));
    } else if (!names.add(SignalNames.of(column.label()))) {
      problems.put("label-" + place, Said.of("diary.choice-same-label", column.label()));
    }
  }

  private static boolean isZone(String typed) {
    try {
      return ZoneId.of(typed.strip()) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isTime(String typed) {
    try {
      return LocalTime.parse(typed.strip()) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /// Places of the columns that are used for these, in the order of the file.
  public List<Integer> places(java.util.function.Predicate<RoleChoice> wanted) {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < columns.size(); place++) {
      if (wanted.test(columns.get(place).role())) {
        places.add(place);
      }
    }
    return places;
  }
}
