package org.evenkeel.server.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// Puts each fault into the running program, runs the tests that should notice, and takes it out
/// again. Not among the tests of every day: `-Dtest=SeededMutants`, with `-Dmutants=10` for some of
/// them, chosen by chance. What was found is written to `target/mutants.properties`.
class SeededMutants {
  private static final long SEED = Long.getLong("mutants.seed", 20_261_123);
  private static final int WANTED = Integer.getInteger("mutants", Integer.MAX_VALUE);
  private static final String ONLY = System.getProperty("mutants.only", "");

  private final Instrumentation program = ByteBuddyAgent.install();
  private final Launcher launcher = LauncherFactory.create();

  @Test
  void each_is_noticed_by_a_test() throws Exception {
    List<Mutant> mutants = chosen();
    assertThat(mutants)
        .allSatisfy(mutant -> assertThatCode(mutant::faulty).doesNotThrowAnyException());
    assertThat(unsound(mutants)).as("tests that fail without any fault").isEmpty();
    List<String> survivors = new ArrayList<>();
    for (Mutant mutant : mutants) {
      Optional<String> noticed = noticed(mutant);
      System.out.println(
          noticed.map(test -> "killed by " + test).orElse("SURVIVED") + " · " + mutant);
      if (noticed.isEmpty()) {
        survivors.add(mutant.toString());
      }
    }
    write(mutants.size(), survivors);
    assertThat(survivors).isEmpty();
  }

  private static List<Mutant> chosen() {
    List<Mutant> all =
        new ArrayList<>(
            Mutants.all().stream().filter(one -> one.toString().contains(ONLY)).toList());
    if (WANTED < all.size()) {
      Collections.shuffle(all, new Random(SEED));
      return all.subList(0, WANTED);
    }
    return all;
  }

  /// A test that fails anyway would notice everything.
  private List<String> unsound(List<Mutant> mutants) {
    return mutants.stream()
        .flatMap(mutant -> mutant.tests().stream())
        .distinct()
        .filter(test -> !passes(test))
        .toList();
  }

  private Optional<String> noticed(Mutant mutant) throws Exception {
    become(mutant, mutant.faulty());
    try {
      return mutant.tests().stream().filter(test -> !passes(test)).findFirst();
    } finally {
      become(mutant, mutant.sound());
    }
  }

  private void become(Mutant mutant, byte[] content)
      throws ClassNotFoundException, UnmodifiableClassException {
    program.redefineClasses(new ClassDefinition(Class.forName(mutant.className()), content));
  }

  private boolean passes(String test) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass("org.evenkeel.server." + test))
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    launcher.execute(request, listener);
    if (listener.getSummary().getTestsStartedCount() == 0
        && listener.getSummary().getContainersFailedCount() == 0) {
      throw new IllegalStateException(test + " has no tests");
    }
    return listener.getSummary().getTotalFailureCount() == 0;
  }

  private static void write(int seeded, List<String> survivors) throws IOException {
    Files.writeString(
        Path.of("target/mutants.properties"),
        "seeded=%d\nkilled=%d\nall=%d\nsurvivors=%s\nseed=%d\n"
            .formatted(
                seeded,
                seeded - survivors.size(),
                Mutants.all().size(),
                String.join("; ", survivors),
                SEED));
  }
}
