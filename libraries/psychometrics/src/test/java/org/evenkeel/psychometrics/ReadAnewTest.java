package org.evenkeel.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every file read anew and held against the file itself, read by other means. Tests that ask
/// [Instruments] would not notice a reader that broke after it had been asked once.
class ReadAnewTest {
  private static final Locale SPANISH = Locale.of("es");

  private final Map<InstrumentId, Instrument> anew = anew();

  private static Map<InstrumentId, Instrument> anew() {
    Map<InstrumentId, Instrument> read = new LinkedHashMap<>();
    RawFile index = RawFile.of("index");
    Stream.of("instruments", "shells")
        .flatMap(key -> index.words(key).stream())
        .map(name -> InstrumentReader.read(name, read))
        .forEach(instrument -> read.put(instrument.id(), instrument));
    return read;
  }

  private static RawFile raw(Instrument instrument) {
    return RawFile.of(instrument.id() + ".instrument");
  }

  @Test
  void every_instrument_is_what_its_file_says() {
    assertThat(anew).hasSizeGreaterThan(15);
    for (Instrument instrument : anew.values()) {
      RawFile file = raw(instrument);
      assertThat(instrument.id().value()).isEqualTo(file.text("id"));
      assertThat(String.valueOf(instrument.version())).isEqualTo(file.text("version"));
      assertThat(instrument.name()).isEqualTo(file.text("name"));
      assertThat(String.valueOf(instrument.recallDays())).isEqualTo(file.text("recall-days"));
      assertThat(instrument.codings()).isEqualTo(loinc(file, "loinc"));
      assertThat(instrument.items())
          .extracting(item -> label(instrument, item))
          .isEqualTo(file.words("items"));
      assertThat(instrument.unscoredItems())
          .extracting(item -> label(instrument, item))
          .isEqualTo(file.words("unscored"));
      assertThat(instrument.languages())
          .extracting(Locale::toLanguageTag)
          .isEqualTo(file.words("languages"));
      assertThat(instrument.licence())
          .isEqualTo(
              new Licence(
                  file.text("licence.owner"),
                  file.text("licence.terms"),
                  file.text("licence.found"),
                  LocalDate.parse(file.text("licence.checked"))));
    }
  }

  /// Borrowed questions are written with their owner.
  private static String label(Instrument instrument, Item item) {
    return item.id().owner().equals(instrument.id()) ? item.id().label() : item.id().value();
  }

  private static List<Coding> loinc(RawFile file, String key) {
    return file.values().containsKey(key) ? List.of(Coding.loinc(file.text(key))) : List.of();
  }

  @Test
  void every_question_is_what_its_file_says() {
    for (Instrument instrument : anew.values()) {
      RawFile file = raw(instrument);
      Stream.concat(instrument.items().stream(), instrument.unscoredItems().stream())
          .filter(item -> item.id().owner().equals(instrument.id()))
          .forEach(item -> checkItem(file, instrument, item));
    }
  }

  private static void checkItem(RawFile file, Instrument instrument, Item item) {
    String key = "item." + item.id().label();
    assertThat(item.reversed()).isEqualTo(file.words("reversed").contains(item.id().label()));
    assertThat(item.codings()).isEqualTo(loinc(file, key + ".loinc"));
    String options = file.text(key + ".options", file.text("options"));
    if (!options.matches("\\d+-\\d+")) {
      assertThat(item.options())
          .extracting(ReadAnewTest::written)
          .containsExactlyInAnyOrder(options.split("\\s+"));
    } else {
      assertThat(item.lowest() + "-" + item.highest()).isEqualTo(options);
      assertThat(item.options()).hasSize(item.highest() - item.lowest() + 1);
    }
    String from = file.text(key + ".positive-from", "none");
    assertThat(
            instrument.safetyItems().stream()
                .filter(safety -> safety.item().equals(item.id()))
                .map(safety -> String.valueOf(safety.positiveFrom()))
                .findFirst()
                .orElse("none"))
        .isEqualTo(from);
    instrument
        .safetyItems()
        .forEach(safety ->
            assertThat(safety.declinedIsPositive())
                .isEqualTo(file.text("declined-safety-item").equals("positive")));
  }

