package org.evenkeel.benchmarks.biosignals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.benchmarks.Figure;
import org.evenkeel.benchmarks.Shelf;
import org.evenkeel.biosignals.Artefacts;
import org.evenkeel.biosignals.BeatCorrection;
import org.evenkeel.biosignals.Beats;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Beat correction against NeuroKit2's: the four lists and the mended beats, one pass and many.
final class BeatFigures {
  private BeatFigures() {}

  static List<Figure> figures(Shelf shelf) {
    return shelf.measured(
        "beat correction: class lists, mended beats", "identical", () -> measure(shelf));
  }

  private static List<Figure> measure(Shelf shelf) {
    Beats day = Recordings.beats(shelf, "beats_24h");
    JsonNode lists = lists(shelf);
    List<Figure> rows = new ArrayList<>();
    rows.add(same("one pass", BeatCorrection.find(day), lists.get("single")));
    rows.add(
        same("last of many passes", BeatCorrection.correct(day).lastPass(), lists.get("iter")));
    rows.add(
        mended(
            "one pass",
            BeatCorrection.correctOnce(day).beats(),
            shelf,
            "beats_24h_corrected_single"));
    rows.add(
        mended(
            "many passes", BeatCorrection.correct(day).beats(), shelf, "beats_24h_corrected_iter"));
    return rows;
  }

  private static Figure same(String name, Artefacts found, JsonNode lists) {
    boolean same =
        found.ectopic().equals(list(lists, "ectopic"))
            && found.missed().equals(list(lists, "missed"))
            && found.extra().equals(list(lists, "extra"))
            && found.longOrShort().equals(list(lists, "longshort"));
    return Figure.of(
        "beat correction, four class lists, " + name,
        "%d ectopic, %d missed, %d extra, %d misplaced"
            .formatted(
                found.ectopic().size(),
                found.missed().size(),
                found.extra().size(),
                found.longOrShort().size()),
        "identical to NeuroKit2",
        same);
  }

  private static Figure mended(String name, Beats beats, Shelf shelf, String golden) {
    return Figure.of(
        "beat correction, mended beats, " + name,
        "%,d beats".formatted(beats.count()),
        "identical to NeuroKit2",
        beats.equals(Recordings.beats(shelf, golden)));
  }

  private static List<Integer> list(JsonNode lists, String kind) {
    List<Integer> indices = new ArrayList<>();
    lists.get(kind).forEach(index -> indices.add(index.asInt()));
    return indices;
  }

  private static JsonNode lists(Shelf shelf) {
    try {
      return JsonMapper.shared()
          .readTree(Files.readString(shelf.referenceFile("hrv/lipponen_result.json")));
    } catch (IOException e) {
      throw new UncheckedIOException("The class lists could not be read", e);
    }
  }
}
