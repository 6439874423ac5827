package org.evenkeel.psychometrics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A questionnaire: what it asks, how it is scored, what its scores mean and where that is known
/// from.
///
/// **What this tells you, and what it does not.** A score says how much a person reported of what
/// the questions ask, over the time they ask about. It is no diagnosis, it does not say why, and it
/// predicts nothing about one person. The page in `docs/evidence` named after the instrument says
/// for whom its figures hold.
public final class Instrument {
  private final InstrumentId id;
  private final int version;
  private final String name;
  private final int recallDays;
  private final boolean selfReport;
  private final List<Item> items;
  private final List<Item> unscoredItems;
  private final List<SafetyItem> safetyItems;
  private final List<Scale> scales;
  private final List<Skip> skips;
  private final List<SymptomPattern> patterns;
  private final List<Coding> codings;
  private final Licence licence;
  private final Map<Locale, InstrumentText> texts;

  Instrument(
      InstrumentId id,
      int version,
      String name,
      int recallDays,
      boolean selfReport,
      List<Item> items,
      List<Item> unscoredItems,
      List<SafetyItem> safetyItems,
      List<Scale> scales,
      List<Skip> skips,
      List<SymptomPattern> patterns,
      List<Coding> codings,
      Licence licence,
      Map<Locale, InstrumentText> texts) {
    this.id = id;
    this.version = version;
    this.name = name;
    this.recallDays = recallDays;
    this.selfReport = selfReport;
    this.items = List.copyOf(items);
    this.unscoredItems = List.copyOf(unscoredItems);
    this.safetyItems = List.copyOf(safetyItems);
    this.scales = List.copyOf(scales);
    this.skips = List.copyOf(skips);
    this.patterns = List.copyOf(patterns);
    this.codings = List.copyOf(codings);
    this.licence = licence;
    this.texts = new LinkedHashMap<>(texts);
  }

  /// The name it is stored under, such as `phq-9`.
  public InstrumentId id() {
    return id;
  }

  /// Grows with every change of wording, codes or scoring. Store it with every answer; never
  /// re-score silently.
  public int version() {
    return version;
  }

  /// The clinic's short name, the same in every language, such as `PHQ-9`.
  public String name() {
    return name;
  }

  /// The key of the longer title in message files, such as `instrument.phq-9.title`.
  public String titleKey() {
    return "instrument." + id + ".title";
  }

  /// How many days the questions look back on.
  public int recallDays() {
    return recallDays;
  }

  /// Whether it is made to be answered alone; otherwise a person asks the questions.
  public boolean selfReport() {
    return selfReport;
  }

  /// The questions of the form, in the order they are asked. Nearly all are scored.
  public List<Item> items() {
    return items;
  }

  /// Questions asked beside the scored ones, such as the PHQ-9's question on difficulty.
  public List<Item> unscoredItems() {
    return unscoredItems;
  }

  /// The scored question at a place, counted from 1.
  ///
  /// @throws IllegalArgumentException if there is no such place
  public Item item(int number) {
    if (number < 1 || number > items.size()) {
      throw new IllegalArgumentException(
          "%s item is %d; its items range from 1 to %d".formatted(name, number, items.size()));
    }
    return items.get(number - 1);
  }

  /// A question by its id, scored or not.
  ///
  /// @throws IllegalArgumentException if the instrument does not ask it
  public Item item(ItemId item) {
    return every(item)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Item is %s; %s asks %s".formatted(item, name, allItems().map(Item::id).toList())));
  }

  /// Whether the instrument asks this question.
  public boolean asks(ItemId item) {
    return every(item).isPresent();
  }

  /// The questions whose positive answer must reach a human at once.
  public List<SafetyItem> safetyItems() {
    return safetyItems;
  }

  /// Whether an answer is positive on a safety item. False for every other question.
  ///
  /// @throws IllegalArgumentException if the instrument does not ask the item, or the code is none
  ///   of its answers
  public boolean isPositive(ItemId item, int code) {
    checkAnswer(item, code);
    return safetyItems.stream()
        .anyMatch(safety -> safety.item().equals(item) && safety.isPositive(code));
  }

  /// The numbers the instrument yields. One named `total` is the whole; not every instrument has
  /// one.
  public List<Scale> scales() {
    return scales;
  }

  /// A scale by its name.
  public Optional<Scale> scale(String scale) {
    return scales.stream().filter(each -> each.id().equals(scale)).findFirst();
  }

