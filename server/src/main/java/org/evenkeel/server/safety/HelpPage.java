package org.evenkeel.server.safety;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.server.safety.Helpline.Age;
import org.evenkeel.server.safety.Helpline.Check;
import org.evenkeel.server.web.Page;

/// Help: the lines of one country, a minute of company, an empty plan, and every other country's
/// numbers folded below so that one copy of the page serves everywhere without a network.
///
/// @param country ISO 3166-1
/// @param lines the country's lines, the first one first
/// @param others every other country and its lines
/// @param anywhere numbers that work in many countries
public record HelpPage(
    String country,
    List<Helpline> lines,
    Map<String, List<Helpline>> others,
    List<Helpline> anywhere,
    LocalDate today)
    implements Page {
  @Override
  public String template() {
    return "safety/help.jte";
  }

  /// The state of what is least sure among these lines.
  public static Age age(List<Helpline> lines, LocalDate today) {
    return lines.stream()
        .map(line -> line.age(today))
        .max(Comparator.comparing(HelpPage::doubt))
        .orElse(Age.NEVER);
  }

  private static int doubt(Age age) {
    return switch (age) {
      case FRESH -> 0;
      case AGEING -> 1;
      case OLD -> 2;
      case NEVER -> 3;
    };
  }

  /// The day of the oldest check among these lines, where all were checked.
  public static Optional<LocalDate> oldest(List<Helpline> lines) {
    return lines.stream().allMatch(line -> line.check().isPresent())
        ? lines.stream()
            .map(line -> line.check().orElseThrow())
            .map(Check::on)
            .min(Comparator.naturalOrder())
        : Optional.empty();
  }

  /// A country's name in the language of the page.
  public static String name(String country, Locale language) {
    return Locale.of("", country).getDisplayCountry(language);
  }
}
