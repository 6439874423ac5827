package org.evenkeel.server.peers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenkeel.psychometrics.Instruments;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.Owner;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.assessment.AssessmentId;
import org.evenkeel.server.assessment.Assessments;
import org.evenkeel.server.identity.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Peers' bugs that lay in the shape of a program: these fail on the day the shape comes here.
@HouseTest
class ProgramShapeTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.evenkeel");

  /// What these hold is about nobody in care, or about who works here.
  private static final Set<String> ABOUT_NOBODY =
      Set.of(
          "asking_courses",
          "attempts",
          "beginning",
          "demo_part",
          "erasure_receipt",
          "flyway_schema_history",
          "event_publication",
          "heartbeat",
          "house_mark",
          "invitation",
          "learned_course",
          "learned_model",
          "model_audit",
          "model_audit_group",
          "model_state",
          "passkey_challenge",
          "practice_watch",
          "research_export",
          "scheduled_tasks",
          "site_share",
          "watchdog_round");

  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?:src|srcset|action|poster)=\"(?:https?:)?//|<link[^>]*href=\"(?:https?:)?//"
              + "|url\\(\\s*['\"]?(?:https?:)?//"
              + "|fetch\\(\\s*['\"`](?:https?:)?//|import\\s*\\(?['\"](?:https?:)?//");

  /// Words that say what this house is for.
  private static final Pattern TELLING =
      Pattern.compile(
          "depress|anxi|therap|mental|suicid|crisis|psych|self-harm|clinic|patient|treatment"
              + "|depres|ansied|terapia|salud|suicid|psic|clínic|pacient|tratamiento"
              + "|اكتئاب|قلق|علاج|نفسي|انتحار|عيادة|مريض");

  @Autowired SmallWorld world;
  @Autowired Owner owner;
  @Autowired Assessments assessments;
  @LocalServerPort int port;

  @Test
  void p12_every_table_is_somebody_s_or_known_to_be_about_nobody() {
    List<String> others =
        owner
            .database()
            .sql(
                """
                select t.table_name from information_schema.tables t
                where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and not exists (
                  select from information_schema.columns c where c.table_schema = 'public'
                    and c.table_name = t.table_name and c.column_name in ('person_id', 'account_id'))
                """)
            .query(String.class)
            .list();
    assertThat(ABOUT_NOBODY).containsAll(others);
  }

  /// Apple's export is XML: one connector reads it as a stream, without DTD and entities, and no
  /// tree is built of it anywhere.
  @Test
  void p13_nothing_here_reads_xml_or_a_zip_in_two_ways() {
    noClasses()
        .that()
        .resideInAPackage("org.evenkeel.wearablefiles")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javax.xml.parsers..",
            "javax.xml.transform..",
            "javax.xml.validation..",
            "javax.xml.xpath..",
            "org.w3c.dom..",
            "org.xml.sax..")
        .check(HOUSE);
    noClasses()
        .that()
        .resideOutsideOfPackage("org.evenkeel.wearablefiles")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.xml..", "org.w3c.dom..", "org.xml.sax..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.util\\.(zip\\.ZipFile|jar\\..*)|org\\.apache\\.commons\\.compress\\.archivers\\.zip\\..*")
        .check(HOUSE);
  }

  @Test
  void p16_no_page_style_or_script_names_another_origin() throws IOException {
    try (Stream<Path> files =
        Stream.concat(
            Files.walk(Path.of("src/main/jte")),
            Files.walk(Path.of("src/main/resources/static")))) {
      assertThat(files.filter(file -> file.toString().matches(".*\\.(jte|css|js|html|svg)")))
          .isNotEmpty()
          .allSatisfy(file ->
              assertThat(ELSEWHERE.matcher(text(file)).results().count())
                  .as(file.toString())
                  .isZero());
    }
    assertThat(
            new Browser(port)
                .get("/")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow())
        .startsWith("default-src 'none'")
        .doesNotContain("http", "*");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What others than the reader see: the app on a phone, cookies, and the names of saved files. A
  /// house that sends letters has a library for it; there is none.
  @Test
  void p17_nothing_on_the_outside_names_what_is_inside() {
    for (String language : List.of("en", "es", "ar")) {
      String manifest = new Browser(port).get("/manifest.webmanifest?in=" + language).body();
      assertThat(manifest).contains("Evenkeel");
      assertThat(
              TELLING
                  .matcher(manifest.toLowerCase(Locale.ROOT))
                  .results()
                  .map(found -> found.group()))
          .as(language)
          .isEmpty();
    }
    Browser ada = world.signedIn(world.person("Ada"), port);
    String head = ada.get("/today").headers().map().toString().toLowerCase(Locale.ROOT);
    assertThat(TELLING.matcher(head).find()).isFalse();
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.mail..", "javax.mail..", "org.springframework.mail..", "com.twilio..")
        .check(HOUSE);
  }

  /// There is no bot. What speaks to people are words of this house, and none can come from
  /// elsewhere while it runs; of each questionnaire it is kept which words were read.
  @Test
  void p20_no_words_come_from_elsewhere_and_which_were_read_is_kept() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.net.http..",
            "org.springframework.web.client..",
            "org.springframework.web.reactive..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.net\\.(HttpURLConnection|URLConnection|Socket|URLClassLoader)|javax\\.script\\..*")
        .check(HOUSE);
    PersonId ada = world.person("Ada").person().orElseThrow();
    UUID sitting = UUID.randomUUID();
    assessments.begin(
        ada, new AssessmentId(sitting), "phq-2", Locale.ENGLISH, java.time.Instant.now());
    assertThat(
            owner
                .database()
                .sql("select fingerprint from assessment where person_id = ? and id = ?")
                .params(ada.value(), sitting)
                .query(String.class)
                .single())
        .isEqualTo(Instruments.get("phq-2").text(Locale.ENGLISH).orElseThrow().fingerprint());
  }
}
