package org.evenkeel.server.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.identity.Account;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The collected zip bombs, slips and two-faced archives, handed in as a copy to bring back.
/// Skipped where the collection is not beside the clone (`EVENKEEL_CORPORA`).
@HouseTest
class HostileZipTest {
  private static final String FOLDER = System.getenv().getOrDefault("EVENKEEL_CORPORA", "");

  @LocalServerPort int port;
  @Autowired SmallWorld world;
  @Autowired JdbcClient database;

  @Test
  void each_is_refused_in_words_and_brings_nothing() throws IOException {
    Path collection = Path.of(FOLDER, "zip-own");
    assumeTrue(
        !FOLDER.isEmpty() && Files.isDirectory(collection),
        "the collection is not beside this clone");
    Account ada = world.person("Ada");
    Browser browser = world.signedIn(ada, port);
    browser.get("/mine");
    List<Path> archives;
    try (Stream<Path> files = Files.list(collection)) {
      archives = files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
    }
    assertThat(archives).hasSizeGreaterThan(15);
    for (Path archive : archives) {
      HttpResponse<String> answer =
          browser.upload(
              "/mine/bringing-back",
              "file",
              archive.getFileName().toString(),
              Files.readAllBytes(archive));
      assertThat(answer.statusCode()).as(archive.toString()).isBetween(400, 499);
      assertThat(answer.body()).as(archive.toString()).contains("<h1");
    }
    assertThat(
            database
                .sql("select count(*) from check_in where person_id = ?")
                .param(ada.person().orElseThrow().value())
                .query(Integer.class)
                .single())
        .isZero();
  }
}
