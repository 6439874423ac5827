package org.evenkeel.benchmarks.trust;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Phone;
import org.evenkeel.endtoend.House;
import org.evenkeel.endtoend.Repository;
import org.evenkeel.endtoend.Visitor;

/// Files that are no JSON, at every door that reads JSON from outside. The doors are held against
/// the sources: a class that reads JSON and is not known here makes the row fall.
final class JsonFigures implements TrustEvidence.Part {
  private static final String NAME = "files of the JSON test suite that are no JSON, taken";
  private static final Pattern READS = Pattern.compile("\\b(readValue|readTree|createParser)\\(");

  /// Which classes read JSON, and whose: from outside by a door that is tried, or the house's own.
  private static final Map<String, String> READERS =
      Map.ofEntries(
          Map.entry("EntryDelivery", "a letter"),
          Map.entry("EntryReader", "a sealed entry"),
          Map.entry("PasskeyCeremonies", "a passkey"),
          Map.entry("BringingBack", "a copy"),
          Map.entry("ReturnedRows", "within a copy"),
          Map.entry("ReturningDiaries", "within a copy"),
          Map.entry("RiskRule", "its own file"),
          Map.entry("HelplineFile", "its own file"),
          Map.entry("EarlierHouse", "what it wrote itself"),
          Map.entry("Saying", "what it wrote itself"),
          Map.entry("ReadingADiary", "what it wrote itself"),
          Map.entry("Moments", "what it wrote itself"),
          Map.entry("BringingAFile", "what it wrote itself"));

  private static final String COPY =
      "{\"format\":\"evenkeel-copy-1\",\"tables\":{\"check_in\":[]},\"more\":";
  private static final String LETTER = "{\"now\":\"2026-11-23T00:00:00Z\",\"entries\":[],\"more\":";

  private final Path suite = HostileTexts.corpora().resolve("json-test-suite/test_parsing");
  private final Set<String> taken = new TreeSet<>();
  private int tries;

  @Override
  public List<Figure> figures() {
    if (!Files.isDirectory(suite)) {
      return List.of(
          Figure.notMeasured(
              NAME, "0", "The suite is not at hand: EVENKEEL_CORPORA names no folder with it."));
    }
    try (House house = House.demo(Repository.root(), TrustEvidence.folder().resolve("data"));
        Visitor person = Visitor.demo(house.address(), "Freya Lindqvist")) {
      Phone phone = new Phone(person);
      for (Path file : files("n_")) {
        sealed(person, phone, file);
        inside(person, file, bytes(file));
      }
      return List.of(row(), control(person));
    }
  }

  /// Sealed as the offline app seals it; the letter around it is right, so it is the entry that
  /// must be refused.
  private void sealed(Visitor person, Phone phone, Path file) {
    String letter = phone.letter(UUID.randomUUID(), bytes(file));
    HttpResponse<String> answer =
        person.send(
            "/offline-entries", "application/json", letter.getBytes(StandardCharsets.UTF_8));
    tries++;
    if (answer.statusCode() != 200 || answer.body().contains("\"kept\":true")) {
      taken.add(file.getFileName() + " in a sealed entry (" + answer.statusCode() + ")");
    }
  }

  /// Within a letter of the offline app, a passkey, and a copy brought back.
  private void inside(Visitor person, Path file, byte[] wrong) {
    for (byte[] letter : List.of(wrong, around(LETTER, wrong))) {
      judge(file, "a letter", person.send("/offline-entries", "application/json", letter), false);
    }
    for (String door : List.of("/sign-in/passkey", "/account/proof/passkey")) {
      String credential = new String(wrong, StandardCharsets.UTF_8);
      person.get("/check-ins/new");
      HttpResponse<String> answer =
          person.post(
              door,
              Map.of(
                  "challenge", "00000000-0000-0000-0000-000000000000", "credential", credential));
      judge(file, door, answer, true);
    }
    for (byte[] copy : List.of(wrong, around(COPY, wrong))) {
      person.get("/mine");
      HttpResponse<String> answer =
          person.upload("/mine/bringing-back", "file", "copy.zip", zip(copy), Map.of());
      judge(file, "a copy", answer, false);
    }
  }

  /// @param form whether it is a form, which leads on when it is taken
  private void judge(Path file, String door, HttpResponse<String> answer, boolean form) {
    tries++;
    int status = answer.statusCode();
    boolean refused = form ? status >= 400 || status == 200 : status >= 400;
    if (!refused || status >= 500) {
      taken.add(file.getFileName() + " at " + door + " (" + status + ")");
    }
  }

  private static byte[] around(String before, byte[] wrong) {
    byte[] head = before.getBytes(StandardCharsets.UTF_8);
    byte[] whole = new byte[head.length + wrong.length + 1];
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(wrong, 0, whole, head.length, wrong.length);
    whole[whole.length - 1] = '}';
    return whole;
  }

  /// Classes that read JSON and are not known here.
  private static List<String> unknown() {
    try (Stream<Path> files = Files.walk(Repository.root().resolve("server/src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java") && reads(file))
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .filter(name -> !READERS.containsKey(name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean reads(Path file) {
    return READS.matcher(new String(bytes(file), StandardCharsets.UTF_8)).find();
  }

  private Figure row() {
    List<String> unknown = unknown();
    return Figure.of(
            NAME,
            taken.size() + " of %,d tries".formatted(tries),
            "0",
            taken.isEmpty() && unknown.isEmpty())
        .noting(
            "%d files as and within a letter, a sealed entry, a passkey and a copy. %s %s"
                .formatted(
                    files("n_").size(),
                    unknown.isEmpty() ? "" : "Not tried: " + unknown,
                    String.join(" · ", taken.stream().limit(6).toList())));
  }

  /// What is JSON is read within the same letter and the same copy, so that a refusal means
  /// something.
  private Figure control(Visitor person) {
    List<Path> good = files("y_");
    int read = 0;
    for (Path file : good) {
      byte[] right = bytes(file);
      person.get("/mine");
      boolean copy =
          person
                  .upload(
                      "/mine/bringing-back", "file", "copy.zip", zip(around(COPY, right)), Map.of())
                  .statusCode()
              == 200;
      boolean letter =
          person.send("/offline-entries", "application/json", around(LETTER, right)).statusCode()
              == 200;
      read += copy && letter ? 1 : 0;
    }
    return Figure.of(
        "files of the suite that are JSON, read in the same places",
        read + " of " + good.size(),
        "all",
        read == good.size());
  }

  private List<Path> files(String beginning) {
    try (Stream<Path> files = Files.list(suite)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(beginning))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] zip(byte[] everything) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("everything.json"));
      zip.write(everything);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
