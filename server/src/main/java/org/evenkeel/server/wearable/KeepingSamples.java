package org.evenkeel.server.wearable;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.wearablefiles.BodySample;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps measurements once. The same stream, device, beginning and end is the same measurement: a
/// second one with the same value changes nothing, one with another value corrects the first.
@Component
public class KeepingSamples {
  /// More than this of one stream, device and day is no measurement of a body.
  static final int MOST_A_DAY = 400_000;

  private final Chunks chunks;
  private final Devices devices;
  private final DaysToTell days;
  private final JdbcClient database;
  private final InstantSource clock;

  KeepingSamples(
      Chunks chunks, Devices devices, DaysToTell days, JdbcClient database, InstantSource clock) {
    this.chunks = chunks;
    this.devices = devices;
    this.days = days;
    this.database = database;
    this.clock = clock;
  }

  /// Keeps what is new and notes the days that are to be summed up anew.
  ///
  /// @param zone of the person
  /// @return how many were not here before
  @Transactional
  public int keep(PersonId person, List<BodySample> samples, ZoneId zone) {
    oneAtATime(person);
    Map<Chunks.Key, List<BodySample>> byChunk =
        samples.stream()
            .collect(
                Collectors.groupingBy(Chunks.Key::of, LinkedHashMap::new, Collectors.toList()));
    devices.keep(
        person,
        byChunk.keySet().stream().map(Chunks.Key::device).collect(Collectors.toSet()),
        clock.instant());
    Set<LocalDate> touched = new TreeSet<>();
    int added = 0;
    for (Map.Entry<Chunks.Key, List<BodySample>> entry : byChunk.entrySet()) {
      Merged merged =
          merged(chunks.find(person, entry.getKey()).orElse(List.of()), entry.getValue());
      if (merged.changed()) {
        chunks.keep(person, entry.getKey(), merged.samples());
        touched.add(entry.getKey().day());
      }
      added += merged.added();
    }
    days.due(person, touched, zone);
    return added;
  }

  /// Two readings of one person never merge into one chunk at the same moment.
  private void oneAtATime(PersonId person) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:person, 0))")
        .param("person", "wearable " + person)
        .query(row -> {});
  }

  private record Time(Instant from, Instant to) {}

  private record Merged(List<BodySample> samples, int added, boolean changed) {}

  private static Merged merged(List<BodySample> here, List<BodySample> fresh) {
    Map<Time, BodySample> all =
        new TreeMap<>(Comparator.comparing(Time::from).thenComparing(Time::to));
    here.forEach(sample -> all.put(new Time(sample.from(), sample.to()), sample));
    int before = all.size();
    boolean corrected = false;
    for (BodySample sample : fresh) {
      Time time = new Time(sample.from(), sample.to());
      BodySample known = all.get(time);
      if (known == null && all.size() < MOST_A_DAY) {
        all.put(time, sample);
      } else if (known != null && known.value() != sample.value()) {
        corrected = true;
        all.put(time, sample);
      }
    }
    int added = all.size() - before;
    return new Merged(new ArrayList<>(all.values()), added, corrected || added > 0);
  }
}
