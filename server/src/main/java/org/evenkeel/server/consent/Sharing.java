package org.evenkeel.server.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What each person shares with those who care for them. A new account shares nothing. Every
/// question is answered from the table at that moment, so a change works at once.
@Component
public class Sharing {
  private final JdbcClient database;

  Sharing(JdbcClient database) {
    this.database = database;
  }

  /// What everyone who cares for this person sees.
  public Set<DataKind> of(PersonId person) {
    return agreements(person).stream()
        .filter(each -> each.with().isEmpty() && each.allowed())
        .map(Agreement::kind)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DataKind.class)));
  }

  /// What this one of them sees.
  public Set<DataKind> of(PersonId person, AccountId with) {
    return of(List.of(person), with).getOrDefault(person, Set.of());
  }

  /// The same for many people, in one query. What was decided for this one comes before what was
  /// decided for everyone; while a record rests nothing is seen of it.
  public Map<PersonId, Set<DataKind>> of(Collection<PersonId> people, AccountId with) {
    Map<PersonId, Set<DataKind>> shared = new HashMap<>();
    people.forEach(person -> shared.put(person, EnumSet.noneOf(DataKind.class)));
    database
        .sql(
            """
            select person_id, kind from (
              select distinct on (person_id, kind) person_id, kind, allowed from sharing
              where person_id = any (:people) and ended_at is null and (until is null or until > now())
                and (account_id is null or account_id = :with)
              order by person_id, kind, account_id nulls last) decided
            where allowed
              and not exists (select from resting_record r where r.person_id = decided.person_id and r.ended_at is null)
            """)
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("with", with.value())
        .query(row -> {
          PersonId person = new PersonId(row.getObject("person_id", UUID.class));
          shared
              .getOrDefault(person, EnumSet.noneOf(DataKind.class))
              .add(DataKind.valueOf(row.getString("kind")));
        });
    return shared;
  }

  /// Everything that this person has decided and that stands.
  public List<Agreement> agreements(PersonId person) {
    return database
        .sql(
            """
            select kind, account_id, allowed, until from sharing
            where person_id = :person and ended_at is null and (until is null or until > now())
            order by kind, account_id
            """)
        .param("person", person.value())
        .query(Sharing::agreement)
        .list();
  }

  private static Agreement agreement(ResultSet row, int number) throws SQLException {
    return new Agreement(
        DataKind.valueOf(row.getString("kind")),
        Optional.ofNullable(row.getObject("account_id", UUID.class)).map(AccountId::new),
        row.getBoolean("allowed"),
        Optional.ofNullable(row.getTimestamp("until")).map(Timestamp::toInstant));
  }

  /// From now on exactly these are shared with everyone, without an end.
  @Transactional
  public void set(PersonId person, Set<DataKind> kinds) {
    set(person, Optional.empty(), kinds.stream().map(Agreement::always).toList());
  }

  /// From now on exactly this holds for one of them, or for everyone. What held before stays in the
  /// table with its end.
  ///
  /// @param agreements all of them with that one, or all with everyone
  @Transactional
  public void set(PersonId person, Optional<AccountId> with, Collection<Agreement> agreements) {
    List<Agreement> before =
        agreements(person).stream().filter(each -> each.with().equals(with)).toList();
    end(person, with, agreements.stream().filter(before::contains).toList());
    agreements.stream().filter(each -> !before.contains(each)).forEach(each -> begin(person, each));
  }

  private void end(PersonId person, Optional<AccountId> with, List<Agreement> staying) {
    database
        .sql(
            """
            update sharing set ended_at = now()
            where person_id = :person and account_id is not distinct from :with and ended_at is null and kind <> all (:kinds)
            """)
        .param("person", person.value())
        .param("with", with.map(AccountId::value).orElse(null), java.sql.Types.OTHER)
        .param("kinds", staying.stream().map(each -> each.kind().name()).toArray(String[]::new))
        .update();
  }

  private void begin(PersonId person, Agreement agreement) {
    database
        .sql(
            """
            insert into sharing (person_id, kind, account_id, allowed, until) values (:person, :kind, :with, :allowed, :until)
            on conflict (person_id, kind, account_id) where ended_at is null
            do update set allowed = excluded.allowed, until = excluded.until, since = now()
            """)
        .param("person", person.value())
        .param("kind", agreement.kind().name())
        .param("with", agreement.with().map(AccountId::value).orElse(null), java.sql.Types.OTHER)
        .param("allowed", agreement.allowed())
        .param(
            "until", agreement.until().map(Timestamp::from).orElse(null), java.sql.Types.TIMESTAMP)
        .update();
  }
}
