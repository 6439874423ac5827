package org.evenkeel.benchmarks.trust;

import java.util.List;
import org.evenkeel.benchmarks.BackupEvidence;
import org.evenkeel.benchmarks.Figure;

/// A crowd is backed up, a thousand of it are erased, and the older backup is restored.
record Erasure(int people, long entries) implements TrustEvidence.Part {
  @Override
  public List<Figure> figures() {
    return BackupEvidence.figures(people, entries);
  }
}
