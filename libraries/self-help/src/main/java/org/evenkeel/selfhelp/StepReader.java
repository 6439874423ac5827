package org.evenkeel.selfhelp;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes one step of what the structure says (`scale 0-10 mood before`) and of its words.
final class StepReader {
  private final WordsFile file;
  private final String section;
  private final StepId id;
  private final List<String> says;

  private StepReader(WordsFile file, String section, StepId id, List<String> says) {
    this.file = file;
    this.section = section;
    this.id = id;
    this.says = says;
  }

  /// @param prefix what stands before the name of a step, in the structure and in the words
  static List<Step> read(StructureFile structure, String keys, WordsFile words, String prefix) {
    return structure.keys(keys).stream()
        .map(key -> {
          String name = key.substring(keys.length());
          return new StepReader(words, prefix + name, new StepId(name), structure.words(key))
              .step();
        })
        .toList();
  }

  private Step step() {
    return switch (says.isEmpty() ? "" : says.getFirst()) {
      case "text" -> new Reading(id, first(), rest(), variants());
      case "script" -> script();
      case "pacer" -> pacer();
      case "sitting" ->
          new Sitting(
              id, first(), rest(), numbers(says.subList(1, says.size())), after("bell:", 0));
      case "ask" -> question();
      case "scale" -> scale();
      case "choice" -> choice(false);
      case "choices" -> choice(true);
      case "exercise" -> new ExerciseLink(id, first(), rest(), new ExerciseId(argument(1)));
      case "planning" -> new Planning(id, first(), String.join(" ", rest()));
      default ->
          throw new IllegalArgumentException(
              ("Step %s is \"%s\"; a step is text, script, pacer, sitting, ask, scale, choice,"
                      + " choices, exercise or planning")
                  .formatted(section, String.join(" ", says)));
    };
  }

  private String first() {
    return file.lines(section).getFirst();
  }

  private List<String> rest() {
    List<String> lines = file.lines(section);
    return lines.subList(1, lines.size());
  }

  private String argument(int place) {
    if (place >= says.size()) {
      throw new IllegalArgumentException(
          "Step %s says too little: \"%s\"".formatted(section, String.join(" ", says)));
    }
    return says.get(place);
  }

  /// The number after a word such as `bell:`.
  private int after(String beginning, int otherwise) {
    return says.stream()
        .filter(word -> word.startsWith(beginning))
        .mapToInt(word -> Integer.parseInt(word.substring(beginning.length())))
        .findFirst()
        .orElse(otherwise);
  }

  private static List<Integer> numbers(List<String> words) {
    return words.stream().filter(word -> word.matches("\\d+")).map(Integer::valueOf).toList();
  }

  private Map<Variant, List<String>> variants() {
    Map<Variant, List<String>> variants = new EnumMap<>(Variant.class);
    for (String word : says.subList(1, says.size())) {
      variants.put(constant(Variant.class, word), file.lines(section + "@" + word));
    }
    return variants;
  }

  private Script script() {
    List<Integer> seconds = numbers(says.subList(1, says.size()));
    List<String> lines = file.lines(section, seconds.size() + 1);
    return new Script(
        id,
        lines.getFirst(),
        IntStream.range(0, seconds.size())
            .mapToObj(i -> new Script.Line(lines.get(i + 1), seconds.get(i)))
            .toList());
  }

  private Pacer pacer() {
    List<Pacer.Breath> breaths = new ArrayList<>();
    for (String word : says.subList(1, says.size())) {
      if (!word.startsWith("minutes:")) {
        String[] parts = word.split(":", 2);
        breaths.add(
            new Pacer.Breath(
                constant(Pacer.Phase.class, parts[0]), Integer.parseInt(parts[parts.length - 1])));
      }
    }
    return new Pacer(id, first(), rest(), breaths, after("minutes:", 0));
  }

  private Question question() {
    return new Question(
        id,
        first(),
        String.join(" ", rest()),
        constant(Answer.class, argument(1)),
        after("lines:", 1),
        says.contains("plan"));
  }

  private Scale scale() {
    String[] ends = argument(1).split("-", 2);
    List<String> words = file.lines(section, 3);
    return new Scale(
        id,
        words.getFirst(),
        Integer.parseInt(ends[0]),
        Integer.parseInt(ends[ends.length - 1]),
        words.get(1),
        words.get(2),
        constant(Measure.class, argument(2)),
        constant(Moment.class, argument(3)));
  }

  private Choice choice(boolean many) {
    List<String> keys = says.subList(1, says.size());
    List<String> words = file.lines(section, keys.size() + 1);
    return new Choice(
        id,
        words.getFirst(),
        IntStream.range(0, keys.size())
            .mapToObj(i -> new Choice.Option(keys.get(i), words.get(i + 1)))
            .toList(),
        many);
  }

  /// A constant as files write it: `heart-disease`.
  static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Stream.of(type.getEnumConstants())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "\"%s\" is no %s; there are %s"
                    .formatted(word, type.getSimpleName(), List.of(type.getEnumConstants()))));
  }
}
