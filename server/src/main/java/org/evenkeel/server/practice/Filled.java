package org.evenkeel.server.practice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.selfhelp.Step;
import org.evenkeel.server.consent.CareAccess;

/// What stands in the fields of a form, by their names.
public record Filled(Map<String, String> fields) {
  public static final Filled NOTHING = new Filled(Map.of());

  public Filled {
    fields = Map.copyOf(fields);
  }

  /// The name of a field: the step, and which of its lines, from 0.
  public static String name(Step step, int entry) {
    return name(step.id().name(), entry);
  }

  public static String name(String step, int entry) {
    return "a-" + step + "-" + entry;
  }

  public static Filled of(CareAccess own, List<KeptAnswer> answers) {
    Map<String, String> fields = new HashMap<>();
    for (KeptAnswer answer : answers) {
      String name = name(answer.step(), answer.entry());
      answer.rating().ifPresent(rating -> fields.put(name, String.valueOf(rating.value())));
      answer.words().ifPresent(words -> fields.put(name, words.open(own)));
    }
    return new Filled(fields);
  }

  /// Empty where nothing stands.
  public String at(Step step, int entry) {
    return fields.getOrDefault(name(step, entry), "");
  }

  /// Whether an option is chosen.
  public boolean chosen(Step step, String key) {
    return Set.of(at(step, 0).split(" ")).contains(key);
  }
}
