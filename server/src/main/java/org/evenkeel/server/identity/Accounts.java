package org.evenkeel.server.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The accounts of this house.
@Component
public class Accounts {
  static final String COLUMNS =
      "a.id, a.person_id, a.name, a.roles, a.language, a.zone, a.anonymous";

  private final JdbcClient database;

  Accounts(JdbcClient database) {
    this.database = database;
  }

  public void keep(Account account) {
    database
        .sql(
            """
            insert into account (id, person_id, name, roles, language, zone, anonymous)
            values (:id, :person, :name, :roles, :language, :zone, :anonymous)
            on conflict (id) do update set name = excluded.name, roles = excluded.roles,
              language = excluded.language, zone = excluded.zone, anonymous = excluded.anonymous
            """)
        .param("id", account.id().value())
        .param("person", account.person().map(PersonId::value).orElse(null))
        .param("name", account.name())
        .param("roles", account.roles().stream().map(Role::name).toArray(String[]::new))
        .param("language", account.language().orElse(null))
        .param("zone", account.zone().getId())
        .param("anonymous", account.anonymous())
        .update();
  }

  public Optional<Account> find(AccountId id) {
    return where("a.id = :value", id.value()).stream().findFirst();
  }

  public Optional<Account> of(PersonId person) {
    return where("a.person_id = :value", person.value()).stream().findFirst();
  }

  /// Everyone with a role who is here still, by name.
  public List<Account> with(Role role) {
    return where(":value = any (a.roles) and a.left_at is null", role.name());
  }

  /// Everyone who worked here and does no longer, by name.
  List<Account> gone() {
    return database
        .sql(
            "select "
                + COLUMNS
                + " from account a where a.left_at is not null order by a.name, a.id")
        .query(Accounts::account)
        .list();
  }

  /// Whether an account opens: those of people who left do not.
  boolean opens(AccountId id) {
    return where("a.left_at is null and a.id = :value", id.value()).size() == 1;
  }

  /// From this moment on the account opens no more.
  void close(AccountId id, Instant at) {
    database
        .sql("update account set left_at = :at where id = :id and left_at is null")
        .param("id", id.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  void reopen(AccountId id) {
    database
        .sql("update account set left_at = null where id = :id")
        .param("id", id.value())
        .update();
  }

  /// Everyone in care who has a name, a page of the list by name.
  List<Account> namedPeople(int from, int most) {
    return database
        .sql(
            "select "
                + COLUMNS
                + """
                 from account a where a.person_id is not null and not a.anonymous
                order by a.name, a.id offset :from limit :most
                """)
        .param("from", from)
        .param("most", most)
        .query(Accounts::account)
        .list();
  }

  /// People in care who are called exactly this, but for capital letters.
  List<Account> peopleCalled(String name) {
    return where(
        "a.person_id is not null and not a.anonymous and lower(a.name) = lower(:value)", name);
  }

  public boolean none() {
    return database.sql("select not exists (select from account)").query(Boolean.class).single();
  }

  private List<Account> where(String condition, Object value) {
    return database
        .sql("select " + COLUMNS + " from account a where " + condition + " order by a.name, a.id")
        .param("value", value)
        .query(Accounts::account)
        .list();
  }

  static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        new AccountId(row.getObject("id", UUID.class)),
        Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
        row.getString("name"),
        roles(row),
        Optional.ofNullable(row.getString("language")),
        ZoneId.of(row.getString("zone")),
        row.getBoolean("anonymous"));
  }

  private static Set<Role> roles(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("roles").getArray())
        .map(Role::valueOf)
        .collect(Collectors.toSet());
  }
}
