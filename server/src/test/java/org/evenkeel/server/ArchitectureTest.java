package org.evenkeel.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.concurrent.Executors;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.wall.Reach;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The house keeps its shape: modules use only what their package-info allows, and only consent
/// makes the key to health data.
class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.evenkeel.server");

  @Test
  void each_feature_uses_only_what_it_says_it_uses() {
    ApplicationModules.of(Evenkeel.class).verify();
  }

  @Test
  void only_consent_makes_a_care_access() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..consent..")
        .should()
        .callConstructorWhere(
            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(
                        CareAccess.class))))
        .check(HOUSE);
  }

  /// Two of them, pinned in class loading, once stopped the whole server for good: see
  /// `docs/decisions/2026-11-23-platform-threads.md`.
  @Test
  void nothing_runs_on_virtual_threads() throws IOException {
    noClasses()
        .should()
        .callMethod(Thread.class, "ofVirtual")
        .orShould()
        .callMethod(Executors.class, "newVirtualThreadPerTaskExecutor")
        .check(HOUSE);
    try (InputStream settings = Evenkeel.class.getResourceAsStream("/application.properties")) {
      Properties read = new Properties();
      read.load(settings);
      assertThat(read.getProperty("spring.threads.virtual.enabled", "false")).isEqualTo("false");
    }
  }

  /// A request reaches its own people; only rounds that no request asks for reach everybody.
  @Test
  void only_the_houses_own_rounds_reach_everybody() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..wall..")
        .and()
        .haveNameNotMatching(
            ".*\\.(AuditHeads|AuditRounds|ChangingACheckIn|DemoClinic|ErasureTimer|HouseFigures|Noticing|ReadingJobs|Timers)")
        .should()
        .accessField(Reach.class, "HOUSE")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Reach.House.class)
        .check(HOUSE);
  }

  @Test
  void no_name_says_nothing() {
    classes().should().haveNameNotMatching(".*(Manager|Helper|Utils?|Impl|DTO)$").check(HOUSE);
  }
}
