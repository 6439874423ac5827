package org.evenkeel.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Words on every ground they stand on, and shapes on theirs, by WCAG 2.2 (1.4.3 and 1.4.11), day
/// and night. Colours are converted as CSS Color 4 says: OKLCH to OKLab to linear sRGB.
class ContrastTest {
  private static final Pattern TOKEN =
      Pattern.compile(
          "--([a-z-]+):\\s+light-dark\\(oklch\\(([\\d. ]+)\\),\\s+oklch\\(([\\d. ]+)\\)\\)");

  /// Colours and grounds of words.
  private static final Map<String, List<String>> WORDS =
      Map.ofEntries(
          Map.entry(
              "ink",
              List.of(
                  "page",
                  "surface",
                  "quiet",
                  "sky",
                  "water",
                  "sea-soft",
                  "sun-soft",
                  "leaf-soft",
                  "clay-soft")),
          Map.entry(
              "ink-soft",
              List.of(
                  "page",
                  "surface",
                  "quiet",
                  "sky",
                  "sea-soft",
                  "sun-soft",
                  "leaf-soft",
                  "clay-soft")),
          Map.entry("ink-faint", List.of("page", "surface", "quiet", "chart-band")),
          Map.entry(
              "sea-ink", List.of("page", "surface", "quiet", "sea-soft", "sky", "chart-band")),
          Map.entry("on-sea", List.of("sea", "sea-strong")),
          Map.entry("on-clay", List.of("clay", "clay-strong")),
          Map.entry("sun-ink", List.of("page", "surface", "sun-soft")),
          Map.entry("on-sun", List.of("sun")),
          Map.entry("leaf-ink", List.of("page", "surface", "quiet", "leaf-soft")),
          Map.entry("clay-ink", List.of("page", "surface", "clay-soft")),
          Map.entry("page", List.of("ink")));

  /// Outlines, icons and marks and the grounds they must be seen on.
  private static final Map<String, List<String>> SHAPES =
      Map.of(
          "edge", List.of("page", "surface", "quiet", "sea-soft"),
          "sea", List.of("page", "surface", "sea-soft"),
          "clay", List.of("page", "surface", "sky"),
          "leaf", List.of("page", "surface"),
          "sun-ink", List.of("surface", "page"),
          "drawing", List.of("page", "surface", "sky", "water", "water-far", "sea-soft"),
          "chart-line", List.of("surface", "chart-band", "sun-soft"),
          "chart-dot", List.of("surface", "chart-band"),
          "chart-mark", List.of("surface", "chart-band", "sun-soft"),
          "focus", List.of("page", "surface", "quiet", "sky", "sea-soft", "sun-soft", "clay-soft"));

  private static final Map<String, double[][]> TOKENS = tokens();

  static Stream<List<String>> words() {
    return pairs(WORDS);
  }

  static Stream<List<String>> shapes() {
    return pairs(SHAPES);
  }

  @ParameterizedTest
  @MethodSource("words")
  void words_can_be_read_by_day_and_by_night(List<String> pair) {
    assertThat(least(pair)).isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void shapes_can_be_seen_by_day_and_by_night(List<String> pair) {
    // three is the bar; ratios are told to a tenth, as the guideline's own tools do
    assertThat(Math.round(least(pair) * 10) / 10.0).isGreaterThanOrEqualTo(3.0);
  }

  @Test
  void black_on_white_is_twenty_one_to_one() {
    assertThat(ratio(luminance(new double[] {1, 0, 0}), luminance(new double[] {0, 0, 0})))
        .isCloseTo(21, org.assertj.core.data.Offset.offset(0.01));
  }

  private static Stream<List<String>> pairs(Map<String, List<String>> grounds) {
    return grounds.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(ground -> List.of(entry.getKey(), ground)));
  }

  private static double least(List<String> pair) {
    double[][] top = token(pair.get(0));
    double[][] ground = token(pair.get(1));
    return Math.min(
        ratio(luminance(top[0]), luminance(ground[0])),
        ratio(luminance(top[1]), luminance(ground[1])));
  }

  private static double[][] token(String name) {
    double[][] colours = TOKENS.get(name);
    if (colours == null) {
      throw new AssertionError("tokens.css has no colour --" + name);
    }
    return colours;
  }

  private static double ratio(double one, double other) {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(double[] oklch) {
    double a = oklch[1] * Math.cos(Math.toRadians(oklch[2]));
    double b = oklch[1] * Math.sin(Math.toRadians(oklch[2]));
    double l = Math.pow(oklch[0] + 0.3963377774 * a + 0.2158037573 * b, 3);
    double m = Math.pow(oklch[0] - 0.1055613458 * a - 0.0638541728 * b, 3);
    double s = Math.pow(oklch[0] - 0.0894841775 * a - 1.2914855480 * b, 3);
    double red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
    double green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
    double blue = -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s;
    return 0.2126 * shown(red) + 0.7152 * shown(green) + 0.0722 * shown(blue);
  }

  /// What a screen can show of it.
  private static double shown(double linear) {
    return Math.clamp(linear, 0, 1);
  }

  private static Map<String, double[][]> tokens() {
    Map<String, double[][]> tokens = new HashMap<>();
    Matcher found = TOKEN.matcher(read());
    while (found.find()) {
      tokens.put(found.group(1), new double[][] {numbers(found.group(2)), numbers(found.group(3))});
    }
    return tokens;
  }

  private static double[] numbers(String three) {
    return Pattern.compile(" ").splitAsStream(three).mapToDouble(Double::parseDouble).toArray();
  }

  private static String read() {
    try {
      return Files.readString(Path.of("src/main/resources/static/css/tokens.css"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
