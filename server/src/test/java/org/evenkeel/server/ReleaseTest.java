package org.evenkeel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `bin/verify`, and what `bin/release` says about two builds. That two builds of one commit are
/// the same is tried by `bin/release` itself, each time.
class ReleaseTest {
  private static final Path BIN = Path.of("../bin").toAbsolutePath().normalize();

  @TempDir Path folder;

  private Path release;
  private Path key;

  private record Said(int status, String words) {}

  private static Said run(Object... words) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                BIN.resolve("Release.java").toString()));
    for (Object word : words) {
      command.add(word.toString());
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), said);
  }

  @BeforeEach
  void a_signed_release() throws Exception {
    release = Files.createDirectory(folder.resolve("release"));
    key = folder.resolve("key");
    Files.writeString(release.resolve("evenkeel.jar"), "the program");
    Files.writeString(release.resolve("COMMIT"), "0123\n");
    assertThat(run("new-key", key).status()).isZero();
    assertThat(run("sign", release, key).status()).isZero();
  }

  private Said verified() throws Exception {
    return run("verify", release, key + ".public");
  }

  @Test
  void a_whole_release_passes_and_a_changed_added_or_missing_file_does_not() throws Exception {
    assertThat(verified().status()).isZero();
    Files.writeString(release.resolve("more"), "x");
    assertThat(verified())
        .isEqualTo(new Said(2, "Refused. Files that nobody signed lie beside: [more].\n"));
    Files.delete(release.resolve("more"));
    Files.writeString(release.resolve("evenkeel.jar"), "another program");
    assertThat(verified().words()).contains("evenkeel.jar is missing or is not the one");
    Files.delete(release.resolve("evenkeel.jar"));
    assertThat(verified().status()).isEqualTo(2);
  }

  @Test
  void one_that_is_not_signed_or_signed_by_somebody_else_is_refused() throws Exception {
    Path other = folder.resolve("other");
    run("new-key", other);
    assertThat(run("verify", release, other + ".public").words())
        .contains("were not signed with this key");
    Path sums = release.resolve("SHA256SUMS");
    Files.writeString(sums, Files.readString(sums).replace('a', 'b'));
    assertThat(verified().words()).contains("were changed since");
    Files.delete(release.resolve("SHA256SUMS.sig"));
    assertThat(verified()).isEqualTo(new Said(2, "Refused. This release is not signed.\n"));
  }

  @Test
  void the_private_half_is_for_its_owner_alone_and_no_key_is_written_over() throws Exception {
    assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
    String before = Files.readString(key);
    assertThat(run("new-key", key).status()).isEqualTo(2);
    assertThat(Files.readString(key)).isEqualTo(before);
  }

  @Test
  void two_builds_that_differ_are_told_apart_by_the_entry_that_differs() throws Exception {
    Path one = jar("one.jar", "same", "one thing");
    Path other = jar("other.jar", "same", "another thing");
    assertThat(run("compare", one, jar("again.jar", "same", "one thing")).status()).isZero();
    assertThat(run("compare", one, other).words()).contains("differ in [second]");
    assertThat(run("compare", one, other).status()).isEqualTo(2);
  }

  private Path jar(String name, String first, String second) throws IOException {
    Path jar = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String[] entry : new String[][] {{"first", first}, {"second", second}}) {
        ZipEntry made = new ZipEntry(entry[0]);
        made.setTime(0);
        out.putNextEntry(made);
        out.write(entry[1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }
}
