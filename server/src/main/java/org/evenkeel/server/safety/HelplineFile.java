package org.evenkeel.server.safety;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.server.safety.Helpline.Check;
import org.evenkeel.server.safety.Helpline.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// `helplines.json`, read whole when the house starts, so that a slip in it stops the house and not
/// a person.
final class HelplineFile {
  private HelplineFile() {}

  record Content(
      String about, String version, Map<String, List<Entry>> countries, List<Entry> anywhere) {}

  record Entry(
      String id,
      String name,
      String kind,
      String way,
      String number,
      @Nullable String option,
      @Nullable String word,
      boolean free,
      String hours,
      List<String> languages,
      boolean statutory,
      @Nullable String checked,
      @Nullable String checkedBy) {
    Helpline in(String country) {
      return new Helpline(
          id,
          country,
          name,
          Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
          oneOf(way, "call", "text").equals("text"),
          number,
          Optional.ofNullable(option),
          Optional.ofNullable(word),
          free,
          oneOf(hours, "always", "differ").equals("always"),
          languages,
          statutory,
          checked == null
              ? Optional.empty()
              : Optional.of(
                  new Check(LocalDate.parse(checked), checkedBy == null ? "" : checkedBy)));
    }

    private String oneOf(String value, String one, String other) {
      if (!value.equals(one) && !value.equals(other)) {
        throw new IllegalArgumentException(
            "Helpline " + id + " says " + value + "; it can say " + one + " or " + other);
      }
      return value;
    }
  }

  /// Every line, in the order in which its country shows them.
  static List<Helpline> read() {
    try (InputStream in = HelplineFile.class.getResourceAsStream("/helplines.json")) {
      Content content = JsonMapper.shared().readValue(in, Content.class);
      return Stream.concat(
              content.countries().entrySet().stream()
                  .flatMap(country ->
                      country.getValue().stream().map(entry -> entry.in(country.getKey()))),
              content.anywhere().stream().map(entry -> entry.in("")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("helplines.json could not be read", e);
    }
  }
}
