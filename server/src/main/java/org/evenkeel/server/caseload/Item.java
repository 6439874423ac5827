package org.evenkeel.server.caseload;

import org.evenkeel.server.caseload.Scores.WorthALook;
import org.evenkeel.server.insight.Insight;

/// Something on a clinician's desk, until they say that they have looked at it.
sealed interface Item {
  /// Days that stood out, as the person shares them.
  record Noticed(Insight insight) implements Item {
    @Override
    public String key() {
      return "insight:" + insight.id();
    }
  }

  /// Scores that ask for a closer look.
  record Course(WorthALook look) implements Item {
    @Override
    public String key() {
      return "score:" + look.id();
    }
  }

  /// What is remembered of it once it was looked at.
  String key();
}
