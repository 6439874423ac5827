package org.evenkeel.biosignals;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Mends beats: first those too many, then the missed ones, then the ectopic and the misplaced.
/// After each step the indices of the later steps are moved along.
final class BeatRepair {

  private long[] beats;

  private BeatRepair(long[] beats) {
    this.beats = beats;
  }

  static Beats mend(Beats beats, Artefacts artefacts) {
    BeatRepair repair = new BeatRepair(beats.milliseconds());
    List<Integer> extra = artefacts.extra();
    List<Integer> missed = moved(artefacts.missed(), extra, -1);
    List<Integer> ectopic = moved(moved(artefacts.ectopic(), extra, -1), missed, 1);
    List<Integer> misplaced = moved(moved(artefacts.longOrShort(), extra, -1), missed, 1);
    repair.takeOut(extra);
    repair.setIn(missed);
    repair.moveToTheMiddle(ectopic);
    repair.moveToTheMiddle(misplaced);
    return Beats.at(repair.eachOnce());
  }

  private static List<Integer> moved(List<Integer> indices, List<Integer> places, int by) {
    return indices.stream().map(index -> moved(index, places, by)).distinct().sorted().toList();
  }

  private static int moved(int index, List<Integer> places, int by) {
    int now = index;
    for (int place : places) {
      now += now > place ? by : 0;
    }
    return now;
  }

  private void takeOut(List<Integer> indices) {
    BitSet gone = new BitSet(beats.length);
    indices.forEach(gone::set);
    int count = 0;
    for (int i = 0; i < beats.length; i++) {
      if (!gone.get(i)) {
        beats[count++] = beats[i];
      }
    }
    beats = Arrays.copyOf(beats, count);
  }

  /// Beats that were moved onto one another are one.
  private long[] eachOnce() {
    int count = Math.min(1, beats.length);
    for (int i = 1; i < beats.length; i++) {
      if (beats[i] != beats[count - 1]) {
        beats[count++] = beats[i];
      }
    }
    return Arrays.copyOf(beats, count);
  }

  /// A beat in the middle of the interval that ends at each index.
  private void setIn(List<Integer> indices) {
    add(
        indices.stream()
            .filter(i -> i > 1 && i < beats.length)
            .mapToLong(i -> middle(beats[i - 1], beats[i]))
            .toArray());
  }

  private void moveToTheMiddle(List<Integer> indices) {
    List<Integer> inside = indices.stream().filter(i -> i > 1 && i < beats.length - 1).toList();
    long[] middles = inside.stream().mapToLong(i -> middle(beats[i - 1], beats[i + 1])).toArray();
    takeOut(inside);
    add(middles);
  }

  private void add(long[] more) {
    long[] all = Arrays.copyOf(beats, beats.length + more.length);
    System.arraycopy(more, 0, all, beats.length, more.length);
    Arrays.sort(all);
    beats = all;
  }

  /// Half a millisecond is cut off, as the reference does.
  private static long middle(long before, long after) {
    return before + (after - before) / 2;
  }
}
