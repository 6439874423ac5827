package org.evenkeel.benchmarks;

import java.util.List;
import java.util.OptionalLong;
import org.evenkeel.endtoend.House;

/// Some people of the demonstration who write all the time, each in a thread.
public final class Writers {
  private static final List<String> PEOPLE =
      List.of("Ada Okafor", "Chen Wei", "Rosa Delgado", "Imani Bello");

  private final List<StubbornWriter> writers;
  private final List<Thread> threads;

  private Writers(List<StubbornWriter> writers) {
    this.writers = writers;
    this.threads =
        writers.stream().map(writer -> Thread.ofPlatform().daemon().start(writer)).toList();
  }

  public static Writers at(House house) {
    return new Writers(
        PEOPLE.stream().map(name -> new StubbornWriter(house.address(), name)).toList());
  }

  public int cuts() {
    return writers.stream().mapToInt(StubbornWriter::cuts).sum();
  }

  /// When the newest acknowledged request left that left after `moment`, on the clock of
  /// [System#nanoTime].
  public OptionalLong acknowledgedSince(long moment) {
    return writers.stream().mapToLong(StubbornWriter::newestSent).filter(at -> at > moment).max();
  }

  /// Lets everybody finish what they are sending, then counts.
  public Count stop(Kept kept) {
    writers.forEach(StubbornWriter::stop);
    threads.forEach(Writers::join);
    return count(kept);
  }

  /// Sends them home from a house that does not come back, or does not know them any more; what
  /// they were told before counts.
  public Count abandon(Kept kept) {
    abandon();
    return count(kept);
  }

  public void abandon() {
    writers.forEach(StubbornWriter::abandon);
    threads.forEach(Writers::join);
  }

  private Count count(Kept kept) {
    long acknowledged = writers.stream().mapToLong(writer -> writer.acknowledged().size()).sum();
    return new Count(
        acknowledged,
        acknowledged
            - writers.stream().mapToLong(writer -> kept.there(writer.acknowledged())).sum(),
        writers.stream().mapToLong(writer -> kept.doubled(writer.acknowledged())).sum(),
        writers.stream().mapToLong(StubbornWriter::fromOffline).sum(),
        cuts());
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// What they were told is kept, and what the database holds of it.
  ///
  /// @param offline how many were sealed offline entries
  /// @param cuts how many connections were cut on the way
  public record Count(long acknowledged, long lost, long doubled, long offline, int cuts) {}
}
