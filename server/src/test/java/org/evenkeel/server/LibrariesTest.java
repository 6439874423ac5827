package org.evenkeel.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The inventory of libraries (CycloneDX) that is built into the program. A build without network
/// makes none, and these tests are skipped.
class LibrariesTest {
  private static final Path INVENTORY =
      Path.of("target/classes/META-INF/sbom/application.cdx.json");

  /// Licences under which a library may be in a product that is Apache-2.0 itself. Where a library
  /// offers several, one of these is among them.
  private static final Set<String> ALLOWED =
      Set.of(
          "0BSD",
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "Bouncy Castle Licence",
          "EPL-2.0",
          "MIT",
          "Unicode-3.0");

  private JsonNode inventory;

  @BeforeEach
  void made() throws IOException {
    assumeTrue(Files.exists(INVENTORY), "no inventory: this build had no network");
    inventory = JsonMapper.shared().readTree(Files.readString(INVENTORY));
  }

  private Stream<JsonNode> libraries() {
    return inventory
        .get("components")
        .valueStream()
        .filter(one -> !one.path("group").asString("").startsWith("org.evenkeel"));
  }

  private static List<String> licences(JsonNode library) {
    return StreamSupport.stream(library.path("licenses").spliterator(), false)
        .map(one ->
            one.path("license").path("id").asString(one.path("license").path("name").asString("")))
        .toList();
  }

  @Test
  void every_library_comes_under_a_licence_that_the_product_may_carry() {
    assertThat(libraries().count()).isGreaterThan(50);
    assertThat(libraries())
        .allSatisfy(library ->
            assertThat(licences(library))
                .as(library.path("name").asString(""))
                .containsAnyElementsOf(ALLOWED));
  }

  @Test
  void each_is_named_with_its_version_and_its_hash_and_nothing_that_changes_between_two_builds() {
    assertThat(libraries())
        .allSatisfy(library -> {
          assertThat(library.path("version").asString("")).isNotEmpty();
          assertThat(library.path("hashes").valueStream())
              .anyMatch(hash -> hash.path("alg").asString("").equals("SHA-256"));
        });
    assertThat(inventory.has("serialNumber")).isFalse();
    assertThat(inventory.path("metadata").has("timestamp")).isFalse();
  }
}
