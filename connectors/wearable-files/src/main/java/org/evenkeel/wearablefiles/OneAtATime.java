package org.evenkeel.wearablefiles;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Makes one record out of several devices' that ran at the same time, so that a walk with a watch
/// on the wrist and a phone in the pocket is counted once.
///
/// The devices are ranked: first as the person says, the others by how many samples they gave. A
/// sample is kept unless it overlaps, in time and stream, a kept one of a device that ranks higher;
/// what is left out is handed back with the one that it gave way to. Samples of one device never
/// drive one another out.
public final class OneAtATime {

  private final List<Device> ranking;

  private OneAtATime(List<Device> ranking) {
    this.ranking = List.copyOf(ranking);
  }

  /// Devices in this order before all others.
  public static OneAtATime preferring(List<Device> ranking) {
    return new OneAtATime(ranking);
  }

  /// What is kept, in the order of time, and what gave way to what.
  public record Reconciled(List<BodySample> kept, List<GaveWay> leftOut) {
    public Reconciled {
      kept = List.copyOf(kept);
      leftOut = List.copyOf(leftOut);
    }
  }

  /// One sample that is left out because another device measured the same time.
  public record GaveWay(BodySample leftOut, BodySample to) {}

  /// Reconciles the samples of one day or less at a time.
  public Reconciled of(List<BodySample> samples) {
    List<BodySample> kept = new ArrayList<>();
    List<GaveWay> leftOut = new ArrayList<>();
    Map<BodyStream, Kept> timelines = new HashMap<>();
    for (Device device : devices(samples)) {
      List<BodySample> own = samples.stream().filter(s -> s.device().equals(device)).toList();
      List<BodySample> taken = new ArrayList<>();
      for (BodySample sample : own) {
        timelines
            .computeIfAbsent(sample.stream(), stream -> new Kept())
            .overlapping(sample)
            .ifPresentOrElse(
                other -> leftOut.add(new GaveWay(sample, other)), () -> taken.add(sample));
      }
      taken.forEach(
          sample -> timelines.computeIfAbsent(sample.stream(), stream -> new Kept()).add(sample));
      kept.addAll(taken);
    }
    kept.sort(Comparator.comparing(BodySample::from));
    return new Reconciled(kept, leftOut);
  }

  private List<Device> devices(List<BodySample> samples) {
    Map<Device, Integer> counts = new HashMap<>();
    samples.forEach(sample -> counts.merge(sample.device(), 1, Integer::sum));
    Comparator<Device> most =
        Comparator.comparing((Device device) -> -counts.getOrDefault(device, 0));
    return counts.keySet().stream()
        .sorted(
            Comparator.comparing(this::rank).thenComparing(most).thenComparing(Device::toString))
        .toList();
  }

  private int rank(Device device) {
    int rank = ranking.indexOf(device);
    return rank < 0 ? ranking.size() : rank;
  }

  /// The kept samples of one stream, by their beginning.
  private static final class Kept {

    private final TreeMap<Instant, BodySample> byBeginning = new TreeMap<>();

    void add(BodySample sample) {
      byBeginning.merge(sample.from(), sample, (a, b) -> b.to().isAfter(a.to()) ? b : a);
    }

    /// A kept sample that shares time, or the very moment, with this one. Looks at the neighbours
    /// in time: the samples of one device follow one another.
    Optional<BodySample> overlapping(BodySample sample) {
      return Stream.of(
              byBeginning.floorEntry(sample.from()), byBeginning.higherEntry(sample.from()))
          .filter(Objects::nonNull)
          .map(Map.Entry::getValue)
          .filter(other -> overlap(sample, other))
          .findFirst();
    }

    private static boolean overlap(BodySample a, BodySample b) {
      boolean sameMoment = a.from().equals(b.from());
      return sameMoment || (a.from().isBefore(b.to()) && b.from().isBefore(a.to()));
    }
  }
}
