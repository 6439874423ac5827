package org.evenkeel.server.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That it outlasts a power cut is shown by `bin/evidence trust`, which cuts the power.
class OnDiskTest {
  @TempDir Path home;

  @Test
  void a_folder_and_those_above_it_are_made_closed() throws IOException {
    Path folder =
        OnDisk.folder(
            home.resolve("a/b/c"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    assertThat(folder).isDirectory();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("a/b"))))
        .isEqualTo("rwx------");
    assertThat(OnDisk.folder(folder)).isEqualTo(folder);
  }

  @Test
  void a_file_gets_its_name_in_one_step() throws IOException {
    Files.writeString(home.resolve("part"), "whole");
    OnDisk.move(home.resolve("part"), home.resolve("file"));
    assertThat(home.resolve("file")).hasContent("whole");
    assertThat(home.resolve("part")).doesNotExist();
  }
}
