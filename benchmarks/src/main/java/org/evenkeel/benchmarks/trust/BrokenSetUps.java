package org.evenkeel.benchmarks.trust;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.benchmarks.Figure;

/// `bin/serve --check` on set-ups that are broken in one way each, every one in a process of its
/// own: it must refuse, and for that reason.
record BrokenSetUps(Path place) implements TrustEvidence.Part {
  private static final int AT_LEAST = 40;

  @Override
  public List<Figure> figures() {
    List<String> open = new ArrayList<>();
    List<BrokenSetUp> settings = BrokenSettings.all();
    settings.stream()
        .filter(broken -> !broken.isRefused(place.resolve("none")))
        .map(BrokenSetUp::name)
        .forEach(open::add);
    BrokenHouse houses = new BrokenHouse(place);
    open.addAll(houses.open());
    open.addAll(BrokenDatabase.open(place.resolve("data")));
    int tried = settings.size() + houses.tried() + BrokenDatabase.tried();
    return List.of(
        Figure.of(
                "broken set-ups refused, each for its reason",
                (tried - open.size()) + " of " + tried,
                "all, " + AT_LEAST + " or more",
                open.isEmpty() && tried >= AT_LEAST)
            .noting(open.isEmpty() ? "" : "Not refused: " + String.join("; ", open)));
  }
}
