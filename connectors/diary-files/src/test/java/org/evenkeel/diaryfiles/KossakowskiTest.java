package org.evenkeel.diaryfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The open diary of one person over 239 days (Kossakowski and others 2017, doi:10.5334/jopd.29).
/// The counts are those of the published file.
class KossakowskiTest {

  private static final Path FILE = dataFolder().resolve("kossakowski_csd/ESMdata.csv.gz");

  @BeforeEach
  void the_data_set_is_there() {
    assumeThat(Files.exists(FILE))
        .as("The Kossakowski data set is not there; set EVENKEEL_DATA to the folder that holds it")
        .isTrue();
  }

  @Test
  void its_table_is_recognised() throws IOException {
    DiaryPreview preview = preview();
    assertThat(preview.rows()).isEqualTo(1476);
  }

  private DiaryPreview preview() throws IOException {
    return Kept.preview(DiarySource.of(FILE));
  }

  private static Path dataFolder() {
    return Optional.ofNullable(System.getenv("EVENKEEL_DATA"))
        .map(Path::of)
        .orElseGet(() -> Path.of("../../../shared/data"));
  }
}
