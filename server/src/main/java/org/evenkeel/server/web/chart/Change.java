package org.evenkeel.server.web.chart;

import java.time.LocalDate;
import java.util.List;

/// Whether the chart points at days as different from the person's usual.
public sealed interface Change {
  /// Nothing stands out.
  record None() implements Change {}

  /// Days that differ, from one day on.
  ///
  /// @param from first day that differs
  /// @param noticed day on which it was noticed
  /// @param words "Unusual for you"
  /// @param since "from 14 Nov"
  record Since(LocalDate from, LocalDate noticed, String words, String since) implements Change {
    public Since {
      if (noticed.isBefore(from)) {
        throw new IllegalArgumentException(
            "A change that began on " + from + " cannot be noticed on " + noticed);
      }
    }
  }

  /// Stretches that differed, for a clinician who looks back; each is marked from its first day to
  /// its last.
  ///
  /// @param words "Unusual"
  /// @param latest the newest one in words: "14 Nov to 2 Dec"
  record Stretches(List<Stretch> all, String words, String latest) implements Change {
    public Stretches {
      all = List.copyOf(all);
    }
  }

  /// One stretch.
  ///
  /// @param from first day that differed
  /// @param noticed day on which it was noticed
  /// @param to last day that stood out
  record Stretch(LocalDate from, LocalDate noticed, LocalDate to) {
    public Stretch {
      if (noticed.isBefore(from) || to.isBefore(noticed)) {
        throw new IllegalArgumentException(
            "A stretch is noticed between its first day and its last, not from "
                + from
                + " noticed "
                + noticed
                + " to "
                + to);
      }
    }
  }
}
