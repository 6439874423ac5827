package org.evenkeel.selfhelp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Words to read.
///
/// @param variants words that stand at the end for those who chose them
public record Reading(
    StepId id, String heading, List<String> paragraphs, Map<Variant, List<String>> variants)
    implements Step {
  public Reading {
    Names.said("Heading of " + id, heading);
    paragraphs = List.copyOf(paragraphs);
    variants = Map.copyOf(variants);
  }

  /// What this person reads.
  public List<String> paragraphs(Set<Variant> chosen) {
    return Stream.concat(
            paragraphs.stream(),
            Stream.of(Variant.values())
                .filter(chosen::contains)
                .flatMap(variant -> variants.getOrDefault(variant, List.of()).stream()))
        .toList();
  }
}
