package org.evenkeel.server.wearable;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Accounts;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.wearablefiles.BodySample;
import org.evenkeel.wearablefiles.BodyStream;
import org.evenkeel.wearablefiles.Device;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Takes in the measurements of a person's own copy: devices, then what each measured. Days are
/// summed up anew here.
@Component
public class ReturningMeasurements {
  private static final int MOST_WAITING = 100_000;

  private final KeepingSamples keeping;
  private final Devices known;
  private final Accounts accounts;
  private final ReadingJobs jobs;
  private final InstantSource clock;

  ReturningMeasurements(
      KeepingSamples keeping,
      Devices known,
      Accounts accounts,
      ReadingJobs jobs,
      InstantSource clock) {
    this.keeping = keeping;
    this.known = known;
    this.accounts = accounts;
    this.jobs = jobs;
    this.clock = clock;
  }

  public Bag of(PersonId person) {
    return new Bag(person);
  }

  private record Waiting(BodyStream stream, LocalDate day, byte[] packed) {}

  /// The measurements of one copy. A chunk may come before its device.
  public final class Bag {
    private final PersonId person;
    private final Map<String, Device> devices = new HashMap<>();
    private final Map<String, List<Waiting>> waiting = new HashMap<>();
    private int waits;

    private Bag(PersonId person) {
      this.person = person;
    }

    private ZoneId zone() {
      Optional<Account> account = accounts.of(person);
      return account.map(Account::zone).orElse(ZoneOffset.UTC);
    }

    /// @param firstAt when it was first seen there
    /// @param preferredAt when the person said that it counts first, if they did
    /// @return whether it is new here
    /// @throws IllegalArgumentException when it is not what its id is made from
    public boolean device(
        String id, String described, Instant firstAt, Optional<Instant> preferredAt) {
      Device device = Devices.of(described);
      if (!device.id().equals(id)) {
        throw new IllegalArgumentException("A device goes by another id");
      }
      boolean isNew = known.bring(person, device, firstAt, preferredAt);
      devices.put(id, device);
      waiting.getOrDefault(id, List.of()).forEach(one -> kept(device, one));
      waiting.remove(id);
      return isNew;
    }

    /// @return whether something of it is new here
    /// @throws IllegalArgumentException when it is no chunk of that day
    public boolean chunk(BodyStream stream, LocalDate day, String device, byte[] packed) {
      Waiting one = new Waiting(stream, day, packed);
      if (devices.containsKey(device)) {
        return kept(devices.get(device), one);
      }
      waits++;
      if (waits > MOST_WAITING) {
        throw new IllegalArgumentException("Too many measurements have no device");
      }
      waiting.computeIfAbsent(device, id -> new ArrayList<>()).add(one);
      return false;
    }

    private boolean kept(Device device, Waiting one) {
      List<BodySample> samples =
          PackedSamples.unpack(one.stream(), one.day(), device, one.packed());
      Instant now = clock.instant();
      boolean possible =
          samples.stream()
              .allMatch(sample ->
                  PackedSamples.day(sample).equals(one.day()) && !sample.from().isAfter(now));
      if (!possible || samples.size() > KeepingSamples.MOST_A_DAY) {
        throw new IllegalArgumentException(
            "Nothing was measured on another day or in time to come");
      }
      return keeping.keep(person, samples, zone()) > 0;
    }

    /// Everything of the copy was shown: the days are worked out once it is kept.
    public void closed() {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              jobs.workOut(person);
            }
          });
    }
  }
}
