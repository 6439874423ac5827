package org.evenkeel.wearablefiles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The hostile and the merely broken: corpora beside the repository, and archives made here.
class HostileFilesTest {

  private static final String EXPORT =
      "<HealthData><Record type=\"HKQuantityTypeIdentifierHeartRate\" sourceName=\"W\" unit=\"count/min\" startDate=\"2026-01-01 10:00:00 +0100\" endDate=\"2026-01-01 10:00:00 +0100\" value=\"70\"/></HealthData>";

  @TempDir private Path folder;

  @Test
  void every_genuine_export_is_imported() throws IOException {
    for (Path file : files("xml-apple-health", "(ok|real)_.*")) {
      assertThat(new Kept().read(file).samples()).as("%s", file).isEqualTo(50);
    }
    for (Path file : files("zip-own", "ok_.*")) {
      assertThat(new Kept().read(file).samples()).as("%s", file).isEqualTo(50);
    }
  }

  @Test
  void every_hostile_file_is_refused_or_harmless_within_two_seconds() throws IOException {
    List<Path> hostile =
        Stream.concat(
                files("xml-apple-health", "att_.*").stream(),
                files("zip-own", "(?!ok_).*\\.zip").stream())
            .toList();
    for (Path file : hostile) {
      Kept kept = new Kept();
      long before = System.nanoTime();
      kept.read(file);

      assertThat(kept.samples).as("%s", file).isEmpty();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  @Timeout(10)
  void elements_without_end_are_too_deep() throws IOException {
    assertThat(trouble("<HealthData>" + "<a>".repeat(200_000)))
        .isEqualTo(FileTrouble.BUILT_TOO_DEEP);
  }

  @Test
  @Timeout(10)
  void attributes_without_end_are_too_wide() throws IOException {
    assertThat(trouble("<HealthData><Record a=\"" + "x".repeat(1_000_000) + "\"/></HealthData>"))
        .isEqualTo(FileTrouble.BUILT_TOO_DEEP);
  }

  @Test
  void a_file_that_unpacks_too_far_is_stopped() throws IOException {
    byte[] bomb = zip("export.xml", "<HealthData>" + "<a/>".repeat(10 << 20) + "</HealthData>");

    assertThat(new Kept().read(folder, bomb).stopped()).contains(FileTrouble.UNPACKS_TOO_FAR);
  }

  @Test
  void an_archive_in_any_language_is_known_by_what_it_holds() throws IOException {
    assertThat(new Kept().read(folder, zip("صحة/تصدير.xml", EXPORT)).samples()).isEqualTo(1);
    assertThat(new Kept().read(folder, zip("notes.txt", EXPORT)).stopped())
        .contains(FileTrouble.NOTHING_INSIDE);
  }

  @Test
  void an_archive_cut_anywhere_is_refused() throws IOException {
    byte[] whole = zip("export.xml", EXPORT);
    for (int length = 4; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);

      assertThat(new Kept().read(folder, cut).stopped()).as("%d bytes", length).isPresent();
    }
  }

  @Test
  void names_that_point_outside_are_refused() throws IOException {
    for (String name : List.of("../x.xml", "/x.xml", "a/../../x.xml", "C:\\x.xml", "a\u202e.xml")) {
      assertThat(new Kept().read(folder, zip(name, EXPORT)).stopped())
          .contains(FileTrouble.ARCHIVE_POINTS_OUTSIDE);
    }
  }

  @Test
  void nothing_and_noise_are_not_recognised() throws IOException {
    assertThat(new Kept().read(folder, new byte[0]).stopped()).contains(FileTrouble.EMPTY);
    assertThat(trouble("Dear diary")).isEqualTo(FileTrouble.NOT_RECOGNISED);
    assertThat(Kept.reader().recognise(Files.write(folder.resolve("noise"), new byte[500])))
        .isEqualTo(new Recognition.NotRecognised(FileTrouble.NOT_RECOGNISED));
  }

  private FileTrouble trouble(String text) throws IOException {
    return new Kept().read(folder, text.getBytes(UTF_8)).stopped().orElseThrow();
  }

  private static List<Path> files(String corpus, String name) throws IOException {
    try (Stream<Path> all = Files.list(Kept.corpora(corpus))) {
      List<Path> files =
          all.filter(file -> file.getFileName().toString().matches(name)).sorted().toList();
      assertThat(files).isNotEmpty();
      return files;
    }
  }

  static byte[] zip(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }
}
