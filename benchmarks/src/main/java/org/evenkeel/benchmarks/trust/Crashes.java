package org.evenkeel.benchmarks.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.evenkeel.benchmarks.EmbeddedDatabase;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Kept;
import org.evenkeel.benchmarks.Writers;
import org.evenkeel.endtoend.House;
import org.evenkeel.endtoend.Repository;

/// People write while processes are killed and the power is cut; then everything that was
/// acknowledged is looked for. Two settings of the database that are known to lose writes go
/// through the same cuts: an experiment that does not see them lose would prove nothing.
///
/// @param kills how often something is killed
/// @param cuts how often the power is cut
record Crashes(Path place, int kills, int cuts) implements TrustEvidence.Part {
  private static final Duration BEFORE_A_CRASH = Duration.ofMillis(700);
  private static final Duration AT_MOST = Duration.ofSeconds(15);
  private static final int TRIES_OF_A_CONTROL = 5;
  private static final long SEED = 20_261_123;

  @Override
  public List<Figure> figures() {
    return LoopDisk.hindrance(place)
        .map(why -> figures(Path.of("house"), why))
        .orElseGet(this::onItsOwnDisk);
  }

  private List<Figure> onItsOwnDisk() {
    List<Figure> rows = new ArrayList<>();
    try (LoopDisk disk = LoopDisk.made(place, 2048);
        House house = House.demo(Repository.root(), disk.folder())) {
      rows.addAll(killed(house, disk.folder()));
      rows.add(powerless(house, disk));
      rows.add(control(house, disk, "synchronous_commit"));
      rows.add(control(house, disk, "fsync"));
    }
    return rows;
  }

  private List<Figure> figures(Path name, String why) {
    List<Figure> rows = new ArrayList<>();
    try (House house = House.demo(Repository.root(), place.resolve(name))) {
      rows.addAll(killed(house, place.resolve(name)));
    }
    rows.add(Figure.notMeasured("power cuts while people write", "0 lost", why));
    return rows;
  }

  /// By turns the house, its database, and both at once.
  private List<Figure> killed(House house, Path data) {
    Recovery recovery = new Recovery();
    Figure row =
        crashed(
            "kill -9 of the house, of its database, and of both",
            kills,
            house,
            data,
            (number, writers) -> {
              switch (number % 3) {
                case 0 -> house.kill();
                case 1 -> house.killDatabase();
                default -> house.killAll();
              }
              long killed = System.nanoTime();
              if (number % 3 != 1) {
                house.restart();
              }
              recovery.awaited(writers, killed);
            });
    return List.of(row, recovery.row(AT_MOST));
  }

  private Figure powerless(House house, LoopDisk disk) {
    return crashed(
        "power cuts: ext4 taken from its disk, everything killed, mounted anew",
        cuts,
        house,
        disk.folder(),
        (number, writers) -> {
          cut(house, disk);
          house.restart();
        });
  }

  private static void cut(House house, LoopDisk disk) {
    disk.cutPower();
    house.killAll();
    disk.backAgain();
  }

  /// What is done to a house while people write in it.
  private interface Crash {
    void happens(int number, Writers writers);
  }

  private Figure crashed(String name, int times, House house, Path data, Crash crash) {
    Random chance = new Random(SEED);
    Writers writers = Writers.at(house);
    Strangers strangers = new Strangers(house.address());
    Thread coming = Thread.ofPlatform().daemon().start(strangers);
    for (int number = 0; number < times; number++) {
      pause(BEFORE_A_CRASH.plusMillis(chance.nextInt(1500)));
      crash.happens(number, writers);
    }
    pause(BEFORE_A_CRASH);
    strangers.stop();
    join(coming);
    return row(times + " " + name, times, writers.stop(new Kept(data)), strangers);
  }

  private static Figure row(String name, int crashes, Writers.Count count, Strangers strangers) {
    long lost = count.lost() + strangers.lost();
    return Figure.of(
            name,
            "%d of %,d acknowledged writes lost"
                .formatted(lost, count.acknowledged() + strangers.told()),
            "0, none doubled",
            lost == 0
                && count.doubled() == 0
                && count.acknowledged() > crashes
                && strangers.told() > 0)
        .noting(
            "%d doubled; %d sealed offline entries and %d first words of new people among them. Loss per crash at 95 %%: at most 3/%d = %.1f %%."
                .formatted(
                    count.doubled(), count.offline(), strangers.told(), crashes, 300.0 / crashes));
  }

  /// The same cuts with a setting that the house refuses to start with, put in while it runs and
  /// taken out before the next start.
  private Figure control(House house, LoopDisk disk, String setting) {
    String name = "control: the same power cuts with " + setting + "=off";
    for (int cut = 1; cut <= TRIES_OF_A_CONTROL; cut++) {
      new EmbeddedDatabase(disk.folder())
          .deeds("alter system set " + setting + " = off", "select pg_reload_conf()");
      Writers writers = Writers.at(house);
      pause(BEFORE_A_CRASH.plusSeconds(1));
      cut(house, disk);
      withoutSettings(disk.folder());
      try {
        house.restart();
      } catch (IllegalStateException neverReady) {
        writers.abandon();
        return Figure.of(name, "the house did not come back", "caught", true);
      }
      Writers.Count count = writers.abandon(new Kept(disk.folder()));
      if (count.lost() > 0) {
        return Figure.of(
            name,
            "%d of %d lost at cut %d".formatted(count.lost(), count.acknowledged(), cut),
            "caught",
            true);
      }
    }
    return Figure.of(name, "nothing lost in " + TRIES_OF_A_CONTROL + " cuts", "caught", false);
  }

  private static void withoutSettings(Path data) {
    try {
      Files.writeString(data.resolve("postgres/postgresql.auto.conf"), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }

  static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
