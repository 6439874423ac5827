package org.evenkeel.server;

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
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The program does without what turns words into deeds: each of these fails on the day it appears.
class PlainProgramTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Path SCRIPTS = Path.of("src/main/resources/static/js");

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.evenkeel");

  /// HMAC-SHA-1 is what authenticator apps speak (RFC 6238), and nothing else here.
  private static final Set<String> ALGORITHMS = Set.of("SHA-256", "HmacSHA256", "Ed25519");

  @Test
  void nothing_that_was_sent_is_run_or_brought_to_life() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javax.script..",
            "javax.naming..",
            "org.springframework.expression..",
            "org.springframework.ldap..",
            "groovy..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.io\\.Object(Input|Output)Stream|java\\.beans\\.XMLDecoder|java\\.lang\\.invoke\\.MethodHandles\\$Lookup\\.defineClass")
        .check(HOUSE);
  }

  @Test
  void no_word_of_anybody_reaches_a_command_line() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..server.administration..", "..benchmarks..", "..endtoend..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.lang\\.Process(Builder)?")
        .orShould()
        .callMethodWhere(
            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("exec")))
        .check(HOUSE);
  }

  /// What people bring is named by numbers of ours and kept in rows. SealedPieces lays an archive
  /// unsealed in a file whose name is drawn by lot, for as long as it is read.
  @Test
  void no_feature_that_takes_a_file_makes_a_path_of_its_name() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "..server.administration..",
            "..server.audit..",
            "..server.backup..",
            "..server.vault..")
        .and()
        .haveNameNotMatching(
            ".*\\.(WayOfCounting|EntryKey|SecretFile|OwnerTags|SealedPieces(\\$.*)?)")
        .and()
        .resideInAPackage("org.evenkeel.server..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.nio\\.file\\.(Files|Path|Paths)|java\\.io\\.(File|File(In|Out)putStream|FileReader|FileWriter|RandomAccessFile)")
        .check(HOUSE);
  }

  /// The last three of those named resample with a seed that is told: chance that everybody may
  /// know.
  @Test
  void chance_that_nobody_may_guess_is_never_the_cheap_kind() {
    noClasses()
        .that()
        .resideInAPackage("org.evenkeel.server..")
        .and()
        .resideOutsideOfPackage("..demo..")
        .and()
        .haveNameNotMatching(
            ".*\\.(NamelessPages|Ballast|LearningFromCourses|LearningPoorEnds|DecidedHere)")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.util\\.(Random|SplittableRandom)|java\\.util\\.concurrent\\.ThreadLocalRandom|java\\.util\\.random\\..*")
        .orShould()
        .callMethod(Math.class, "random")
        .check(HOUSE);
  }

  @Test
  void every_algorithm_that_is_named_is_one_of_these() {
    Pattern named =
        Pattern.compile(
            "(?:MessageDigest|Mac|Cipher|Signature|KeyPairGenerator|KeyFactory|KeyAgreement|SecretKeyFactory|SecureRandom)"
                + "\\s*\\.getInstance\\(\\s*([^),]+)");
    List<String> found =
        Tree.files(ROOT, ".*/(server|libraries/[^/]+|connectors/[^/]+)/src/main/java/.*\\.java")
            .flatMap(file ->
                named
                    .matcher(read(file))
                    .results()
                    .map(one -> file.getFileName() + " " + one.group(1).replace("\"", "")))
            .toList();
    assertThat(found)
        .hasSizeGreaterThan(8)
        .allSatisfy(one ->
            assertThat(one.equals("Totp.java HmacSHA1") || ALGORITHMS.contains(one.split(" ")[1]))
                .as(one)
                .isTrue());
  }

  @Test
  void only_charts_that_the_house_drew_are_written_as_they_are() {
    assertThat(
            Tree.files(TEMPLATES, ".*\\.jte")
                .filter(file -> read(file).contains("$unsafe"))
                .map(file -> TEMPLATES.relativize(file).toString()))
        .containsExactlyInAnyOrder("web/chart-figure.jte", "caseload/on-desk.jte");
  }

  @Test
  void no_script_makes_markup_or_deeds_out_of_words() {
    assertThat(Tree.files(SCRIPTS, ".*\\.js"))
        .hasSizeGreaterThan(15)
        .allSatisfy(file ->
            assertThat(read(file))
                .doesNotContainPattern(
                    "\\beval\\(|new Function\\(|innerHTML|outerHTML|insertAdjacentHTML|document\\.write|srcdoc|__proto__")
                .doesNotContainPattern("document\\.cookie|(local|session)Storage"));
  }

  /// The one loose comparison that is meant: `== null` is true for both kinds of nothing.
  @Test
  void no_script_compares_loosely() {
    assertThat(Tree.files(SCRIPTS, ".*\\.js"))
        .allSatisfy(file ->
            assertThat(read(file)).doesNotContainPattern("[^=!<>]==(?!=| null)|!=(?!=| null)"));
  }

  @Test
  void no_script_listens_to_what_other_windows_say() {
    assertThat(Tree.files(SCRIPTS, ".*\\.js"))
        .allSatisfy(file ->
            assertThat(read(file))
                .doesNotContainPattern(
                    "(window|self|globalThis)\\.(addEventListener\\(\"message\"|onmessage)")
                .doesNotContainPattern("opener|parent\\.postMessage"));
  }

  @Test
  void a_password_is_masked_and_may_be_pasted_or_filled_in_by_a_program() {
    Pattern field = Pattern.compile("@template\\.web\\.field\\([^\\n]*\"password\"[^\\n]*");
    List<String> fields =
        Tree.files(TEMPLATES, ".*\\.jte")
            .flatMap(file -> field.matcher(read(file)).results().map(one -> one.group()))
            .toList();
    assertThat(fields)
        .hasSizeGreaterThanOrEqualTo(4)
        .allSatisfy(one ->
            assertThat(one)
                .contains("type = \"password\"")
                .containsPattern("autocomplete = \"(current|new)-password\""));
    assertThat(Tree.files(SCRIPTS, ".*\\.js"))
        .allSatisfy(file -> assertThat(read(file)).doesNotContain("paste"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