  private static String written(ResponseOption option) {
    return option.codings().isEmpty()
        ? String.valueOf(option.code())
        : option.code() + ":" + option.codings().getFirst().code();
  }

  @Test
  void every_scale_is_what_its_file_says() {
    for (Instrument instrument : anew.values()) {
      RawFile file = raw(instrument);
      assertThat(instrument.scales()).extracting(Scale::id).isEqualTo(file.words("scales"));
      instrument.scales().forEach(scale -> checkScale(file, instrument, scale));
    }
  }

  private static void checkScale(RawFile file, Instrument instrument, Scale scale) {
    String key = "scale." + scale.id() + ".";
    List<String> items = file.words(key + "items");
    assertThat(scale.items())
        .extracting(item -> label(instrument, item))
        .containsExactlyInAnyOrderElementsOf(items.isEmpty() ? file.words("items") : items);
    assertThat(scale.optional()).extracting(ItemId::label).isEqualTo(file.words(key + "optional"));
    assertThat(scale.multiplier() + "").isEqualTo(file.text(key + "multiplier", "1"));
    assertThat(scale.counting().divisor() + "").isEqualTo(file.text(key + "divided-by", "1"));
    assertThat(scale.counting().table()).hasSize(file.words(key + "table").size());
    assertThat(scale.higherIsBetter()).isEqualTo(file.text(key + "better").equals("higher"));
    assertThat(scale.missing().most() + "").isEqualTo(file.text(key + "missing.most"));
    assertThat(scale.missing().source()).isEqualTo(file.text(key + "missing.source"));
    assertThat(
            scale.bands().stream()
                .map(band -> "%s %d-%d".formatted(band.name(), band.from(), band.to()))
                .toList())
        .isEqualTo(
            Stream.of(file.text(key + "bands").split(","))
                .map(String::strip)
                .filter(band -> !band.isEmpty())
                .toList());
    assertThat(scale.bandPopulation()).isEqualTo(file.text(key + "bands.population", "none given"));
    assertThat(scale.codings()).isEqualTo(loinc(file, key + "loinc"));
    checkFigures(file, key, scale);
  }

  private static void checkFigures(RawFile file, String key, Scale scale) {
    assertThat(scale.cutOffs()).hasSize(file.count(key + "cut-off.", ".at-or-above"));
    for (int i = 0; i < scale.cutOffs().size(); i++) {
      String own = key + "cut-off." + (i + 1) + ".";
      assertThat(scale.cutOffs().get(i))
          .isEqualTo(
              new CutOff(
                  Integer.parseInt(file.text(own + "at-or-above")),
                  file.text(own + "finds"),
                  Double.parseDouble(file.text(own + "sensitivity")),
                  Double.parseDouble(file.text(own + "specificity")),
                  file.text(own + "population"),
                  file.text(own + "source")));
    }
    assertThat(scale.reliabilities()).hasSize(file.count(key + "reliability.", ".kind"));
    for (int i = 0; i < scale.reliabilities().size(); i++) {
      String own = key + "reliability." + (i + 1) + ".";
      assertThat(scale.reliabilities().get(i))
          .isEqualTo(
              new Reliability(
                  file.text(own + "kind"),
                  Double.parseDouble(file.text(own + "value")),
                  file.text(own + "population"),
                  file.text(own + "source")));
    }
    assertThat(scale.norms()).hasSize(file.count(key + "norms.", ".mean"));
    for (int i = 0; i < scale.norms().size(); i++) {
      String own = key + "norms." + (i + 1) + ".";
      assertThat(scale.norms().get(i))
          .isEqualTo(
              new Norms(
                  file.text(own + "population"),
                  Double.parseDouble(file.text(own + "mean")),
                  Double.parseDouble(file.text(own + "sd")),
                  Double.parseDouble(file.text(own + "reliability")),
                  file.text(own + "reliability-kind"),
                  file.text(own + "source")));
    }
    assertThat(scale.changeCriteria()).hasSize(file.count(key + "change.", ".points"));
    for (int i = 0; i < scale.changeCriteria().size(); i++) {
      String own = key + "change." + (i + 1) + ".";
      assertThat(scale.changeCriteria().get(i))
          .isEqualTo(
              new ChangeCriterion(
                  Double.parseDouble(file.text(own + "points")), file.text(own + "source")));
    }
  }

