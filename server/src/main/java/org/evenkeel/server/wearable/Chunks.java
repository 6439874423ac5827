package org.evenkeel.server.wearable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.vault.Place;
import org.evenkeel.server.vault.Vault;
import org.evenkeel.wearablefiles.BodySample;
import org.evenkeel.wearablefiles.BodyStream;
import org.evenkeel.wearablefiles.Device;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where measurements are kept: packed, sealed, a row for each stream, day and device.
@Component
class Chunks {
  private final JdbcClient database;
  private final Vault vault;
  private final Devices devices;

  Chunks(JdbcClient database, Vault vault, Devices devices) {
    this.database = database;
    this.vault = vault;
    this.devices = devices;
  }

  /// One row.
  record Key(BodyStream stream, LocalDate day, Device device) {
    static Key of(BodySample sample) {
      return new Key(sample.stream(), PackedSamples.day(sample), sample.device());
    }
  }

  private static Place place(PersonId person, BodyStream stream, LocalDate day, String device) {
    return new Place(
        "wearable_chunk", "sealed-" + stream.name() + "-" + day + "-" + device, person.value());
  }

  Optional<List<BodySample>> find(PersonId person, Key key) {
    return database
        .sql(
            """
            select sealed from wearable_chunk
            where person_id = :person and stream = :stream and day = :day and device = :device
            """)
        .param("person", person.value())
        .param("stream", key.stream().name())
        .param("day", key.day())
        .param("device", key.device().id())
        .query(byte[].class)
        .optional()
        .map(sealed -> opened(person, key, sealed));
  }

  private List<BodySample> opened(PersonId person, Key key, byte[] sealed) {
    Place place = place(person, key.stream(), key.day(), key.device().id());
    return PackedSamples.unpack(
        key.stream(), key.day(), key.device(), vault.openBytes(person, place, sealed));
  }

  void keep(PersonId person, Key key, List<BodySample> samples) {
    Place place = place(person, key.stream(), key.day(), key.device().id());
    database
        .sql(
            """
            insert into wearable_chunk values (:person, :stream, :day, :device, :samples, :sealed)
            on conflict (person_id, stream, day, device) do update set samples = excluded.samples, sealed = excluded.sealed
            """)
        .param("person", person.value())
        .param("stream", key.stream().name())
        .param("day", key.day())
        .param("device", key.device().id())
        .param("samples", samples.size())
        .param("sealed", vault.sealBytes(person, place, PackedSamples.pack(key.day(), samples)))
        .update();
  }

  /// Measurements that began from one day in Greenwich to another (both included), by stream, day
  /// and device.
  List<BodySample> read(
      CareAccess access, Collection<BodyStream> streams, LocalDate from, LocalDate to) {
    streams.forEach(stream -> access.require(BodyKind.of(stream).data()));
    PersonId person = access.person();
    Map<String, Device> known = devices.all(person);
    List<BodySample> samples = new ArrayList<>();
    database
        .sql(
            """
            select stream, day, device, sealed from wearable_chunk
            where person_id = :person and stream = any (:streams) and day between :from and :to
            order by stream, day, device
            """)
        .param("person", person.value())
        .param("streams", streams.stream().map(BodyStream::name).toArray(String[]::new))
        .param("from", from)
        .param("to", to)
        .query(row -> {
          samples.addAll(row(person, known, row));
        });
    return samples;
  }

  private List<BodySample> row(PersonId person, Map<String, Device> known, ResultSet row)
      throws SQLException {
    Device device = known.get(row.getString("device"));
    return device == null
        ? List.of()
        : opened(
            person,
            new Key(
                BodyStream.valueOf(row.getString("stream")),
                row.getObject("day", LocalDate.class),
                device),
            row.getBytes("sealed"));
  }

  List<Held> held(CareAccess access) {
    return database
        .sql(
            """
            select stream, sum(samples), min(day), max(day), count(distinct day), count(distinct device)
            from wearable_chunk where person_id = :person group by stream order by stream
            """)
        .param("person", access.person().value())
        .query((row, number) ->
            new Held(
                BodyStream.valueOf(row.getString(1)),
                row.getLong(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                row.getInt(5),
                row.getInt(6)))
        .list()
        .stream()
        .filter(held -> access.opens(BodyKind.of(held.stream()).data()))
        .toList();
  }

  /// Takes these streams away for good.
  void remove(PersonId person, Set<BodyStream> streams) {
    database
        .sql("delete from wearable_chunk where person_id = :person and stream = any (:streams)")
        .param("person", person.value())
        .param("streams", streams.stream().map(BodyStream::name).toArray(String[]::new))
        .update();
  }
}
