package org.evenkeel.server.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What has to be put right in a form: for each field (by the id of its input) a message key, in
/// the order of the form. Immutable.
public final class Slips {
  private static final Slips NONE = new Slips(Map.of());

  private final Map<String, Slip> slips;

  private Slips(Map<String, Slip> slips) {
    this.slips = slips;
  }

  public static Slips none() {
    return NONE;
  }

  public static Slips of(String field, String key, Object... arguments) {
    return NONE.and(field, key, arguments);
  }

  /// These and one more; the first slip of a field stays.
  public Slips and(String field, String key, Object... arguments) {
    Map<String, Slip> more = new LinkedHashMap<>(slips);
    more.putIfAbsent(field, new Slip(key, List.of(arguments)));
    return new Slips(more);
  }

  /// These, and one more when something is not so.
  public Slips unless(boolean right, String field, String key, Object... arguments) {
    return right ? this : and(field, key, arguments);
  }

  public boolean isEmpty() {
    return slips.isEmpty();
  }

  public boolean at(String field) {
    return slips.containsKey(field);
  }

  /// The sentence for a field; empty when it has no slip.
  public String of(Ui ui, String field) {
    @Nullable Slip slip = slips.get(field);
    return Optional.ofNullable(slip).map(found -> found.in(ui)).orElse("");
  }

  /// Every sentence, for the summary at the top of the page.
  public Map<String, String> in(Ui ui) {
    Map<String, String> sentences = new LinkedHashMap<>();
    slips.forEach((field, slip) -> sentences.put(field, slip.in(ui)));
    return sentences;
  }

  private record Slip(String key, List<Object> arguments) {
    String in(Ui ui) {
      return ui.text(key, arguments.toArray());
    }
  }
}