  /// The scale named `total`, where the instrument has one.
  public Optional<Scale> total() {
    return scale("total");
  }

  /// The owner's rules on what is left out after certain answers; usually none.
  public List<Skip> skips() {
    return skips;
  }

  /// Whether the owner's form leaves a question out after these answers.
  public boolean isSkipped(ItemId item, Answers answers) {
    return skips.stream().anyMatch(skip -> skip.items().contains(item) && skip.applies(answers));
  }

  /// Manuals' rules on which symptoms occur together; usually none.
  public List<SymptomPattern> patterns() {
    return patterns;
  }

  /// How it is asked from a calibrated bank, where it is.
  public Optional<AdaptiveForm> adaptive() {
    return total().flatMap(Scale::adaptive);
  }

  /// The instrument in public code systems; may be empty.
  public List<Coding> codings() {
    return codings;
  }

  /// Why its words may be here.
  public Licence licence() {
    return licence;
  }

  /// The languages whose words are here, the original first.
  public List<Locale> languages() {
    return List.copyOf(texts.keySet());
  }

  /// The words in a language. A regional language (`es-MX`) falls back to its language (`es`),
  /// never further.
  public Optional<InstrumentText> text(Locale language) {
    return Stream.of(language, Locale.of(language.getLanguage()))
        .flatMap(locale -> Optional.ofNullable(texts.get(locale)).stream())
        .findFirst();
  }

  /// The same instrument with one more language, from the content of a `.text` file: how a site
  /// with a licence fills a shell. Look at [Wording#defects(int, int)] before offering it to
  /// anyone.
  ///
  /// @param content the file, as the library's README describes it
  /// @throws IllegalArgumentException if something is missing, stands twice or means nothing
  public Instrument withText(String content) {
    return with(TextReader.read(PlainFile.parse(id + " text", content), allItems().toList()));
  }

  Instrument with(InstrumentText text) {
    Map<Locale, InstrumentText> more = new LinkedHashMap<>(texts);
    more.put(text.language(), text);
    return new Instrument(
        id,
        version,
        name,
        recallDays,
        selfReport,
        items,
        unscoredItems,
        safetyItems,
        scales,
        skips,
        patterns,
        codings,
        licence,
        more);
  }

  /// How far the version in a language may be trusted; absent where there are no words.
  public Equivalence equivalence(Locale language) {
    return text(language).map(InstrumentText::equivalence).orElse(Equivalence.ABSENT);
  }

  /// The total score of the answers, or why there is none.
  ///
  /// @throws IllegalArgumentException if the answers are to another instrument
  public ScoreResult score(Answers answers) {
    return Scoring.total(this, answers);
  }

  /// One scale's score of the answers, or why there is none.
  ///
  /// @throws IllegalArgumentException if there is no such scale, or the answers are to another
  ///   instrument
  public ScoreResult score(Answers answers, String scale) {
    return Scoring.scale(this, scale(scale).orElseThrow(() -> noScale(scale)), answers);
  }

  /// Every scale's score of the answers, by the scale's name.
  ///
  /// @throws IllegalArgumentException if the answers are to another instrument
  public Map<String, ScoreResult> scores(Answers answers) {
    Map<String, ScoreResult> results = new LinkedHashMap<>();
    scales.forEach(scale -> results.put(scale.id(), Scoring.scale(this, scale, answers)));
    return results;
  }

  void checkAnswer(ItemId itemId, int code) {
    Item item = item(itemId);
    if (!item.allows(code)) {
      throw new IllegalArgumentException(
          "%s item %s is %d; items range from %d to %d"
              .formatted(name, place(item), code, item.lowest(), item.highest()));
    }
  }

  private IllegalArgumentException noScale(String scale) {
    return new IllegalArgumentException(
        "Scale is \"%s\"; %s has %s"
            .formatted(scale, name, scales.stream().map(Scale::id).toList()));
  }

  private String place(Item item) {
    int index = items.indexOf(item);
    return index < 0 ? item.id().label() : String.valueOf(index + 1);
  }

  private Optional<Item> every(ItemId item) {
    return allItems().filter(each -> each.id().equals(item)).findFirst();
  }

  Stream<Item> allItems() {
    return Stream.concat(items.stream(), unscoredItems.stream());
  }

  @Override
  public String toString() {
    return id + " version " + version;
  }
}
