package org.evenkeel.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.evenkeel.endtoend.House;
import org.evenkeel.endtoend.Repository;

/// People write, online and from phones that were offline, while connections are cut and the
/// process is killed. Then the database is counted: everything acknowledged is there once.
final class PulledPlug {
  private static final int CUTS = 200;
  private static final int KILLS = 20;

  private PulledPlug() {}

  static List<Figure> figures(Path data) {
    try (House house = House.demo(Repository.root(), data)) {
      Writers writers = Writers.at(house);
      int kills = 0;
      while (kills < KILLS || writers.cuts() < CUTS) {
        LockSupport.parkNanos(Duration.ofMillis(1500).toNanos());
        if (kills < KILLS) {
          house.kill();
          house.restart();
          kills++;
        }
      }
      return List.of(figure(writers.stop(new Kept(data)), kills));
    }
  }

  private static Figure figure(Writers.Count count, int kills) {
    return Figure.of(
            count.cuts() + " cut connections and " + kills + " kill -9 while people write",
            count.lost() + " lost, " + count.doubled() + " doubled",
            "0 lost, 0 doubled",
            count.lost() == 0
                && count.doubled() == 0
                && count.acknowledged() > 0
                && count.offline() > 0)
        .noting(
            count.acknowledged()
                + " acknowledged entries, "
                + count.offline()
                + " of them sealed offline entries; counted in the database itself.");
  }
}
