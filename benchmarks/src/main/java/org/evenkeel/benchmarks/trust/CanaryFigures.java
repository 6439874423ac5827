package org.evenkeel.benchmarks.trust;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.evenkeel.benchmarks.EmbeddedDatabase;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Script;
import org.evenkeel.benchmarks.trust.WritingEverywhere.Written;
import org.evenkeel.endtoend.Chromium;
import org.evenkeel.endtoend.House;
import org.evenkeel.endtoend.Repository;
import org.evenkeel.endtoend.Visitor;

/// Canaries in every field that takes words, of everybody; then a look wherever words must not be.
final class CanaryFigures implements TrustEvidence.Part {
  private static final long SEED = 20261123;
  private static final String NAME = "canary texts found where words must not be";

  private static final List<String> WHO =
      List.of(
          "Freya Lindqvist",
          "Ada Okafor",
          "Imani Bello",
          "Mina Haddad",
          "Ruth Adeyemi",
          "Jonas Berg",
          "Olu Adams",
          "nobody");

  private final int planted;
  private final Path folder = TrustEvidence.folder();
  private final Path data = folder.resolve("data");
  private final Canaries canaries = new Canaries(SEED);
  private final Map<String, Set<String>> found = new LinkedHashMap<>();

  CanaryFigures(boolean release) {
    this.planted = release ? 5_000 : 1_000;
  }

