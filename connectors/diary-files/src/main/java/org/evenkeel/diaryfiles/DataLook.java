package org.evenkeel.diaryfiles;

/// Whether a cell, seen alone, is a number, date or time rather than a name or words.
final class DataLook {

  private DataLook() {}

  static boolean isData(String clean) {
    return Numbers.parse(clean, '.').isPresent()
        || Numbers.parse(clean, ',').isPresent()
        || isDate(clean, DateOrder.YEAR_MONTH_DAY)
        || isDate(clean, DateOrder.DAY_MONTH_YEAR)
        || isDate(clean, DateOrder.MONTH_DAY_YEAR)
        || Times.parse(clean).isPresent();
  }

  private static boolean isDate(String clean, DateOrder order) {
    return Days.parse(clean, order).isPresent() || Stamp.parse(clean, order).isPresent();
  }
}
