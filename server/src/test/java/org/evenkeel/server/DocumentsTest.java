package org.evenkeel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The documents tell the truth about the house.
class DocumentsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");

  @Test
  void every_package_of_the_server_is_in_the_architecture_and_no_other() {
    assertThat(named("^\\| `([a-z]+)` \\|"))
        .isEqualTo(folders(ROOT.resolve("server/src/main/java/org/evenkeel/server")));
  }

  @Test
  void every_library_and_connector_is_in_the_architecture_and_no_other() {
    Set<String> there =
        Stream.of("libraries", "connectors")
            .flatMap(room -> folders(ROOT.resolve(room)).stream().map(name -> room + "/" + name))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named("^\\| `((?:libraries|connectors)/[a-z-]+)` \\|")).isEqualTo(there);
  }

  @Test
  void every_link_between_documents_leads_somewhere() {
    assertThat(documents())
        .isNotEmpty()
        .allSatisfy(document -> assertThat(deadLinks(document)).as(document.toString()).isEmpty());
  }

  @Test
  void ci_runs_the_test_command_of_the_readme() {
    assertThat(read(ROOT.resolve(".ci/run"))).contains("bin/test");
    assertThat(read(ROOT.resolve("README.md"))).contains("bin/test").contains("bin/demo");
  }

  private static Set<String> named(String row) {
    return Pattern.compile(row, Pattern.MULTILINE)
        .matcher(read(ROOT.resolve("ARCHITECTURE.md")))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> folders(Path room) {
    try (Stream<Path> inside = Files.list(room)) {
      return inside
          .filter(Files::isDirectory)
          .filter(DocumentsTest::hasFiles)
          .map(folder -> folder.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasFiles(Path folder) {
    return Tree.files(folder, ".*\\.java").findAny().isPresent();
  }

  private static List<Path> documents() {
    return Tree.files(ROOT, ".*\\.md").toList();
  }

  private static List<String> deadLinks(Path document) {
    return LINK.matcher(read(document))
        .results()
        .map(found -> found.group(1))
        .filter(link -> !Files.exists(document.resolveSibling(link).normalize()))
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
