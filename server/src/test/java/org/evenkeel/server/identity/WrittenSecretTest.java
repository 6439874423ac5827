package org.evenkeel.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WrittenSecretTest {
  @Test
  void it_is_read_as_people_write_it() {
    WrittenSecret secret = WrittenSecret.random(WrittenSecret.KEY);
    String untidy =
        " " + secret.grouped().toLowerCase(java.util.Locale.ROOT).replace('-', '–') + "\n";
    assertThat(WrittenSecret.read(untidy, WrittenSecret.KEY)).contains(secret);
  }

  @Test
  void letters_that_look_like_digits_are_read_as_digits() {
    WrittenSecret secret = with("0", "1");
    String mistaken = secret.symbols().replace('0', 'O').replace('1', 'l');
    assertThat(WrittenSecret.read(mistaken, WrittenSecret.KEY)).contains(secret);
  }

  private static WrittenSecret with(String... symbols) {
    return Stream.generate(() -> WrittenSecret.random(WrittenSecret.KEY))
        .filter(secret -> Stream.of(symbols).allMatch(secret.symbols()::contains))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void one_wrong_symbol_is_always_noticed() {
    String symbols = WrittenSecret.random(WrittenSecret.CODE).symbols();
    assertThat(IntStream.range(0, WrittenSecret.CODE).boxed())
        .allSatisfy(place ->
            assertThat(others(symbols, place))
                .noneMatch(slip -> WrittenSecret.read(slip, WrittenSecret.CODE).isPresent()));
  }

  private static Stream<String> others(String symbols, int place) {
    return "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
        .chars()
        .filter(symbol -> symbol != symbols.charAt(place))
        .mapToObj(
            symbol -> symbols.substring(0, place) + (char) symbol + symbols.substring(place + 1));
  }

  @Test
  void a_missing_symbol_is_noticed() {
    String grouped = WrittenSecret.random(WrittenSecret.KEY).grouped();
    assertThat(WrittenSecret.read(grouped.substring(1), WrittenSecret.KEY)).isEmpty();
    assertThat(WrittenSecret.read("", WrittenSecret.KEY)).isEmpty();
    assertThat(WrittenSecret.read("ü".repeat(28), WrittenSecret.KEY)).isEmpty();
  }

  @Test
  void it_never_prints_itself() {
    assertThat(WrittenSecret.random(WrittenSecret.KEY)).hasToString("[secret]");
  }

  @Test
  void every_symbol_is_as_likely_as_any_other() {
    // 27,000 symbols in 32 bins: chi-squared with 31 degrees of freedom exceeds 74.5 with
    // probability 2e-5.
    long[] bins = new long[32];
    IntStream.range(0, 1000)
        .mapToObj(i -> WrittenSecret.random(WrittenSecret.KEY).symbols().substring(0, 27))
        .flatMapToInt(String::chars)
        .forEach(symbol -> bins["0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(symbol)]++);
    double expected = 27_000 / 32.0;
    double chi =
        IntStream.range(0, 32).mapToDouble(i -> Math.pow(bins[i] - expected, 2) / expected).sum();
    assertThat(chi).isLessThan(74.5);
  }
}
