package org.evenkeel.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every instrument has a page that says where its figures come from and for whom they hold.
class EvidencePagesTest {
  static Stream<Instrument> all() {
    return Stream.concat(Instruments.all().stream(), Instruments.shells().stream());
  }

  @ParameterizedTest
  @MethodSource("all")
  void the_page_gives_source_licence_and_bias(Instrument instrument) throws IOException {
    String page = Files.readString(Path.of("../../docs/evidence", instrument.id() + ".md"));
    assertThat(page)
        .startsWith("# " + instrument.name())
        .contains("What this tells you, and what it does not.")
        .containsIgnoringCase("source")
        .containsIgnoringCase("licence")
        .containsIgnoringCase("known bias");
  }
}
