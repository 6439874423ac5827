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
  private static final List<String> PEOPLE =
      List.of("Ada Okafor", "Chen Wei", "Rosa Delgado", "Imani Bello");

  private PulledPlug() {}

  static List<Figure> figures(Path data) {
    try (House house = House.demo(Repository.root(), data)) {
      List<StubbornWriter> writers =
          PEOPLE.stream().map(name -> new StubbornWriter(house.address(), name)).toList();
      List<Thread> threads =
          writers.stream().map(writer -> Thread.ofPlatform().start(writer)).toList();
      int kills = 0;
      while (kills < KILLS || cuts(writers) < CUTS) {
        LockSupport.parkNanos(Duration.ofMillis(1500).toNanos());
        if (kills < KILLS) {
          house.kill();
          house.restart();
          kills++;
        }
      }
      writers.forEach(StubbornWriter::stop);
      threads.forEach(PulledPlug::join);
      return List.of(figure(new Kept(data), writers, kills));
    }
  }

  private static Figure figure(Kept kept, List<StubbornWriter> writers, int kills) {
    long acknowledged = writers.stream().mapToLong(writer -> writer.acknowledged().size()).sum();
    long lost =
        acknowledged
            - writers.stream().mapToLong(writer -> kept.there(writer.acknowledged())).sum();
    long doubled = writers.stream().mapToLong(writer -> kept.doubled(writer.acknowledged())).sum();
    long offline = writers.stream().mapToLong(StubbornWriter::fromOffline).sum();
    return Figure.of(
            cuts(writers) + " cut connections and " + kills + " kill -9 while people write",
            lost + " lost, " + doubled + " doubled",
            "0 lost, 0 doubled",
            lost == 0 && doubled == 0 && acknowledged > 0 && offline > 0)
        .noting(
            acknowledged
                + " acknowledged entries, "
                + offline
                + " of them sealed offline entries; counted in the database itself.");
  }

  private static int cuts(List<StubbornWriter> writers) {
    return writers.stream().mapToInt(StubbornWriter::cuts).sum();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
