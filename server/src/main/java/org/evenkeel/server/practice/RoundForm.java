package org.evenkeel.server.practice;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenkeel.selfhelp.Choice;
import org.evenkeel.selfhelp.ExerciseLink;
import org.evenkeel.selfhelp.Pacer;
import org.evenkeel.selfhelp.Planning;
import org.evenkeel.selfhelp.Question;
import org.evenkeel.selfhelp.Reading;
import org.evenkeel.selfhelp.Scale;
import org.evenkeel.selfhelp.Script;
import org.evenkeel.selfhelp.Sitting;
import org.evenkeel.selfhelp.Step;
import org.springframework.util.MultiValueMap;

/// What a browser sent after a round.
///
/// What no page of ours offers (a number off its scale, an option that is not there) was not chosen
/// by a person: it is refused whole ([IllegalArgumentException]).
public record RoundForm(Map<String, List<String>> sent) {
  /// What, day, time and place of something planned.
  public static final int PARTS_OF_A_PLAN = 4;

  private static final Duration LONGEST = Duration.ofDays(2);

  public static RoundForm of(MultiValueMap<String, String> sent) {
    return new RoundForm(sent);
  }

  public RoundId id() {
    return new RoundId(UUID.fromString(one("id")));
  }

  /// The button for "worse" may be pressed after something else was chosen.
  public Optional<Helped> helped() {
    List<Helped> said =
        sent.getOrDefault("helped", List.of()).stream().map(Helped::valueOf).toList();
    return said.contains(Helped.WORSE) ? Optional.of(Helped.WORSE) : said.stream().findFirst();
  }

  Optional<Integer> seconds() {
    return Optional.of(one("seconds")).filter(said -> !said.isEmpty()).map(Integer::valueOf);
  }

  /// When the page was opened, as it says; a moment that cannot be is now.
  public Instant begun(Instant now) {
    try {
      Instant said = Instant.parse(one("begun"));
      return said.isAfter(now) || said.isBefore(now.minus(LONGEST)) ? now : said;
    } catch (DateTimeException nothingSaid) {
      return now;
    }
  }

  public List<Said> said(List<Step> steps) {
    return steps.stream().flatMap(this::said).toList();
  }

  /// What was typed, without the names of chosen options.
  public static List<String> typed(List<Step> steps, List<Said> said) {
    Set<String> chosen =
        steps.stream()
            .filter(Choice.class::isInstance)
            .map(step -> step.id().name())
            .collect(Collectors.toSet());
    return said.stream()
        .filter(Said.Wrote.class::isInstance)
        .map(Said.Wrote.class::cast)
        .filter(wrote -> !chosen.contains(wrote.step()))
        .map(Said.Wrote::words)
        .toList();
  }

  private Stream<Said> said(Step step) {
    return switch (step) {
      case Question question -> wrote(step, question.entries());
      case Planning planning -> wrote(step, PARTS_OF_A_PLAN);
      case Scale scale -> rated(scale);
      case Choice choice -> chosen(choice);
      case Reading reading -> Stream.of();
      case Script script -> Stream.of();
      case Pacer pacer -> Stream.of();
      case Sitting sitting -> Stream.of();
      case ExerciseLink link -> Stream.of();
    };
  }

  private Stream<Said> wrote(Step step, int entries) {
    return IntStream.range(0, entries)
        .filter(entry -> !one(Filled.name(step, entry)).isBlank())
        .mapToObj(entry -> new Said.Wrote(step.id().name(), entry, one(Filled.name(step, entry))));
  }

  private Stream<Said> rated(Scale scale) {
    String said = one(Filled.name(scale, 0));
    return said.isEmpty() ? Stream.of() : Stream.of(rated(scale, Integer.parseInt(said)));
  }

  private static Said rated(Scale scale, int value) {
    if (value < scale.low() || value > scale.high()) {
      throw new IllegalArgumentException(
          "%s is %d; it ranges from %d to %d"
              .formatted(scale.id(), value, scale.low(), scale.high()));
    }
    return new Said.Rated(scale.id().name(), scale.measure(), scale.moment(), value);
  }

  private Stream<Said> chosen(Choice choice) {
    List<String> keys = sent.getOrDefault(Filled.name(choice, 0), List.of());
    Set<String> there =
        choice.options().stream().map(Choice.Option::key).collect(Collectors.toSet());
    if (!there.containsAll(keys)) {
      throw new IllegalArgumentException("%s has no such option".formatted(choice.id()));
    }
    return keys.isEmpty()
        ? Stream.of()
        : Stream.of(new Said.Wrote(choice.id().name(), 0, String.join(" ", keys)));
  }

  private String one(String field) {
    return sent.getOrDefault(field, List.of()).stream()
        .findFirst()
        .map(value -> value.replace("\r\n", "\n"))
        .orElse("");
  }
}
