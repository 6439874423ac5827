package org.evenkeel.benchmarks.trust;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Kept;
import org.evenkeel.benchmarks.Writers;
import org.evenkeel.endtoend.House;
import org.evenkeel.endtoend.Repository;
import org.evenkeel.endtoend.Visitor;

/// The house's disk is filled to its last byte while people write, filled again when the house has
/// thrown its ballast overboard, stays full for more than a minute, and is emptied.
record DiskFull(Path place) implements TrustEvidence.Part {
  private static final int MEGABYTES = 720;
  private static final Duration FULL = Duration.ofSeconds(75);
  private static final String WORDS = "The tide was out & the <dog> ran \"far\".";
  private static final List<String> OPEN = List.of("/help", "/sign-in", "/manifest.webmanifest");
  private static final List<String> OF_A_PERSON =
      List.of("/today", "/check-ins", "/safety-plan", "/messages", "/story", "/with-you", "/help");
  private static final List<String> OF_A_CLINICIAN = List.of("/desk", "/people", "/help");

  @Override
  public List<Figure> figures() {
    return LoopDisk.hindrance(place)
        .map(why ->
            List.of(Figure.notMeasured("disk full while people write", "nothing lost, heals", why)))
        .orElseGet(this::measured);
  }

  private List<Figure> measured() {
    try (LoopDisk disk = LoopDisk.made(place, MEGABYTES);
        House house = House.demo(Repository.root(), disk.folder());
        Visitor person = Visitor.demo(house.address(), "Bilal Karim");
        Visitor clinician = Visitor.demo(house.address(), "Mina");
        Visitor stranger = new Visitor(house.address())) {
      Writers writers = Writers.at(house);
      Crashes.pause(Duration.ofSeconds(3));
      Path filler = disk.folder().resolve("filler");
      fill(filler);
      Crashes.pause(Duration.ofSeconds(2));
      fill(filler);
      List<Figure> rows = new ArrayList<>();
      Reading reading = new Reading();
      long until = System.nanoTime() + FULL.toNanos();
      rows.add(givenBack(person));
      rows.add(heard(person));
      rows.add(told(stranger));
      while (System.nanoTime() < until) {
        OPEN.forEach(path -> reading.of(stranger, path));
        OF_A_PERSON.forEach(path -> reading.of(person, path));
        OF_A_CLINICIAN.forEach(path -> reading.of(clinician, path));
      }
      rows.addFirst(reading.row());
      rows.add(healed(house, writers, filler));
      rows.addFirst(lost(writers.stop(new Kept(disk.folder()))));
      return rows;
    }
  }

  /// To the last byte.
  private static void fill(Path filler) {
    byte[] piece = new byte[1 << 20];
    try (OutputStream out =
        Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (true) {
        out.write(piece);
      }
    } catch (IOException full) {
      // that is what it was to be
    }
  }

  private static Figure lost(Writers.Count count) {
    return Figure.of(
        "disk full while people write: acknowledged writes lost",
        count.lost() + " of " + count.acknowledged(),
        "0",
        count.lost() == 0 && count.doubled() == 0 && count.acknowledged() > 0);
  }

  private static Figure givenBack(Visitor person) {
    person.get("/check-ins/new");
    HttpResponse<String> answer =
        person.post(
            "/check-ins?in=en",
            Map.of("id", UUID.randomUUID().toString(), "mood", "2", "words", WORDS));
    boolean back =
        answer.body().contains("The tide was out &amp; the &lt;dog&gt; ran")
            && answer.body().contains("What you typed is still here.");
    return Figure.of(
        "disk full: what was typed comes back, with a sentence",
        answer.statusCode() + (back ? ", it does" : ", it does not"),
        "it does",
        back && answer.statusCode() == 503);
  }

  private static Figure heard(Visitor person) {
    person.get("/with-you");
    HttpResponse<String> answer =
        person.post("/with-you/not-safe", Map.of("said", UUID.randomUUID().toString()));
    boolean truth = answer.statusCode() == 303 || answer.body().contains("has not been told");
    return Figure.of(
        "disk full: “I am not safe” reaches the clinic, or says that it did not",
        answer.statusCode() == 303 ? "reached it" : truth ? "said so" : "neither",
        "one of them",
        truth);
  }

  private static Figure told(Visitor stranger) {
    boolean told = stranger.get("/health").body().contains("room: ");
    return Figure.of(
        "disk full: /health tells the operator", told ? "it does" : "it does not", "it does", told);
  }

  private static Figure healed(House house, Writers writers, Path filler) {
    long pid = house.pid();
    try {
      Files.delete(filler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long emptied = System.nanoTime();
    while (writers.acknowledgedSince(emptied).isEmpty()
        && System.nanoTime() - emptied < FULL.toNanos()) {
      Crashes.pause(Duration.ofMillis(20));
    }
    double seconds = (System.nanoTime() - emptied) / 1e9;
    boolean again = writers.acknowledgedSince(emptied).isPresent() && house.pid() == pid;
    return Figure.of(
        "room again → first write kept, without a restart",
        again ? "%.1f s".formatted(seconds) : "never",
        "heals",
        again);
  }

  /// Pages asked for while nothing can be written.
  private static final class Reading {
    private int asked;
    private int answered;
    private long slowest;
    private String missing = "";

    void of(Visitor reader, String path) {
      long begun = System.nanoTime();
      int status = reader.get(path).statusCode();
      slowest = Math.max(slowest, System.nanoTime() - begun);
      asked++;
      answered += status == 200 ? 1 : 0;
      missing =
          status == 200 || missing.contains(path) ? missing : missing + " " + path + ": " + status;
    }

    Figure row() {
      return Figure.of(
              "disk full: pages of help, of a person and of a clinician that open",
              "%,d of %,d".formatted(answered, asked),
              "all",
              answered == asked && asked > 0)
          .noting(
              "Full to the last byte for %d s; the slowest page took %.1f s.%s"
                  .formatted(FULL.toSeconds(), slowest / 1e9, missing));
    }
  }
}
