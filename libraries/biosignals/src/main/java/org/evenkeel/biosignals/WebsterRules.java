package org.evenkeel.biosignals;

import java.util.ArrayList;
import java.util.List;

/// Second thoughts after a scoring: sleep beside much wake is wake.
///
/// (a–c) After 4, 10 or 15 minutes awake, the next 1, 3 or 4 minutes asleep are awake, where so
/// many are asleep in a row. (d, e) What lies between 10 minutes awake on both sides and lasts 6
/// minutes or less is awake, and likewise 10 minutes or less between 20. All rules look at the
/// first verdicts. GGIR leaves them out.
///
/// Source: Webster JB, Kripke DF, Messin S, Mullaney DJ, Wyborney G (1982), Sleep 5:389–399,
/// doi:10.1093/sleep/5.4.389; order of steps as in pyActigraphy.
public final class WebsterRules {

  private final Verdicts first;
  private final SleepWake[] second;
  private final List<Run> wakes = new ArrayList<>();

  private record Run(int from, int before) {
    int length() {
      return before - from;
    }
  }

  private WebsterRules(Verdicts first) {
    this.first = first;
    this.second = first.copy();
    for (int i = 0; i < first.minutes(); i = endOfRun(i)) {
      if (first.at(i) == SleepWake.AWAKE) {
        wakes.add(new Run(i, endOfRun(i)));
      }
    }
  }

  /// The verdicts after these rules.
  public static Verdicts rescore(Verdicts verdicts) {
    WebsterRules rules = new WebsterRules(verdicts);
    rules.sleepAfter(4, 1);
    rules.sleepAfter(10, 3);
    rules.sleepAfter(15, 4);
    rules.sleepBetween(10, 6);
    rules.sleepBetween(20, 10);
    return Verdicts.of(rules.second);
  }

  private void sleepAfter(int awake, int asleep) {
    for (Run wake : wakes) {
      int end = wake.before();
      boolean sleeps = end < first.minutes() && first.at(end) == SleepWake.ASLEEP;
      if (wake.length() >= awake && sleeps && endOfRun(end) - end >= asleep) {
        wakeUp(end, end + asleep);
      }
    }
  }

  private void sleepBetween(int awake, int most) {
    List<Run> longWakes = wakes.stream().filter(wake -> wake.length() >= awake).toList();
    for (int i = 1; i < longWakes.size(); i++) {
      int from = longWakes.get(i - 1).before();
      int before = longWakes.get(i).from();
      if (before - from <= most) {
        wakeUp(from, before);
      }
    }
  }

  /// What is unknown stays unknown.
  private void wakeUp(int from, int before) {
    for (int i = from; i < before; i++) {
      second[i] = second[i] == SleepWake.ASLEEP ? SleepWake.AWAKE : second[i];
    }
  }

  private int endOfRun(int start) {
    int end = start;
    while (end < first.minutes() && first.at(end) == first.at(start)) {
      end++;
    }
    return end;
  }
}
