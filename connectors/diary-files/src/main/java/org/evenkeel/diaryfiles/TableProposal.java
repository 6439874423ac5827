package org.evenkeel.diaryfiles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/// What the columns of a table seem to be, seen together: only one can say the day, one the time,
/// one the zone.
final class TableProposal {

  private final List<ColumnTally> tallies;
  private final List<Proposal> proposals = new ArrayList<>();

  private TableProposal(List<String> names, List<ColumnTally> tallies) {
    this.tallies = tallies;
    boolean seven = tallies.stream().anyMatch(TableProposal::reachesSeven);
    for (int i = 0; i < names.size(); i++) {
      proposals.add(ColumnProposal.of(names.get(i), tallies.get(i), seven));
    }
  }

  static List<Proposal> of(List<String> names, List<ColumnTally> tallies) {
    TableProposal table = new TableProposal(names, tallies);
    table.keepOneDate();
    table.keepOne(p -> p.role() instanceof ColumnRole.TimeOfDay, ColumnTally::times);
    table.keepOne(p -> p.role() instanceof ColumnRole.Zone, ColumnTally::filled);
    return List.copyOf(table.proposals);
  }

  private static boolean reachesSeven(ColumnTally tally) {
    return tally.holdsNumbers()
        && Scales.reachesSeven(tally.number.lowest(), tally.number.highest());
  }

  /// A timestamp is worth more than a day; beside a timestamp no time of day is needed.
  private void keepOneDate() {
    if (proposals.stream().anyMatch(TableProposal::isTimestamp)) {
      keepOne(TableProposal::isTimestamp, ColumnTally::filled);
      leaveOutAll(proposal -> proposal.saysWhen() && !isTimestamp(proposal));
      leaveOutAll(proposal -> proposal.role() instanceof ColumnRole.TimeOfDay);
    } else {
      keepOne(Proposal::saysWhen, ColumnTally::filled);
    }
  }

  private static boolean isTimestamp(Proposal proposal) {
    return proposal.role() instanceof ColumnRole.Timestamp
        || proposal.role() instanceof ColumnRole.Epoch;
  }

  private void keepOne(Predicate<Proposal> kind, ToLongFunction<ColumnTally> worth) {
    Optional<Integer> best =
        IntStream.range(0, proposals.size())
            .boxed()
            .filter(i -> kind.test(proposals.get(i)))
            .max(
                Comparator.<Integer>comparingLong(i -> worth.applyAsLong(tallies.get(i)))
                    .thenComparing(Comparator.reverseOrder()));
    best.map(proposals::get).ifPresent(kept -> leaveOutAll(p -> p != kept && kind.test(p)));
  }

  private void leaveOutAll(Predicate<Proposal> unwanted) {
    proposals.replaceAll(proposal ->
        unwanted.test(proposal)
            ? Proposal.leaveOut(WhyProposed.ANOTHER_COLUMN_SAYS_WHEN)
            : proposal);
  }
}
