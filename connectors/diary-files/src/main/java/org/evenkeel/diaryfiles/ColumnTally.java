package org.evenkeel.diaryfiles;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// What the cells of one column are like, counted while they pass by.
final class ColumnTally {

  private static final int SAMPLES = 4;
  private static final double MOST = 0.9;
  static final List<DateOrder> ORDERS =
      List.of(DateOrder.YEAR_MONTH_DAY, DateOrder.DAY_MONTH_YEAR, DateOrder.MONTH_DAY_YEAR);

  private final char decimalMark;
  private final Set<String> samples = new LinkedHashSet<>();
  private final long[] days = new long[3];
  private final long[] stamps = new long[3];
  private long filled;
  private long missing;
  private long times;
  private long zones;
  private long numbers;
  private long inSeconds;
  private long inMilliseconds;
  private boolean alwaysTheSame = true;
  private String first = "";

  final NumberTally number = new NumberTally();

  ColumnTally(char decimalMark) {
    this.decimalMark = decimalMark;
  }

  void add(String raw) {
    String cell = Cell.clean(raw);
    if (Cell.isMissing(cell)) {
      missing++;
      return;
    }
    first = filled == 0 ? cell : first;
    alwaysTheSame &= cell.equals(first);
    filled++;
    sample(raw);
    if (isDigit(cell.charAt(0))) {
      addCalendar(cell);
    }
    addNumber(cell);
    zones += Zones.parse(cell).isPresent() ? 1 : 0;
  }

  private void addCalendar(String cell) {
    times += Times.parse(cell).isPresent() ? 1 : 0;
    for (int i = 0; i < ORDERS.size(); i++) {
      days[i] += Days.parse(cell, ORDERS.get(i)).isPresent() ? 1 : 0;
      stamps[i] += Stamp.parse(cell, ORDERS.get(i)).isPresent() ? 1 : 0;
    }
  }

  private void addNumber(String cell) {
    OptionalDouble value = Numbers.parse(cell, decimalMark);
    if (value.isPresent()) {
      numbers++;
      number.add(value.getAsDouble());
      inSeconds += EpochLook.isSeconds(value.getAsDouble()) ? 1 : 0;
      inMilliseconds += EpochLook.isMilliseconds(value.getAsDouble()) ? 1 : 0;
    }
  }

  private void sample(String raw) {
    if (samples.size() < SAMPLES) {
      samples.add(Cell.quoted(Cell.trim(raw)));
    }
  }

  long filled() {
    return filled;
  }

  long missing() {
    return missing;
  }

  List<String> samples() {
    return List.copyOf(samples);
  }

  boolean isAlwaysTheSame() {
    return filled >= 3 && alwaysTheSame;
  }

  boolean holdsDays() {
    return most(highest(days));
  }

  boolean holdsStamps() {
    return most(highest(stamps));
  }

  boolean holdsTimes() {
    return most(times);
  }

  long times() {
    return times;
  }

  boolean holdsZones() {
    return most(zones);
  }

  boolean holdsNumbers() {
    return most(numbers);
  }

  boolean holdsSomeNumbers() {
    return numbers * 2 > filled;
  }

  boolean countsSeconds() {
    return most(inSeconds);
  }

  boolean countsMilliseconds() {
    return most(inMilliseconds);
  }

  DateOrder dayOrder() {
    return order(days);
  }

  DateOrder stampOrder() {
    return order(stamps);
  }

  /// The one order that fits all, or clearly more than any other; else undecided.
  private DateOrder order(long[] fits) {
    long best = highest(fits);
    List<DateOrder> rivals =
        ORDERS.stream().filter(order -> isRival(fits[ORDERS.indexOf(order)], best)).toList();
    return rivals.size() == 1 ? rivals.getFirst() : DateOrder.UNDECIDED;
  }

  private boolean isRival(long fits, long best) {
    return fits == best || (best < filled && fits * 2 >= best);
  }

  private boolean most(long count) {
    return filled > 0 && count >= filled * MOST;
  }

  private static long highest(long[] counts) {
    return Arrays.stream(counts).max().orElse(0);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
