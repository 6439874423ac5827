package org.evenkeel.server.programme;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.selfhelp.sleep.Night;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.practice.Answered;
import org.evenkeel.server.practice.KeptAnswer;
import org.evenkeel.server.practice.Round;
import org.evenkeel.server.practice.RoundId;
import org.evenkeel.server.practice.Rounds;
import org.springframework.stereotype.Component;

/// Reads the nights out of the sleep diary that a person filled in (the exercise of that name). A
/// night with something left open is not guessed at: it does not count, and is told.
@Component
class Diaries {
  private static final String DIARY = "sleep-diary";

  private final Rounds rounds;
  private final Answered answered;

  Diaries(Rounds rounds, Answered answered) {
    this.rounds = rounds;
    this.answered = answered;
  }

  /// The nights that ended on this day or later. Of a morning that was filled in twice the newest
  /// counts.
  Diary since(CareAccess own, LocalDate first, ZoneId zone) {
    Instant from = first.atStartOfDay(zone).toInstant();
    List<Round> mornings =
        rounds.doneSince(own, from).stream()
            .filter(round -> round.what().name().equals(DIARY))
            .toList();
    Map<RoundId, List<KeptAnswer>> answers =
        answered.of(own, mornings.stream().map(Round::id).toList()).stream()
            .collect(Collectors.groupingBy(KeptAnswer::round));
    return read(own, mornings, answers, zone);
  }

  private static Diary read(
      CareAccess own, List<Round> mornings, Map<RoundId, List<KeptAnswer>> answers, ZoneId zone) {
    List<Night> nights = new ArrayList<>();
    Set<LocalDate> seen = new HashSet<>();
    int open = 0;
    for (Round round : mornings) {
      LocalDate morning = LocalDate.ofInstant(round.done().orElseThrow(), zone);
      if (seen.add(morning)) {
        Optional<Night> night =
            night(morning, words(own, answers.getOrDefault(round.id(), List.of())));
        night.ifPresent(nights::add);
        open += night.isPresent() ? 0 : 1;
      }
    }
    return new Diary(List.copyOf(nights), open);
  }

  private static Map<String, String> words(CareAccess own, List<KeptAnswer> answers) {
    Map<String, String> words = new HashMap<>();
    answers.forEach(
        answer -> answer.words().ifPresent(said -> words.put(answer.step(), said.open(own))));
    return words;
  }

  /// Empty where something is left open, or is no time or number.
  static Optional<Night> night(LocalDate morning, Map<String, String> words) {
    try {
      LocalTime bed = time(words, "bed-time");
      return Optional.of(
          Night.of(
              morning,
              bed,
              words.containsKey("tried-to-sleep") ? time(words, "tried-to-sleep") : bed,
              minutes(words, "to-fall-asleep"),
              minutes(words, "awake-in-night"),
              time(words, "woke"),
              time(words, "got-up")));
    } catch (DateTimeException | IllegalArgumentException leftOpen) {
      return Optional.empty();
    }
  }

  private static LocalTime time(Map<String, String> words, String step) {
    return LocalTime.parse(words.getOrDefault(step, "").strip());
  }

  private static Duration minutes(Map<String, String> words, String step) {
    Duration said = Duration.ofMinutes(Integer.parseInt(words.getOrDefault(step, "").strip()));
    if (said.isNegative()) {
      throw new IllegalArgumentException("Minutes are none or more, not " + said.toMinutes());
    }
    return said;
  }
}
