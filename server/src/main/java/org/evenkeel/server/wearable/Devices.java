package org.evenkeel.server.wearable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.vault.Place;
import org.evenkeel.server.vault.Vault;
import org.evenkeel.wearablefiles.Device;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What measured. A device is the same one after an update, in every export.
@Component
class Devices {
  private static final String BETWEEN = "\n";

  private final JdbcClient database;
  private final Vault vault;

  Devices(JdbcClient database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  void keep(PersonId person, Collection<Device> devices, Instant now) {
    devices.forEach(device ->
        database
            .sql(
                """
                insert into wearable_device (person_id, id, described, first_at) values (:person, :id, :described, :now)
                on conflict do nothing
                """)
            .param("person", person.value())
            .param("id", device.id())
            .param("described", vault.seal(person, place(person, device.id()), words(device)))
            .param("now", Timestamp.from(now))
            .update());
  }

  /// Keeps a device of the person's own copy as it stood there.
  ///
  /// @return whether it is new
  boolean bring(PersonId person, Device device, Instant firstAt, Optional<Instant> preferredAt) {
    return database
            .sql(
                """
                insert into wearable_device values (:person, :id, :described, :first, :preferred)
                on conflict do nothing
                """)
            .param("person", person.value())
            .param("id", device.id())
            .param("described", vault.seal(person, place(person, device.id()), words(device)))
            .param("first", Timestamp.from(firstAt))
            .param("preferred", preferredAt.map(Timestamp::from).orElse(null), Types.TIMESTAMP)
            .update()
        > 0;
  }

  private static Place place(PersonId person, String id) {
    return new Place("wearable_device", "described-" + id, person.value());
  }

  private static String words(Device device) {
    return String.join(BETWEEN, line(device.source()), line(device.maker()), line(device.model()));
  }

  private static String line(String words) {
    return words.replace(BETWEEN, " ");
  }

  /// By id: those that the person prefers first, the newest word before the others.
  Map<String, Device> all(PersonId person) {
    Map<String, Device> found = new LinkedHashMap<>();
    database
        .sql(
            """
            select id, described from wearable_device where person_id = :person
            order by preferred_at desc nulls last, first_at, id
            """)
        .param("person", person.value())
        .query(row -> {
          found.put(row.getString("id"), device(person, row));
        });
    return found;
  }

  private Device device(PersonId person, ResultSet row) throws SQLException {
    String words =
        vault.open(person, place(person, row.getString("id")), row.getBytes("described"));
    return of(words);
  }

  /// @throws IllegalArgumentException when there are other than three lines
  static Device of(String words) {
    String[] lines = words.split(BETWEEN, -1);
    if (lines.length != 3) {
      throw new IllegalArgumentException(
          "A device is told in 3 lines; this has %d".formatted(lines.length));
    }
    return new Device(lines[0], lines[1], lines[2]);
  }

  List<Device> preferred(PersonId person) {
    return database
        .sql(
            """
            select id, described from wearable_device where person_id = :person and preferred_at is not null
            order by preferred_at desc
            """)
        .param("person", person.value())
        .query((row, number) -> device(person, row))
        .list();
  }

  /// From now on this one counts before the others where they measured at the same time.
  ///
  /// @return whether there is such a device
  boolean prefer(PersonId person, String id, Instant now) {
    return database
            .sql(
                "update wearable_device set preferred_at = :now where person_id = :person and id = :id")
            .param("now", Timestamp.from(now))
            .param("person", person.value())
            .param("id", id)
            .update()
        > 0;
  }
}
