package org.evenkeel.server.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.server.consent.CareAccess;
import org.evenkeel.server.consent.Confidential;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.listening.Listening;
import org.evenkeel.server.listening.Wrote;
import org.evenkeel.server.vault.Place;
import org.evenkeel.server.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The threads. Whoever holds a key to the person may read and write in theirs: the person, and
/// those who care for them now.
@Component
public class Conversations {
  private final JdbcClient database;
  private final Vault vault;
  private final Listening listening;
  private final ApplicationEventPublisher events;

  Conversations(
      JdbcClient database, Vault vault, Listening listening, ApplicationEventPublisher events) {
    this.database = database;
    this.vault = vault;
    this.listening = listening;
    this.events = events;
  }

  /// Sends a message; the writer's draft is gone with it. The same id again changes nothing.
  ///
  /// @param id made by the page, so that a form sent twice is one message
  @Transactional
  public void write(CareAccess access, Account by, UUID id, String text, Instant at) {
    if (sent(access, by, id, text, Optional.empty(), at)) {
      forget(access, by.id());
    }
  }

  /// Puts an own message right: what was sent stays as it is, and this stands beside it. Nothing
  /// happens where there is no such message.
  @Transactional
  public void correct(
      CareAccess access, Account by, UUID id, String text, UUID corrects, Instant at) {
    sent(access, by, id, text, Optional.of(corrects), at);
  }

  private boolean sent(
      CareAccess access, Account by, UUID id, String text, Optional<UUID> corrects, Instant at) {
    PersonId person = access.person();
    boolean byPerson = by.person().filter(person::equals).isPresent();
    int kept =
        database
            .sql(
                """
                insert into message (person_id, id, account_id, by_person, at, sealed, corrects)
                select :person, :id, :by, :byPerson, :at, :sealed, :corrects
                where :corrects::uuid is null or exists (
                  select from message where person_id = :person and id = :corrects and account_id = :by)
                on conflict do nothing
                """)
            .param("person", person.value())
            .param("id", id)
            .param("by", by.id().value())
            .param("byPerson", byPerson)
            .param("at", Timestamp.from(at))
            .param("sealed", vault.seal(person, words(id), new Words(text).text()))
            .param("corrects", corrects.orElse(null), Types.OTHER)
            .update();
    if (kept == 1) {
      events.publishEvent(new MessageWritten(person, id, byPerson, at));
      if (byPerson) {
        listening.to(person, Wrote.MESSAGE, id, List.of(text), at);
      }
    }
    return kept == 1;
  }

  /// The person takes back what they wrote, if nobody has had it on a screen yet.
  ///
  /// @return whether it is gone
  public boolean takeBack(CareAccess own, Account by, UUID id) {
    return database
            .sql(
                """
                delete from message
                where person_id = :person and id = :id and account_id = :by and by_person and seen_at is null
                """)
            .param("person", own.person().value())
            .param("id", id)
            .param("by", by.id().value())
            .update()
        > 0;
  }

  /// The whole thread, oldest first.
  public List<Message> thread(CareAccess access) {
    return database
        .sql(
            """
            select m.*, a.name from message m join account a on a.id = m.account_id
            where m.person_id = :person order by m.at, m.id
            """)
        .param("person", access.person().value())
        .query((row, number) -> message(access.person(), row))
        .list();
  }

  /// The newest message to the person that they have not seen.
  public Optional<Message> newestForPerson(CareAccess own) {
    return thread(own).reversed().stream()
        .filter(message -> !message.byPerson() && message.seenAt().isEmpty())
        .findFirst();
  }

  /// The other side has the thread on its screen: everything written to it counts as seen.
  public void seen(CareAccess access, boolean byPerson, Instant at) {
    database
        .sql(
            "update message set seen_at = :at where person_id = :person and by_person <> :byPerson and seen_at is null")
        .param("at", Timestamp.from(at))
        .param("person", access.person().value())
        .param("byPerson", byPerson)
        .update();
  }

  /// How many messages from each of these people nobody who cares for them has seen, and since when
  /// the oldest waits.
  public Map<PersonId, Waiting> waiting(List<PersonId> people) {
    return database
        .sql(
            """
            select person_id, count(*) as messages, min(at) as since from message
            where by_person and seen_at is null and person_id = any (:people) group by person_id
            """)
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .query((row, number) ->
            Map.entry(
                new PersonId(row.getObject("person_id", UUID.class)),
                new Waiting(row.getInt("messages"), row.getTimestamp("since").toInstant())))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Unseen messages of one person.
  public record Waiting(int messages, Instant since) {}

  /// Keeps what somebody has typed so far; an empty text forgets it.
  @Transactional
  public void draft(CareAccess access, AccountId by, String text, Instant at) {
    if (text.isBlank()) {
      forget(access, by);
      return;
    }
    database
        .sql(
            """
            insert into message_draft (person_id, account_id, sealed, kept_at) values (:person, :by, :sealed, :at)
            on conflict (person_id, account_id) do update set sealed = excluded.sealed, kept_at = excluded.kept_at
            """)
        .param("person", access.person().value())
        .param("by", by.value())
        .param(
            "sealed",
            vault.seal(
                access.person(),
                draft(by),
                text.length() > 2 * Words.MOST ? text.substring(0, 2 * Words.MOST) : text))
        .param("at", Timestamp.from(at))
        .update();
  }

  public Optional<Draft> draftOf(CareAccess access, AccountId by) {
    return database
        .sql(
            "select sealed, kept_at from message_draft where person_id = :person and account_id = :by")
        .param("person", access.person().value())
        .param("by", by.value())
        .query((row, number) ->
            new Draft(
                vault.open(access.person(), draft(by), row.getBytes("sealed")),
                row.getTimestamp("kept_at").toInstant()))
        .optional();
  }

  /// Something typed and not sent.
  public record Draft(String text, Instant keptAt) {
    @Override
    public String toString() {
      return "[confidential]";
    }
  }

  private void forget(CareAccess access, AccountId by) {
    database
        .sql("delete from message_draft where person_id = :person and account_id = :by")
        .param("person", access.person().value())
        .param("by", by.value())
        .update();
  }

  private Message message(PersonId person, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    byte[] sealed = row.getBytes("sealed");
    return new Message(
        id,
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getString("name"),
        row.getBoolean("by_person"),
        row.getTimestamp("at").toInstant(),
        Confidential.toWhoeverHoldsAKey(person, () -> vault.open(person, words(id), sealed)),
        Optional.ofNullable(row.getObject("corrects", UUID.class)),
        Optional.ofNullable(row.getTimestamp("seen_at")).map(Timestamp::toInstant));
  }

  private static Place words(UUID message) {
    return new Place("message", "sealed", message);
  }

  private static Place draft(AccountId by) {
    return new Place("message_draft", "sealed", by.value());
  }
}
