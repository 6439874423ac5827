package org.evenkeel.biosignals;

import java.util.ArrayList;
import java.util.List;

/// Tells the kinds of artefact apart (Lipponen and Tarvainen 2019, figure 1).
final class ArtefactSearch {

  private static final double C1 = 0.13;
  private static final double C2 = 0.17;

  private final BeatSpaces spaces;
  private final List<Integer> ectopic = new ArrayList<>();
  private final List<Integer> missed = new ArrayList<>();
  private final List<Integer> extra = new ArrayList<>();
  private final List<Integer> longOrShort = new ArrayList<>();

  ArtefactSearch(BeatSpaces spaces) {
    this.spaces = spaces;
  }

  /// One look over all beats. As in the reference, the look moves on by one for each beat that was
  /// judged, so that a beat may be judged twice.
  Artefacts find() {
    int i = 0;
    while (i < spaces.count() - 2) {
      i += judged(i);
    }
    return new Artefacts(ectopic, missed, extra, longOrShort);
  }

  private int judged(int i) {
    if (spaces.isSteady(i)) {
      return 1;
    }
    if (isEctopic(i)) {
      ectopic.add(i);
      return 1;
    }
    judge(i);
    if (Math.abs(change(i + 1)) < Math.abs(change(i + 2))) {
      judge(i + 1);
      return 2;
    }
    return 1;
  }

  private boolean isEctopic(int i) {
    double beside = spaces.beside(i);
    return (change(i) > 1 && beside < -C1 * change(i) - C2)
        || (change(i) < -1 && beside > -C1 * change(i) + C2);
  }

  private void judge(int j) {
    boolean longThenShort = change(j) > 1 && spaces.after(j) < -1;
    boolean shortThenLong = change(j) < -1 && spaces.after(j) > 1;
    if (shortThenLong && isHalved(j)) {
      extra.add(j);
    } else if (longThenShort && isDoubled(j)) {
      missed.add(j);
    } else if (longThenShort || shortThenLong || Math.abs(spaces.distance(j)) > 3) {
      longOrShort.add(j);
    }
  }

  /// Two intervals together are one usual one.
  private boolean isHalved(int j) {
    double both = spaces.rr(j) + spaces.rr(j + 1);
    return Math.abs(both - spaces.median(j)) < spaces.distanceThreshold(j);
  }

  /// Half the interval is a usual one.
  private boolean isDoubled(int j) {
    return Math.abs(spaces.rr(j) / 2 - spaces.median(j)) < spaces.distanceThreshold(j);
  }

  private double change(int i) {
    return spaces.change(i);
  }
}
