package org.evenkeel.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.evenkeel.endtoend.Visitor;

/// People who check in, as fast as told or as fast as can be.
final class CheckInLoad {
  private static final int LINES_AT_A_RATE = 16;

  private final URI house;
  private final List<Visitor> people;

  CheckInLoad(String house, List<Visitor> people) {
    this.house = URI.create(house);
    this.people = people;
  }

  record Result(Latencies latencies, int failed, Duration took) {
    double rate() {
      return (latencies.count() - failed) / (took.toNanos() / 1e9);
    }
  }

  /// So many a second, each counted from the moment it should have left: a house that stalls is
  /// charged for everybody who waits.
  Result atRate(int perSecond, Duration length) {
    long begun = System.nanoTime();
    long gap = 1_000_000_000L / perSecond;
    long all = perSecond * length.toSeconds();
    AtomicLong next = new AtomicLong();
    return run(
        LINES_AT_A_RATE,
        () -> {
          long number = next.getAndIncrement();
          long due = begun + number * gap;
          for (long wait = due - System.nanoTime();
              wait > 0 && number < all;
              wait = due - System.nanoTime()) {
            LockSupport.parkNanos(wait);
          }
          return number < all ? due : -1;
        });
  }

  /// As many lines at once, each sending the next as soon as the last is answered.
  Result atSaturation(int lines, Duration length) {
    long end = System.nanoTime() + length.toNanos();
    return run(
        lines,
        () -> {
          long now = System.nanoTime();
          return now < end ? now : -1;
        });
  }

  /// When the next one leaves, or -1 to stop.
  private interface Pace {
    long next();
  }

  private Result run(int lines, Pace pace) {
    Latencies latencies = new Latencies();
    AtomicInteger failed = new AtomicInteger();
    long begun = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      Visitor person = people.get(i % people.size());
      threads.add(Thread.ofPlatform().start(() -> work(person, pace, latencies, failed)));
    }
    threads.forEach(CheckInLoad::join);
    return new Result(latencies, failed.get(), Duration.ofNanos(System.nanoTime() - begun));
  }

  private void work(Visitor person, Pace pace, Latencies latencies, AtomicInteger failed) {
    try (Line line = new Line(house)) {
      String cookies = person.cookies();
      for (long due = pace.next(); due != -1; due = pace.next()) {
        int status = line.post("/check-ins", cookies, person.form(fields()));
        latencies.add(System.nanoTime() - due);
        if (status != 303) {
          failed.incrementAndGet();
        }
      }
    } catch (IOException e) {
      failed.incrementAndGet();
    }
  }

  private static Map<String, String> fields() {
    ThreadLocalRandom chance = ThreadLocalRandom.current();
    return Map.of(
        "id", UUID.randomUUID().toString(),
        "mood", String.valueOf(chance.nextInt(1, 6)),
        "energy", String.valueOf(chance.nextInt(1, 6)),
        "sleep-hours", String.valueOf(chance.nextInt(4, 10)),
        "sleep-quality", String.valueOf(chance.nextInt(1, 6)));
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
