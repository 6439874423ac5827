package org.evenkeel.sealedlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The heads that were taken of one log, oldest first.
///
/// @param broken the place in the list (from 1) of the first head that does not fit, if one does
///   not
public record Heads(List<Head> all, Optional<Long> broken) {
  public Heads {
    all = List.copyOf(all);
  }

  /// Reads heads line by line. A half-written last line, as a power cut leaves it, is left out;
  /// anything else that is no head, is not signed with this key, or does not follow the one before
  /// breaks the list there.
  public static Heads read(List<String> lines, HeadKey.PublicHalf key) {
    List<Head> heads = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Optional<Head> head = Head.read(lines.get(i));
      if (head.isEmpty() && i > 0 && i == lines.size() - 1) {
        break;
      }
      if (head.isEmpty() || !follows(head.get(), heads, key)) {
        return new Heads(heads, Optional.of(i + 1L));
      }
      heads.add(head.get());
    }
    return new Heads(heads, Optional.empty());
  }

  private static boolean follows(Head head, List<Head> heads, HeadKey.PublicHalf key) {
    Optional<Head> last = heads.isEmpty() ? Optional.empty() : Optional.of(heads.getLast());
    return head.place() == heads.size() + 1
        && head.number() >= last.map(Head::number).orElse(0L)
        && key.signed(head, last);
  }

  public Optional<Head> newest() {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }
}