  @Test
  void every_skip_and_pattern_is_what_its_file_says() {
    for (Instrument instrument : anew.values()) {
      RawFile file = raw(instrument);
      assertThat(instrument.skips()).hasSize(file.count("skip.", ".when"));
      for (int i = 0; i < instrument.skips().size(); i++) {
        String key = "skip." + (i + 1) + ".";
        Skip skip = instrument.skips().get(i);
        assertThat(skip.items()).extracting(ItemId::label).isEqualTo(file.words(key + "items"));
        assertThat(
                skip.when().entrySet().stream()
                    .map(each -> each.getKey().label() + ":" + each.getValue())
                    .toList())
            .containsExactlyInAnyOrderElementsOf(file.words(key + "when"));
      }
      assertThat(instrument.patterns())
          .extracting(SymptomPattern::id)
          .isEqualTo(file.words("patterns"));
      for (SymptomPattern pattern : instrument.patterns()) {
        String key = "pattern." + pattern.id() + ".";
        assertThat(pattern.countsFrom() + "").isEqualTo(file.text(key + "counts-from"));
        assertThat(pattern.source()).isEqualTo(file.text(key + "source"));
        assertThat(
                pattern.clusters().stream()
                    .map(cluster -> cluster.scale() + ":" + cluster.needed())
                    .toList())
            .isEqualTo(file.words(key + "clusters"));
      }
    }
  }

  @Test
  void words_are_those_under_the_lock() {
    // the same figures as in FrozenWordingTest
    assertThat(text("phq-9", SPANISH).fingerprint())
        .isEqualTo("209cf1a4a8902aa0ad042cfa8c411c5657081f83082af134553da2db747336b8");
    assertThat(text("asq", Locale.ENGLISH).fingerprint())
        .isEqualTo("3369865dfca557196fbfd35277e9ef34e387a12ee99e059957aaa78585cb6ef0");
    assertThat(text("phq-4", SPANISH).fingerprint()).hasSize(64);
  }

  @Test
  void borrowed_words_are_the_lenders() {
    InstrumentText borrowed = text("phq-4", SPANISH);
    // the PHQ-4 begins with the questions of the GAD-2
    InstrumentText first = text("gad-7", SPANISH);
    InstrumentText second = text("phq-9", SPANISH);
    assertThat(borrowed.language()).isEqualTo(SPANISH);
    assertThat(borrowed.preamble()).isEqualTo(first.preamble()).isNotBlank();
    assertThat(borrowed.equivalence()).isEqualTo(Equivalence.TRANSLATED);
    assertThat(borrowed.note()).isEqualTo(first.note() + " " + second.note());
    for (Item item : instrument("phq-4").items()) {
      InstrumentText owner = item.id().owner().value().equals("gad-7") ? first : second;
      assertThat(borrowed.item(item.id())).isEqualTo(owner.item(item.id())).isNotBlank();
      assertThat(borrowed.options(item.id())).isEqualTo(owner.options(item.id()));
    }
  }

  @Test
  void a_lender_must_be_there_with_words() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InstrumentReader.read("phq-2", Map.of()))
        .withMessage("phq-2 borrows phq-9.1; the index must name phq-9 first");
    Item first = instrument("phq-9").item(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BorrowedText.of(SPANISH, List.of(first), Map.of()))
        .withMessage("phq-9 is not here to lend phq-9.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BorrowedText.of(Locale.FRENCH, List.of(first), anew))
        .withMessage("phq-9 has no words in fr to lend");
  }

  @Test
  void a_safety_item_stays_one_when_it_is_lent() {
    assertThat(instrument("phq-9").safetyItems()).hasSize(1);
    assertThat(instrument("phq-8").safetyItems()).isEmpty();
    assertThat(instrument("asq").safetyItems())
        .isNotEmpty()
        .allMatch(SafetyItem::declinedIsPositive);
    assertThat(instrument("core-10").safetyItems()).noneMatch(SafetyItem::declinedIsPositive);
  }

  private InstrumentText text(String id, Locale language) {
    return instrument(id).text(language).orElseThrow();
  }

  private Instrument instrument(String id) {
    return Objects.requireNonNull(anew.get(new InstrumentId(id)));
  }
}
