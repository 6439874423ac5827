package org.evenkeel.server.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.DataKind;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.vault.Place;
import org.evenkeel.server.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The safety plans, and the number on which a person wants to be called. All of it is sealed; all
/// of it takes a key to [DataKind#SAFETY_PLAN].
@Component
public class SafetyPlans {
  /// No part is longer.
  static final int LONGEST = 4000;

  private static final String LINE = "\n";

  private final JdbcClient database;
  private final Vault vault;
  private final EarlierWordings earlier;

  SafetyPlans(JdbcClient database, Vault vault, EarlierWordings earlier) {
    this.database = database;
    this.vault = vault;
    this.earlier = earlier;
  }

  public SafetyPlan read(CareAccess access) {
    access.require(DataKind.SAFETY_PLAN);
    return new SafetyPlan(words(access.person()), contacts(access.person()));
  }

  private Map<PlanPart, String> words(PersonId person) {
    Map<PlanPart, String> words = new EnumMap<>(PlanPart.class);
    database
        .sql("select part, sealed from safety_plan_part where person_id = :person")
        .param("person", person.value())
        .query(row -> {
          PlanPart part = PlanPart.valueOf(row.getString("part"));
          words.put(part, vault.open(person, place(person, part), row.getBytes("sealed")));
        });
    return words;
  }

  private List<Contact> contacts(PersonId person) {
    return database
        .sql(
            "select * from safety_plan_contact where person_id = :person order by place, kept_at, id")
        .param("person", person.value())
        .query((row, number) -> contact(person, row))
        .list();
  }

  private Contact contact(PersonId person, ResultSet row) throws SQLException {
    UUID id = Rows.id(row, "id");
    String[] lines = vault.open(person, place(id), row.getBytes("sealed")).split(LINE, -1);
    return new Contact(
        id,
        PlanPart.valueOf(row.getString("part")),
        lines[0],
        lines[1],
        lines[2],
        row.getBoolean("may_call"));
  }

  /// Keeps one part; empty words take it away. What stood there for a while stays as an earlier
  /// wording.
  @Transactional
  public void keep(PersonId person, PlanPart part, String words, Instant at) {
    earlier.keep(person, part, words, at);
    if (words.isBlank()) {
      database
          .sql("delete from safety_plan_part where person_id = :person and part = :part")
          .param("person", person.value())
          .param("part", part.name())
          .update();
      return;
    }
    database
        .sql(
            """
            insert into safety_plan_part (person_id, part, sealed, kept_at) values (:person, :part, :sealed, :at)
            on conflict (person_id, part) do update set sealed = excluded.sealed, kept_at = excluded.kept_at
            """)
        .param("person", person.value())
        .param("part", part.name())
        .param("sealed", vault.seal(person, place(person, part), words))
        .param("at", Timestamp.from(at))
        .update();
  }

  /// Takes in a part from the person's own copy, where they have not written one here.
  ///
  /// @return whether it is new
  @Transactional
  public boolean bring(PersonId person, PlanPart part, String words, Instant at) {
    boolean isNew =
        !words.isBlank() && words.length() <= LONGEST && !words(person).containsKey(part);
    if (isNew) {
      keep(person, part, words, at);
    }
    return isNew;
  }

  /// Takes in, from the person's own copy, what a part said once.
  ///
  /// @return whether it is new
  public boolean bringBefore(
      PersonId person, UUID id, PlanPart part, String words, Instant from, Instant until) {
    if (words.isBlank() || words.length() > LONGEST || until.isBefore(from)) {
      throw new IllegalArgumentException(
          "An earlier wording has 1 to %d characters and ends after it began".formatted(LONGEST));
    }
    return earlier.bring(person, id, part, new EarlierWordings.Wording(words, from, until));
  }

  /// Whether this part says this and nothing else.
  public boolean says(PersonId person, PlanPart part, String words) {
    return words.equals(words(person).get(part));
  }

  /// Takes in the number on which the person wants to be called, where they gave none here.
  ///
  /// @return whether it is new
  @Transactional
  public boolean bringNumber(PersonId person, String number, Instant at) {
    boolean isNew = Contact.dialable(number) && !hasNumber(person);
    if (isNew) {
      keepNumber(person, number, at);
    }
    return isNew;
  }

  private boolean hasNumber(PersonId person) {
    return database
        .sql("select exists (select from safety_reach where person_id = :person)")
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  /// Takes in somebody to call from the person's own copy.
  ///
  /// @return whether they are new
  @Transactional
  public boolean bring(PersonId person, Contact contact, Instant at) {
    boolean isNew =
        contact.part().contacts()
            && !contact.name().isBlank()
            && Contact.dialable(contact.phone())
            && contacts(person).stream().noneMatch(known -> known.id().equals(contact.id()));
    if (isNew) {
      keep(person, contact, at);
    }
    return isNew;
  }

  /// Keeps somebody to call, in place of who had this id before.
  public void keep(PersonId person, Contact contact, Instant at) {
    database
        .sql(
            """
            insert into safety_plan_contact (person_id, id, part, place, sealed, may_call, kept_at)
            values (:person, :id, :part,
              (select coalesce(max(place), 0) + 1 from safety_plan_contact where person_id = :person), :sealed, :mayCall, :at)
            on conflict (person_id, id) do update
              set sealed = excluded.sealed, may_call = excluded.may_call, kept_at = excluded.kept_at
            """)
        .param("person", person.value())
        .param("id", contact.id())
        .param("part", contact.part().name())
        .param("sealed", vault.seal(person, place(contact.id()), lines(contact)))
        .param("mayCall", contact.mayCall())
        .param("at", Timestamp.from(at))
        .update();
  }

  private static String lines(Contact contact) {
    return String.join(
        LINE, oneLine(contact.name()), oneLine(contact.phone()), oneLine(contact.hours()));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\R", " ").strip();
  }

  public void remove(PersonId person, UUID contact) {
    database
        .sql("delete from safety_plan_contact where person_id = :person and id = :id")
        .param("person", person.value())
        .param("id", contact)
        .update();
  }

  /// The number on which the person wants to be called.
  public Optional<String> number(CareAccess access) {
    access.require(DataKind.SAFETY_PLAN);
    PersonId person = access.person();
    return database
        .sql("select sealed from safety_reach where person_id = :person")
        .param("person", person.value())
        .query(byte[].class)
        .optional()
        .map(sealed -> vault.open(person, reach(person), sealed));
  }

  public void keepNumber(PersonId person, String number, Instant at) {
    database
        .sql(
            """
            insert into safety_reach (person_id, sealed, kept_at) values (:person, :sealed, :at)
            on conflict (person_id) do update set sealed = excluded.sealed, kept_at = excluded.kept_at
            """)
        .param("person", person.value())
        .param("sealed", vault.seal(person, reach(person), number.strip()))
        .param("at", Timestamp.from(at))
        .update();
  }

  static Place place(PersonId person, PlanPart part) {
    return new Place("safety_plan_part", part.name(), person.value());
  }

  private static Place place(UUID contact) {
    return new Place("safety_plan_contact", "sealed", contact);
  }

  private static Place reach(PersonId person) {
    return new Place("safety_reach", "sealed", person.value());
  }
}
