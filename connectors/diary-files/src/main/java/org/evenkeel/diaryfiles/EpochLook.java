package org.evenkeel.diaryfiles;

/// Whether a number can count the time since 1970, for moments from 2000 to 2100.
final class EpochLook {

  private static final double YEAR_2000 = 946_684_800;
  private static final double YEAR_2100 = 4_102_444_800.0;

  private EpochLook() {}

  static boolean isSeconds(double value) {
    return value >= YEAR_2000 && value < YEAR_2100;
  }

  static boolean isMilliseconds(double value) {
    return isSeconds(value / 1000);
  }
}
