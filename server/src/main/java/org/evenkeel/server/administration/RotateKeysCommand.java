package org.evenkeel.server.administration;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.evenkeel.server.vault.Rewrapping;
import org.evenkeel.server.vault.VaultException;

/// `bin/rotate-keys`: gives a house a new wrapping key, while it runs or rests.
public final class RotateKeysCommand {
  private static final String USAGE = "Use: bin/rotate-keys --data DIR.";
  private static final int TOLD_EVERY = 32;

  private final PrintStream out;

  private RotateKeysCommand(PrintStream out) {
    this.out = out;
  }

  /// @return the exit status: 0, or 2 with one sentence
  public static int run(List<String> words, Instant now, PrintStream out, PrintStream err) {
    try {
      new RotateKeysCommand(out).run(keys(words), now);
      return 0;
    } catch (Refusal | VaultException | IllegalStateException | UncheckedIOException trouble) {
      err.println("The wrapping key was not changed. " + trouble.getMessage());
      return 2;
    }
  }

  private static Path keys(List<String> words) {
    if (words.size() != 2 || !words.getFirst().equals("--data")) {
      throw new Refusal(USAGE);
    }
    Path keys = Path.of(words.getLast()).toAbsolutePath().normalize().resolve("keys");
    if (!Files.isDirectory(keys)) {
      throw new Refusal("There is no house in " + keys.getParent() + ".");
    }
    return keys;
  }

  private void run(Path keys, Instant now) {
    if (Rewrapping.isUnderWay(keys)) {
      out.println("A change of the wrapping key was stopped half-way; it goes on.");
    }
    int people = new Rewrapping(keys, now, this::told).run();
    out.println(
        "The wrapping key is new: the keys of %,d people are wrapped with it, and the old one is gone from this folder."
            .formatted(people));
    out.println("Take a backup now: copies of the keys from before still hold the old one.");
  }

  private void told(int done, int all) {
    if (done % TOLD_EVERY == 0 && done > 0 && done < all) {
      out.println("  %d of %d shelves".formatted(done, all));
    }
  }
}
