package org.evenkeel.psychometrics;

import java.util.List;

/// A manual's rule on which symptoms occur together, such as the PCL-5's: of each cluster enough
/// questions answered "moderately" or higher.
///
/// **What this tells you, and what it does not.** That answers fit a manual's pattern says which
/// troubles to talk over. It is no diagnosis: that takes an interview, and the same pattern has
/// many causes.
///
/// @param id its name within the instrument, such as `dsm-5`
/// @param countsFrom the lowest code that counts as a symptom
/// @param clusters the groups of questions and how many of each must count
/// @param source who gave the rule
public record SymptomPattern(String id, int countsFrom, List<Cluster> clusters, String source) {
  /// @throws IllegalArgumentException if there is no cluster
  public SymptomPattern {
    if (clusters.isEmpty()) {
      throw new IllegalArgumentException("Pattern %s has no clusters; it needs one".formatted(id));
    }
    clusters = List.copyOf(clusters);
  }

  /// A group of questions.
  ///
  /// @param scale the scale that holds the questions
  /// @param items the questions
  /// @param needed how many must count
  public record Cluster(String scale, List<ItemId> items, int needed) {
    /// @throws IllegalArgumentException if more are needed than there are
    public Cluster {
      if (needed < 1 || needed > items.size()) {
        throw new IllegalArgumentException(
            "Cluster %s needs %d of %d questions; it must need 1 or more of them"
                .formatted(scale, needed, items.size()));
      }
      items = List.copyOf(items);
    }
  }

  /// How many questions of a cluster count.
  public int counted(Cluster cluster, Answers answers) {
    return (int)
        cluster.items().stream()
            .filter(item -> answers.code(item).filter(code -> code >= countsFrom).isPresent())
            .count();
  }

  /// Whether the answers fit. Open questions are never filled in: where they could still decide,
  /// nothing is said.
  public Fit fit(Answers answers) {
    if (clusters.stream().allMatch(cluster -> counted(cluster, answers) >= cluster.needed())) {
      return Fit.FITS;
    }
    return clusters.stream().allMatch(cluster -> couldCount(cluster, answers) >= cluster.needed())
        ? Fit.OPEN
        : Fit.DOES_NOT_FIT;
  }

  private int couldCount(Cluster cluster, Answers answers) {
    long open = cluster.items().stream().filter(item -> answers.code(item).isEmpty()).count();
    return counted(cluster, answers) + (int) open;
  }

  /// Whether answers fit a pattern.
  public enum Fit {
    /// Enough of every cluster counts.
    FITS,
    /// Some cluster falls short whatever the open questions say.
    DOES_NOT_FIT,
    /// Questions are open on which it depends.
    OPEN
  }
}
