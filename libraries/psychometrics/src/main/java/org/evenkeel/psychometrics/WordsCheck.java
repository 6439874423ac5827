package org.evenkeel.psychometrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenkeel.psychometrics.LicensedFile.Kind;
import org.evenkeel.psychometrics.LicensedFile.Mistake;

/// Looks over the words in a licensed file: a text for every question and every answer, none for
/// questions there are not, and a mark on every question that asks about safety.
final class WordsCheck {
  private static final Pattern WORDS =
      Pattern.compile("item\\.([a-z0-9-]+)(?:\\.option\\.(\\d+))?|option\\.(\\d+)");

  /// Words with which questionnaires in English, Spanish and Arabic ask about safety. Too many
  /// rather than too few: the mark costs a line.
  private static final Pattern SAFETY =
      Pattern.compile(
          "suicid|kill(ing)? (my|your)self|end(ing)? (my|your) life|better off dead|wish(ed)? (i|you) (was|were) dead"
              + "|harm(ing)? (my|your)self|hurt(ing)? (my|your)self|self-harm|matar(me|te|se)|quitar(me|te|se) la vida"
              + "|hacer(me|te|se) daño|lastimar(me|te|se)|mejor muert|انتحار|إيذاء النفس|إيذاء نفس|قتل نفس|إنهاء حيات",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final FileLines lines;
  private final Map<String, SortedSet<Integer>> codes;
  private final Set<String> safety;
  private final List<Mistake> found = new ArrayList<>();

  private WordsCheck(FileLines lines, Map<String, SortedSet<Integer>> codes, Set<String> safety) {
    this.lines = lines;
    this.codes = codes;
    this.safety = safety;
  }

  static List<Mistake> of(FileLines lines, Optional<Instrument> shell) {
    return shell
        .map(each -> of(lines, each))
        .orElseGet(() -> ofWhole(lines))
        .check(shell.isPresent());
  }

  private static WordsCheck of(FileLines lines, Instrument shell) {
    Map<String, SortedSet<Integer>> codes = new LinkedHashMap<>();
    shell
        .allItems()
        .forEach(item ->
            codes.put(
                item.id().label(),
                new TreeSet<>(item.options().stream().map(ResponseOption::code).toList())));
    Set<String> safety = new TreeSet<>();
    shell.safetyItems().forEach(item -> safety.add(item.item().label()));
    return new WordsCheck(lines, codes, safety);
  }

  private static WordsCheck ofWhole(FileLines lines) {
    Map<String, SortedSet<Integer>> codes = new LinkedHashMap<>();
    Set<String> safety = new TreeSet<>();
    List<String> labels = new ArrayList<>(lines.words("items"));
    labels.addAll(lines.words("unscored"));
    for (String label : labels) {
      String own = "item." + label + ".options";
      codes.put(label, codes(lines.words(lines.has(own) ? own : "options")));
      if (lines.has("item." + label + ".positive-from")) {
        safety.add(label);
      }
    }
    return new WordsCheck(lines, codes, safety);
  }

  private static SortedSet<Integer> codes(List<String> words) {
    SortedSet<Integer> codes = new TreeSet<>();
    for (String word : words) {
      String plain = word.split(":", 2)[0];
      String[] ends = plain.split("-", 2);
      if (plain.matches("\\d{1,4}(-\\d{1,4})?")) {
        IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
            .forEach(codes::add);
      }
    }
    return codes;
  }

  private List<Mistake> check(boolean fills) {
    head();
    lines.keys().forEach(key -> known(key, fills));
    codes.forEach(this::question);
    return found;
  }

  private void head() {
    value("language", "[a-z]{2,3}(-[A-Za-z0-9]+)*", "es");
    value("equivalence", "validated|translated|draft", "translated");
    value("note", ".+", "");
  }

  private void value(String key, String looks, String example) {
    if (!lines.has(key)) {
      found.add(new Mistake(0, Kind.MISSING, key, ""));
    } else if (!lines.value(key).matches(looks)) {
      found.add(lines.mistake(key, Kind.WRONG_VALUE, example));
    }
  }

  private void known(String key, boolean fills) {
    var words = WORDS.matcher(key);
    if (words.matches()) {
      stranger(key, words.group(1), words.group(2));
    } else if (!Set.of("fills", "language", "equivalence", "note", "preamble").contains(key)
        && (fills || !StructureCheck.knows(key))) {
      found.add(lines.mistake(key, Kind.UNKNOWN_KEY, ""));
    }
  }

  private void stranger(
      String key,
      @org.jspecify.annotations.Nullable String label,
      @org.jspecify.annotations.Nullable String code) {
    if (label == null) {
      return;
    }
    Set<Integer> known = codes.get(label);
    if (known == null) {
      found.add(lines.mistake(key, Kind.NOT_IN_IT, label));
    } else if (code != null && !known.contains(Integer.parseInt(code))) {
      found.add(lines.mistake(key, Kind.NOT_IN_IT, code));
    }
  }

  private void question(String label, SortedSet<Integer> answers) {
    String key = "item." + label;
    if (!lines.has(key)) {
      found.add(new Mistake(0, Kind.MISSING, key, ""));
    } else if (!safety.contains(label) && SAFETY.matcher(lines.value(key)).find()) {
      found.add(lines.mistake(key, Kind.SAFETY_NOT_MARKED, key + ".positive-from"));
    }
    worded(answers)
        .filter(code -> !lines.has(key + ".option." + code) && !lines.has("option." + code))
        .map(code -> new Mistake(0, Kind.MISSING, "option." + code, ""))
        .filter(each -> !found.contains(each))
        .forEach(found::add);
  }

  /// The answers that need words: of a line only its ends.
  private static Stream<Integer> worded(SortedSet<Integer> answers) {
    boolean line =
        !answers.isEmpty() && Item.isLine(answers.size(), answers.getFirst(), answers.getLast());
    return line ? Stream.of(answers.getFirst(), answers.getLast()) : answers.stream();
  }

  /// Damage in words that can be used all the same.
  static List<Mistake> doubts(FileLines lines, Instrument instrument, Locale language) {
    List<Mistake> doubts = new ArrayList<>();
    for (String key : lines.keys()) {
      if (WORDS.matcher(key).matches() || key.equals("preamble")) {
        defects(lines.value(key), language)
            .forEach(defect -> doubts.add(lines.mistake(key, Kind.DAMAGED_WORDS, defect)));
      }
    }
    InstrumentText text = instrument.text(language).orElseThrow();
    List<String> questions = instrument.items().stream().map(item -> text.item(item.id())).toList();
    WordingCheck.repeats(questions)
        .forEach(defect -> doubts.add(new Mistake(0, Kind.DAMAGED_WORDS, "", defect)));
    return doubts;
  }

  private static List<String> defects(String words, Locale language) {
    List<String> defects = new ArrayList<>(LineCheck.defects(words));
    switch (language.getLanguage()) {
      case "es" -> defects.addAll(SpanishCheck.defects(words));
      case "ar" -> defects.addAll(ArabicCheck.defects(words));
      default -> {}
    }
    return defects;
  }
}
