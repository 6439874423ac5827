package org.evenkeel.wearablefiles;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.evenkeel.wearablefiles.StreamPreview.DevicePreview;

/// Counts what is read and keeps nothing of it.
final class Previewing implements WearableConsumer {

  private final Consumer<WearableProgress> progress;
  private final Map<BodyStream, Seen> seen = new EnumMap<>(BodyStream.class);
  private final Map<RecordTrouble, Long> refusals = new EnumMap<>(RecordTrouble.class);

  Previewing(Consumer<WearableProgress> progress) {
    this.progress = progress;
  }

  @Override
  public void sample(BodySample sample) {
    seen.computeIfAbsent(sample.stream(), stream -> new Seen(sample)).add(sample);
  }

  @Override
  public void refused(RefusedRecord refusal) {
    refusals.merge(refusal.trouble(), 1L, Long::sum);
  }

  @Override
  public void progress(WearableProgress told) {
    progress.accept(told);
  }

  WearablePreview preview(WearableReading reading) {
    List<StreamPreview> streams =
        seen.entrySet().stream().map(entry -> entry.getValue().preview(entry.getKey())).toList();
    return new WearablePreview(streams, refusals, reading);
  }

  private static final class Seen {

    private final Map<Device, Long> devices = new HashMap<>();
    private final Set<ZoneKnown> zones = EnumSet.noneOf(ZoneKnown.class);
    private long samples;
    private Instant from;
    private Instant to;

    Seen(BodySample first) {
      from = first.from();
      to = first.to();
    }

    void add(BodySample sample) {
      samples++;
      from = sample.from().isBefore(from) ? sample.from() : from;
      to = sample.to().isAfter(to) ? sample.to() : to;
      zones.add(sample.zone());
      if (devices.size() < StreamPreview.MOST_DEVICES || devices.containsKey(sample.device())) {
        devices.merge(sample.device(), 1L, Long::sum);
      }
    }

    StreamPreview preview(BodyStream stream) {
      List<DevicePreview> most =
          devices.entrySet().stream()
              .map(entry -> new DevicePreview(entry.getKey(), entry.getValue()))
              .sorted(
                  Comparator.comparingLong(DevicePreview::samples)
                      .reversed()
                      .thenComparing(device -> device.device().id()))
              .toList();
      return new StreamPreview(stream, samples, from, to, most, zones);
    }
  }
}