  @Override
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    try (House house = House.demo(Repository.root(), data);
        WritingEverywhere walk = new WritingEverywhere(house.address(), canaries)) {
      files(walk);
      WHO.forEach(who -> walk.write(who, planted / WHO.size()));
      WHO.forEach(walk::readEverything);
      Set<String> back = new TreeSet<>();
      List<String> typed = browser(house, back);
      looks(house, walk);
      figures.add(row(walk, typed));
      figures.add(controls(walk, back));
      figures.add(readable());
    }
    return figures;
  }

  /// Words in files: in what they hold and in what they are called.
  private void files(WritingEverywhere walk) {
    Visitor person = walk.visitor("Freya Lindqvist");
    person.get("/diary/import");
    String column = canaries.next();
    String words = canaries.next();
    String name = canaries.next();
    String csv = "date,mood,%s,notes\n2026-11-01,3,4,%s\n2026-11-02,2,5,x\n";
    int status =
        person
            .upload(
                "/diary/import",
                "file",
                name + ".csv",
                csv.formatted(column, words).getBytes(StandardCharsets.UTF_8),
                Map.of())
            .statusCode();
    for (String canary : List.of(column, words, name)) {
      walk.add(new Written(canary, "Freya Lindqvist", "/diary/import", "file", status));
    }
  }

  private List<String> browser(House house, Set<String> controls) {
    try (Chromium chromium = new Chromium()) {
      QuickExit exit = new QuickExit(chromium, house.address(), canaries);
      found.put("browser after leaving, Back × 5", exit.leave(folder.resolve("profile"), 5));
      controls.addAll(exit.control(folder.resolve("control-profile")));
      return exit.written();
    }
  }

  private void looks(House house, WritingEverywhere walk) {
    found.put("log", canaries.in(bytes(house.said())));
    found.put(
        "files of the house but the database",
        canaries.below(data, List.of(data.resolve("postgres"))));
    found.put("log of the database", databaseLogs());
    found.put("temporary files", temporary(house));
    found.put("addresses and headers", canaries.in(String.join("\n", walk.addresses())));
    found.put("metrics", metrics(house));
    found.put("backup and copy of the keys", backup());
  }

  private Set<String> databaseLogs() {
    Set<String> logs = new TreeSet<>();
    try (Stream<Path> files = Files.walk(data.resolve("postgres"), 2)) {
      files
          .filter(file -> file.toString().endsWith(".log") || file.toString().endsWith("log"))
          .filter(Files::isRegularFile)
          .forEach(file -> logs.addAll(canaries.in(bytes(file))));
      return logs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the process has open outside its folder, and what such programs leave in the temporary
  /// one.
  private Set<String> temporary(House house) {
    Set<String> all = new TreeSet<>();
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (Stream<Path> files = Files.list(temporary);
        Stream<Path> open = Files.list(Path.of("/proc/" + house.pid() + "/fd"))) {
      files
          .filter(
              file -> file.getFileName().toString().matches("(tomcat|spring|hsperf|upload|jte).*"))
          .forEach(file -> all.addAll(canaries.below(file, List.of())));
      open.filter(Files::isRegularFile)
          .map(CanaryFigures::behind)
          .filter(file -> !file.startsWith(data) && !file.toString().endsWith(".jar"))
          .filter(Files::isRegularFile)
          .forEach(file -> all.addAll(canaries.in(bytes(file))));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path behind(Path link) {
    try {
      return link.toRealPath();
    } catch (IOException gone) {
      return link;
    }
  }

  private Set<String> metrics(House house) {
    try (Visitor visitor = new Visitor(house.address())) {
      return Stream.of("/health", "/metrics", "/actuator", "/actuator/prometheus", "/error")
          .flatMap(path -> canaries.in(visitor.get(path).body()).stream())
          .collect(Collectors.toSet());
    }
  }

  private Set<String> backup() {
    Path root = Repository.root();
    String secret = folder.resolve("backup.private").toString();
    Path copy = folder.resolve("backup");
    Path keys = folder.resolve("backup-keys");
    Script.run(root, "backup", "--data", data.toString(), "--new-key", secret).well();
    Script.run(
            root,
            "backup",
            "--data",
            data.toString(),
            "--to",
            copy.toString(),
            "--keys-to",
            keys.toString(),
            "--drill",
            "no")
        .well();
    Set<String> all = new TreeSet<>(canaries.below(copy, List.of()));
    all.addAll(canaries.below(keys, List.of()));
    return all;
  }

  private Figure row(WritingEverywhere walk, List<String> typed) {
    List<Written> written = walk.written();
    int all = written.size() + typed.size();
    long places = written.stream().map(one -> one.action() + one.field()).distinct().count();
    long taken = written.stream().filter(one -> one.status() < 400).count();
    Set<String> leaks = new LinkedHashSet<>();
    found.values().forEach(leaks::addAll);
    String where =
        found.entrySet().stream()
            .map(one -> one.getKey() + " " + one.getValue().size())
            .collect(Collectors.joining(" · "));
    return Figure.of(
            "planted " + NAME,
            leaks.size() + " of %,d".formatted(all),
            "0 of %,d".formatted(planted),
            leaks.isEmpty() && all >= planted)
        .noting(
            "%s · mails: the house sends none. %d fields found by walking as %d people; %,d taken, %,d refused; %d typed in a browser. Seed %d. %s"
                .formatted(
                    where,
                    places,
                    WHO.size(),
                    taken,
                    written.size() - taken,
                    typed.size(),
                    SEED,
                    told(written, leaks)));
  }

  /// Where the words came from that were found.
  private static String told(List<Written> written, Set<String> leaks) {
    return written.stream()
        .filter(one -> leaks.contains(one.canary()))
        .map(one -> one.action() + " " + one.field())
        .distinct()
        .limit(8)
        .collect(Collectors.joining(", "));
  }

  private Figure controls(WritingEverywhere walk, Set<String> missedInBrowser) {
    int held = 0;
    List<byte[]> planted = onPurpose();
    for (byte[] bytes : planted) {
      held += canaries.in(bytes).isEmpty() ? 0 : 1;
    }
    boolean seen = ownerSees(walk);
    boolean holds = held == planted.size() && missedInBrowser.isEmpty() && seen;
    return Figure.of(
            "the same looks at words put there on purpose",
            "%d of %d in files, %d of 3 in a browser, %s on their owner's page"
                .formatted(
                    held, planted.size(), 3 - missedInBrowser.size(), seen ? "found" : "not found"),
            "all",
            holds)
        .noting("UTF-8, UTF-16, base 64 and gzip; an address, a store and a cache.");
  }

  private List<byte[]> onPurpose() {
    byte[] plain = ("a line: " + canaries.next()).getBytes(StandardCharsets.UTF_8);
    return List.of(
        plain,
        canaries.next().getBytes(StandardCharsets.UTF_16LE),
        Base64.getEncoder().encode(plain),
        packed(plain));
  }

  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private boolean ownerSees(WritingEverywhere walk) {
    Visitor person = walk.visitor("Freya Lindqvist");
    Set<String> shown = new TreeSet<>(canaries.in(person.get("/check-ins").body()));
    shown.addAll(canaries.in(person.get("/messages").body()));
    shown.retainAll(walk.written().stream().map(Written::canary).toList());
    return !shown.isEmpty();
  }

  /// What the database's owner reads without a key, by column.
  private Figure readable() {
    Map<String, Integer> columns = new TreeMap<>();
    try (Connection database = new EmbeddedDatabase(data).connect();
        Statement statement = database.createStatement()) {
      for (String column : textColumns(statement)) {
        String[] parts = column.split("\\.");
        Set<String> words = new TreeSet<>();
        try (ResultSet row =
            statement.executeQuery(
                "select \"%s\"::text from \"%s\"".formatted(parts[1], parts[0]))) {
          while (row.next()) {
            words.addAll(canaries.in(String.valueOf(row.getString(1))));
          }
        }
        if (!words.isEmpty()) {
          columns.put(column, words.size());
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not be read", e);
    }
    return Figure.reported(
            "columns in which the database's owner reads such words without a key",
            columns.size() + "",
            "–")
        .noting(columns.toString());
  }

  private static List<String> textColumns(Statement statement) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery(
            """
            select table_name || '.' || column_name from information_schema.columns
            where table_schema = 'public' and data_type not in ('uuid', 'boolean', 'integer', 'smallint', 'bigint', 'double precision')
              and table_name in (select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE')
            """)) {
      while (row.next()) {
        columns.add(row.getString(1));
      }
    }
    return columns;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
