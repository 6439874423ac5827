package org.evenkeel.server.backup;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.server.administration.Refusal;

/// The words of a command: `--name value` pairs, and at most one word that stands alone.
record Words(Map<String, String> named, Optional<String> alone) {
  static Words read(List<String> words, Set<String> known, String usage) {
    Map<String, String> named = new HashMap<>();
    Optional<String> alone = Optional.empty();
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      String word = rest.next();
      if (known.contains(word) && rest.hasNext()) {
        named.put(word, rest.next());
      } else if (!word.startsWith("--") && alone.isEmpty()) {
        alone = Optional.of(word);
      } else {
        throw new Refusal("\"" + word + "\" is not understood here. " + usage);
      }
    }
    return new Words(named, alone);
  }

  boolean has(String name) {
    return named.containsKey(name);
  }

  Optional<Path> path(String name) {
    return Optional.ofNullable(named.get(name)).map(Words::absolute);
  }

  Path needed(String name, String usage) {
    return path(name).orElseThrow(() -> new Refusal(name + " is needed. " + usage));
  }

  Path data() {
    return path("--data").orElseGet(() -> absolute("data"));
  }

  static Path absolute(String text) {
    return Path.of(text).toAbsolutePath().normalize();
  }
}
