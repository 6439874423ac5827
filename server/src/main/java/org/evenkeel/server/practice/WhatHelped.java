package org.evenkeel.server.practice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenkeel.selfhelp.Measure;
import org.evenkeel.selfhelp.Moment;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.web.Ui;
import org.springframework.stereotype.Component;

/// Sums up what somebody did: what helped most comes first.
@Component
class WhatHelped {
  private static final int NEWEST = 1_000;

  private final Rounds rounds;
  private final Answered answered;
  private final Library library;
  private final InstantSource clock;

  WhatHelped(Rounds rounds, Answered answered, Library library, InstantSource clock) {
    this.rounds = rounds;
    this.answered = answered;
    this.library = library;
    this.clock = clock;
  }

  List<Summary> of(CareAccess access, Ui ui) {
    List<Round> done = rounds.done(access, NEWEST);
    Map<RoundId, List<KeptAnswer>> answers =
        answered.of(access, done.stream().map(Round::id).toList()).stream()
            .collect(Collectors.groupingBy(KeptAnswer::round));
    Map<String, List<Round>> byName = new LinkedHashMap<>();
    done.forEach(
        round -> byName.computeIfAbsent(round.what().name(), none -> new ArrayList<>()).add(round));
    return byName.values().stream()
        .map(same -> summary(same, answers, ui))
        .sorted(Comparator.comparingDouble(Summary::shareHelped).reversed())
        .toList();
  }

  /// @param same newest first
  private Summary summary(List<Round> same, Map<RoundId, List<KeptAnswer>> answers, Ui ui) {
    Instant now = clock.instant();
    Round newest = same.getFirst();
    Map<Helped, Integer> said = new EnumMap<>(Helped.class);
    same.forEach(round -> round.helped().ifPresent(helped -> said.merge(helped, 1, Integer::sum)));
    List<List<KeptAnswer>> each =
        same.stream().map(round -> answers.getOrDefault(round.id(), List.of())).toList();
    int minutes = same.stream().mapToInt(round -> round.seconds().orElse(0)).sum() / 60;
    return new Summary(
        library.title(newest.what(), ui, now),
        newest.id().toString(),
        same.size(),
        minutes,
        newest.done().orElseThrow(),
        said,
        changes(each));
  }

  /// The mean of each measure before and after, over the rounds that have both.
  static List<Change> changes(Collection<List<KeptAnswer>> rounds) {
    List<Change> changes = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      List<double[]> pairs = rounds.stream().flatMap(one -> pair(one, measure).stream()).toList();
      if (!pairs.isEmpty()) {
        changes.add(
            new Change(
                measure,
                pairs.stream().mapToDouble(pair -> pair[0]).average().orElseThrow(),
                pairs.stream().mapToDouble(pair -> pair[1]).average().orElseThrow(),
                pairs.size()));
      }
    }
    return changes;
  }

  private static Optional<double[]> pair(List<KeptAnswer> answers, Measure measure) {
    Optional<Integer> before = value(answers, measure, Moment.BEFORE);
    Optional<Integer> after = value(answers, measure, Moment.AFTER);
    return before.flatMap(first -> after.map(last -> new double[] {first, last}));
  }

  private static Optional<Integer> value(List<KeptAnswer> answers, Measure measure, Moment moment) {
    return answers.stream()
        .flatMap(answer -> answer.rating().stream())
        .filter(rating -> rating.measure() == measure && rating.moment() == moment)
        .map(KeptAnswer.Rating::value)
        .findFirst();
  }
}
