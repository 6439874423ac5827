package org.evenkeel.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.evenkeel.endtoend.Visitor;

/// One person who writes check-ins, half of them as sealed offline entries, and sends each again
/// until it is acknowledged. Every third time the connection is cut: before the whole request is
/// out, or after it and before the answer.
final class StubbornWriter implements Runnable {
  private final URI house;
  private final Visitor person;
  private final Phone phone;
  private final RandomGenerator chance;
  private final Set<UUID> acknowledged = new HashSet<>();
  private final AtomicInteger cuts = new AtomicInteger();
  private volatile boolean stopping;
  private volatile boolean abandoned;
  private volatile long newestSent = Long.MIN_VALUE;
  private int offline;

  StubbornWriter(String house, String name) {
    this.house = URI.create(house);
    this.person = Visitor.demo(house, name);
    this.phone = new Phone(person);
    this.chance = RandomGeneratorFactory.of("L64X128MixRandom").create(name.hashCode());
    person.get("/check-ins/new");
  }

  @Override
  public void run() {
    while (!stopping) {
      Entry entry = entry();
      long sentAt = System.nanoTime();
      while (!sent(entry)) {
        if (abandoned) {
          return;
        }
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        sentAt = System.nanoTime();
      }
      newestSent = sentAt;
      acknowledged.add(entry.checkIn());
      offline += entry.fromOffline() ? 1 : 0;
    }
  }

  private record Entry(UUID checkIn, boolean fromOffline, String path, String type, String body) {}

  private Entry entry() {
    UUID id = UUID.randomUUID();
    int mood = chance.nextInt(1, 6);
    int energy = chance.nextInt(1, 6);
    if (chance.nextBoolean()) {
      return new Entry(
          id,
          true,
          "/offline-entries",
          "application/json",
          phone.letter(UUID.randomUUID(), id, mood, energy));
    }
    Map<String, String> fields =
        Map.of("id", id.toString(), "mood", "" + mood, "energy", "" + energy);
    return new Entry(
        id, false, "/check-ins", "application/x-www-form-urlencoded", person.form(fields));
  }

  private boolean sent(Entry entry) {
    try (Line line = new Line(house)) {
      if (chance.nextInt(3) == 0) {
        line.cut(entry.path(), head(entry), entry.body(), chance.nextDouble(.2, 1.2));
        cuts.incrementAndGet();
        return false;
      }
      Line.Answer answer = line.send(entry.path(), head(entry), entry.body());
      return entry.fromOffline()
          ? answer.status() == 200 && answer.body().contains("\"kept\":true")
          : answer.status() == 303;
    } catch (IOException e) {
      return false;
    }
  }

  private String head(Entry entry) {
    return "Cookie: "
        + person.cookies()
        + "\r\nContent-Type: "
        + entry.type()
        + "\r\nX-XSRF-TOKEN: "
        + person.token()
        + "\r\n";
  }

  void stop() {
    stopping = true;
  }

  /// The house does not come back.
  void abandon() {
    stopping = true;
    abandoned = true;
  }

  /// When the newest acknowledged request left, on the clock of [System#nanoTime].
  long newestSent() {
    return newestSent;
  }

  Set<UUID> acknowledged() {
    return acknowledged;
  }

  int cuts() {
    return cuts.get();
  }

  long fromOffline() {
    return offline;
  }
}
