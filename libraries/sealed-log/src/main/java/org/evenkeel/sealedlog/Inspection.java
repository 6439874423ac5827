package org.evenkeel.sealedlog;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import org.evenkeel.sealedlog.Verdict.Broken;
import org.evenkeel.sealedlog.Verdict.Why;

/// Goes through a log once, line by line in order, beside the heads that were taken of it. Needs
/// the same memory for a log of any length.
public final class Inspection {
  private final Deque<Head> waiting;
  private byte[] last = Link.start();
  private long number;
  private long lines;
  private long unanchored;
  private Optional<Broken> broken;

  public Inspection(Heads heads) {
    waiting = new ArrayDeque<>(heads.all());
    broken = heads.broken().map(place -> new Broken(0, Why.HEADS));
    headsHere();
  }

  private Inspection(Head head) {
    waiting = new ArrayDeque<>();
    broken = Optional.empty();
    last = head.hash();
    number = head.number();
  }

  /// Goes on after a head that was inspected before: the next line is the one after it.
  public static Inspection since(Head head) {
    return new Inspection(head);
  }

  public void next(Link link) {
    if (broken.isPresent()) {
      return;
    }
    if (link.number() <= number || !link.follows(last)) {
      broken(link.number(), Why.NOT_FASTENED);
    } else if (!link.fits()) {
      broken(link.number(), Why.CHANGED);
    } else {
      last = link.hash();
      number = link.number();
      lines++;
      unanchored++;
      headsHere();
    }
  }

  /// Heads that name this line, and those that name one before it which never came.
  private void headsHere() {
    while (broken.isEmpty() && !waiting.isEmpty() && waiting.peekFirst().number() <= number) {
      Head head = waiting.removeFirst();
      if (head.number() < number) {
        broken(head.number(), Why.MISSING);
      } else if (!Arrays.equals(head.hash(), last)) {
        broken(number, Why.REWRITTEN);
      }
      unanchored = 0;
    }
  }

  private void broken(long at, Why why) {
    broken = Optional.of(new Broken(at, why));
  }

  /// The number of the last line that fits; 0 before the first.
  public long number() {
    return number;
  }

  /// Its hash.
  public byte[] hash() {
    return last.clone();
  }

  /// After the last line.
  public Verdict done() {
    if (broken.isEmpty() && !waiting.isEmpty()) {
      broken(waiting.peekFirst().number(), Why.MISSING);
    }
    return broken
        .<Verdict>map(found -> found)
        .orElseGet(() -> new Verdict.Whole(lines, unanchored));
  }
}
