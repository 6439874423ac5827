package org.evenkeel.benchmarks.trust;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.endtoend.House;
import org.evenkeel.endtoend.Repository;

/// The power goes while a house makes itself for the first time: its programs are being unpacked,
/// its keys and its database made. The next start must find its way.
record FirstStart(Path place, int cuts) implements TrustEvidence.Part {
  private static final String NAME = "power cuts during the very first start, then a start";
  private static final String BAR = "every house opens";
  private static final int LONGEST_MILLIS = 12_000;
  private static final long SEED = 20_261_123;

  @Override
  public List<Figure> figures() {
    return List.of(
        LoopDisk.hindrance(place)
            .map(why -> Figure.notMeasured(NAME, BAR, why))
            .orElseGet(this::measured));
  }

  private Figure measured() {
    Random chance = new Random(SEED);
    int open = 0;
    String said = "";
    for (int cut = 0; cut < cuts; cut++) {
      int millis = (cut * LONGEST_MILLIS + chance.nextInt(LONGEST_MILLIS)) / cuts;
      String trouble = opens(Duration.ofMillis(millis));
      open += trouble.isEmpty() ? 1 : 0;
      said = trouble.isEmpty() ? said : "After " + millis + " ms: " + trouble;
    }
    return Figure.of(NAME, open + " of " + cuts + " open", BAR, open == cuts).noting(said);
  }

  /// Empty when it does, else what it said.
  private String opens(Duration after) {
    try (LoopDisk disk = LoopDisk.made(place, 768)) {
      House house = House.beginning(Repository.root(), disk.folder());
      Crashes.pause(after);
      disk.cutPower();
      house.killAll();
      disk.backAgain();
      try {
        house.restart();
        return "";
      } catch (IllegalStateException neverReady) {
        return String.valueOf(neverReady.getMessage());
      } finally {
        house.killAll();
      }
    }
  }
}
