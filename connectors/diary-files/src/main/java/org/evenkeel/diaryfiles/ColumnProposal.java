package org.evenkeel.diaryfiles;

/// What one column seems to be, seen alone.
final class ColumnProposal {

  private ColumnProposal() {}

  static Proposal of(String name, ColumnTally tally, boolean sevenElsewhere) {
    if (tally.filled() == 0) {
      return Proposal.leaveOut(WhyProposed.EMPTY);
    }
    if (tally.holdsStamps()) {
      return timestamp(tally.stampOrder());
    }
    if (tally.holdsDays()) {
      return day(tally.dayOrder());
    }
    if (tally.holdsTimes()) {
      return new Proposal(new ColumnRole.TimeOfDay(), WhyProposed.HOLDS_TIMES);
    }
    return withoutCalendar(name, tally, sevenElsewhere);
  }

  private static Proposal withoutCalendar(String name, ColumnTally tally, boolean sevenElsewhere) {
    if (tally.countsSeconds()) {
      return epoch(EpochUnit.SECONDS);
    }
    if (tally.countsMilliseconds()) {
      return epoch(EpochUnit.MILLISECONDS);
    }
    if (tally.holdsZones()) {
      return new Proposal(new ColumnRole.Zone(), WhyProposed.HOLDS_ZONES);
    }
    if (tally.isAlwaysTheSame()) {
      return Proposal.leaveOut(WhyProposed.ALWAYS_THE_SAME);
    }
    return tally.holdsNumbers() ? numbers(name, tally.number, sevenElsewhere) : words(tally);
  }

  private static Proposal numbers(String name, NumberTally numbers, boolean sevenElsewhere) {
    if (numbers.goesOneWay()) {
      return Proposal.leaveOut(WhyProposed.ONLY_GOES_ONE_WAY);
    }
    if (numbers.countsUpAgainAndAgain()) {
      return Proposal.leaveOut(WhyProposed.COUNTS_UP_AGAIN_AND_AGAIN);
    }
    if (numbers.looksLikeCodes()) {
      return Proposal.leaveOut(WhyProposed.LOOKS_LIKE_CODES);
    }
    return rated(name, numbers.lowest(), numbers.highest(), sevenElsewhere);
  }

  private static Proposal rated(String name, double lowest, double highest, boolean seven) {
    Direction direction = DirectionHint.of(name);
    return Scales.common(lowest, highest, seven)
        .map(scale -> rated(name, scale, direction, WhyProposed.FITS_A_COMMON_SCALE))
        .orElseGet(() ->
            rated(
                name,
                Scales.seen(lowest, highest),
                direction,
                WhyProposed.NUMBERS_ON_THEIR_OWN_SCALE));
  }

  private static Proposal rated(
      String name, RatingScale scale, Direction direction, WhyProposed why) {
    return new Proposal(new ColumnRole.Rated(name, scale, direction), why);
  }

  private static Proposal timestamp(DateOrder order) {
    return order == DateOrder.UNDECIDED
        ? new Proposal(new ColumnRole.Timestamp(order), WhyProposed.HOLDS_DATES_IN_UNSURE_ORDER)
        : new Proposal(new ColumnRole.Timestamp(order), WhyProposed.HOLDS_TIMESTAMPS);
  }

  private static Proposal day(DateOrder order) {
    return order == DateOrder.UNDECIDED
        ? new Proposal(new ColumnRole.Day(order), WhyProposed.HOLDS_DATES_IN_UNSURE_ORDER)
        : new Proposal(new ColumnRole.Day(order), WhyProposed.HOLDS_DATES);
  }

  private static Proposal epoch(EpochUnit unit) {
    return new Proposal(new ColumnRole.Epoch(unit), WhyProposed.HOLDS_EPOCH_COUNTS);
  }

  private static Proposal words(ColumnTally tally) {
    return new Proposal(
        new ColumnRole.Words(),
        tally.holdsSomeNumbers() ? WhyProposed.MIXED : WhyProposed.HOLDS_WORDS);
  }
}
