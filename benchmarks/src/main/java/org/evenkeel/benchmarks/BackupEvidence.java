package org.evenkeel.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.endtoend.House;
import org.evenkeel.endtoend.Repository;

/// `bin/evidence backup [people] [entries]`: a house full of people is backed up while it runs,
/// some of them are erased, and the older backup is restored with the newer copy of the keys.
public final class BackupEvidence {
  private static final Duration AT_MOST = Duration.ofMinutes(15);

  private final Path root = Repository.root();
  private final Path folder = CheckInBench.temporary();
  private final Path data = folder.resolve("data");
  private final String secret = folder.resolve("backup.private").toString();
  private final int people;
  private final long entries;

  private BackupEvidence(int people, long entries) {
    this.people = people;
    this.entries = entries;
  }

  static int run(List<String> words) {
    int people = words.isEmpty() ? 500 : Integer.parseInt(words.getFirst());
    long entries = words.size() < 2 ? 100_000 : Long.parseLong(words.get(1));
    Report report =
        new Report(
            "backup",
            List.of("bin/serve with %,d made-up people and %,d entries".formatted(people, entries)),
            System.out,
            Instant.now());
    figures(people, entries).forEach(report::add);
    return report.finish(Repository.root().resolve("target/evidence"));
  }

  /// Backup, erasure and restore of a house with so many people and entries.
  public static List<Figure> figures(int people, long entries) {
    return new BackupEvidence(people, entries).figures();
  }

  private List<Figure> figures() {
    List<Figure> rows = new ArrayList<>();
    Set<String> erased;
    try (House house = House.serve(root, data)) {
      Crowd crowd = new Crowd(data);
      Set<String> canaries = crowd.movesIn(people, entries);
      Script.run(root, "backup", "--data", data.toString(), "--new-key", secret).well();
      rows.add(taken(backup("older")));
      rows.add(unreadable(canaries));
      erased = crowd.leaves(Math.min(1000, people / 2));
      rows.add(gone(crowd, erased));
      backup("newer");
    }
    rows.add(restored("with-newer-keys", "newer"));
    rows.add(readable("with-newer-keys", erased, true));
    restore("with-older-keys", "older");
    rows.add(readable("with-older-keys", erased, false));
    return rows;
  }

  private static Figure gone(Crowd crowd, Set<String> erased) {
    long readable = crowd.there(erased);
    return Figure.of(
        "erased people in the live database",
        readable + " of " + erased.size() + " readable",
        "0",
        readable == 0 && !erased.isEmpty());
  }

  private Script backup(String name) {
    return Script.run(
            root,
            "backup",
            "--data",
            data.toString(),
            "--to",
            at(name),
            "--keys-to",
            keys(name),
            "--drill",
            "no")
        .well();
  }

  private Figure taken(Script backup) {
    return Figure.reported(
            "a backup while the house runs",
            "%.0f s, %,d KB".formatted(seconds(backup), size(file(at("older"))) / 1024),
            "–")
        .noting("Every person gets a key with the first backup; later ones are shorter.");
  }

  private Figure unreadable(Set<String> canaries) {
    long found =
        Stream.of(file(at("older")), file(keys("older")))
            .map(BackupEvidence::latin)
            .mapToLong(held -> canaries.stream().filter(held::contains).count())
            .sum();
    return Figure.of(
        canaries.size() + " names looked for in the backup and the copy of the keys",
        found + " found",
        "0",
        found == 0);
  }

  private Script restore(String name, String keys) {
    return Script.run(
            root,
            "restore",
            file(at("older")).toString(),
            "--keyring",
            file(keys(keys)).toString(),
            "--key",
            secret,
            "--data",
            at(name))
        .well();
  }

  private Figure restored(String name, String keys) {
    Script restore = restore(name, keys);
    return Figure.of(
        "restore of %,d people and %,d entries, every table compared".formatted(people, entries),
        "%.0f s".formatted(seconds(restore)),
        "≤ 15 min",
        restore.took().compareTo(AT_MOST) <= 0);
  }

  private Figure readable(String name, Set<String> erased, boolean newer) {
    try (House house = House.serve(root, Path.of(at(name)))) {
      long readable = new Crowd(Path.of(at(name))).there(erased);
      String measured = readable + " of " + erased.size() + " readable";
      return newer
          ? Figure.of(
              "erased people in the older backup, with a copy of the keys from after",
              measured,
              "0",
              readable == 0 && !erased.isEmpty())
          : Figure.reported(
                  "the same with a copy of the keys from before", measured, "none after 30 days")
              .noting(
                  "Copies of the keys live for 30 days at most; until then this is the window.");
    }
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private String keys(String name) {
    return at(name + "-keys");
  }

  private static double seconds(Script script) {
    return script.took().toMillis() / 1000.0;
  }

  private static Path file(String folder) {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String latin(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
