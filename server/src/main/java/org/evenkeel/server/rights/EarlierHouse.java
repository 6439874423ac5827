package org.evenkeel.server.rights;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.vault.Place;
import org.evenkeel.server.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a copy holds that cannot live on in another house: what somebody wrote to the person there,
/// what was booked, allowed, answered and looked at there. It is kept word for word, sealed, for
/// the person to read; nothing in this house reads it but them, and nothing is done with it.
@Component
class EarlierHouse {
  static final String TABLE = "earlier_house";

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private static final List<String> MOMENTS =
      List.of(
          "at",
          "starts_at",
          "opened_at",
          "began_at",
          "begun_at",
          "since",
          "raised_at",
          "asked_at",
          "sent_at",
          "kept_at",
          "answered_at");

  private final JdbcClient database;
  private final Vault vault;
  private final JsonMapper json;

  EarlierHouse(JdbcClient database, Vault vault, JsonMapper json) {
    this.database = database;
    this.vault = vault;
    this.json = json;
  }

  /// One line of the copy.
  ///
  /// @param kind the table it stood in
  record Line(UUID id, String kind, Optional<Instant> at, JsonNode said) {
    @Override
    public String toString() {
      return "[confidential]";
    }
  }

  /// @return whether it is new
  boolean keep(PersonId person, String kind, JsonNode line, Instant now) {
    String text = line.toString();
    UUID id = id(kind, text);
    return database
            .sql(
                """
                insert into earlier_house (person_id, id, kind, at, sealed, brought_at)
                values (:person, :id, :kind, :at, :sealed, :now) on conflict do nothing
                """)
            .param("person", person.value())
            .param("id", id)
            .param("kind", kind)
            .param("at", at(line).map(Timestamp::from).orElse(null), Types.TIMESTAMP)
            .param("sealed", vault.seal(person, place(id), text))
            .param("now", Timestamp.from(now))
            .update()
        > 0;
  }

  private static Optional<Instant> at(JsonNode line) {
    return MOMENTS.stream()
        .map(line::path)
        .filter(JsonNode::isString)
        .flatMap(value -> moment(value.asString()))
        .findFirst();
  }

  private static Stream<Instant> moment(String text) {
    try {
      return Stream.of(Instant.parse(text))
          .filter(at -> at.isAfter(EARLIEST) && at.isBefore(LATEST));
    } catch (DateTimeException notAMoment) {
      return Stream.empty();
    }
  }

  private static UUID id(String kind, String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((kind + "\n" + text).getBytes(StandardCharsets.UTF_8));
      ByteBuffer halves = ByteBuffer.wrap(hash);
      return new UUID(halves.getLong(), halves.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static Place place(UUID id) {
    return new Place(TABLE, "sealed", id);
  }

  /// How much there is.
  long count(PersonId person) {
    return database
        .sql("select count(*) from earlier_house where person_id = :person")
        .param("person", person.value())
        .query(Long.class)
        .single();
  }

  /// Newest first; what does not say when it was comes last.
  List<Line> read(CareAccess own, int from, int most) {
    return database
        .sql(
            """
            select id, kind, at, sealed from earlier_house where person_id = :person
            order by at desc nulls last, id offset :from limit :most
            """)
        .param("person", own.person().value())
        .param("from", from)
        .param("most", most)
        .query((row, number) -> line(own.person(), row))
        .list();
  }

  private Line line(PersonId person, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Line(
        id,
        row.getString("kind"),
        Optional.ofNullable(row.getTimestamp("at")).map(Timestamp::toInstant),
        json.readTree(vault.open(person, place(id), row.getBytes("sealed"))));
  }
}
