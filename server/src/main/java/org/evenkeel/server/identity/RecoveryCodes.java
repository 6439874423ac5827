package org.evenkeel.server.identity;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ten codes for the day when every other way in is lost; each opens once. They are valid as soon
/// as they are made, and can be shown again until the person says that they are kept.
@Component
class RecoveryCodes {
  static final int SET = 10;

  private final JdbcClient database;
  private final Sealing sealing;
  private final InstantSource clock;

  RecoveryCodes(JdbcClient database, Sealing sealing, InstantSource clock) {
    this.database = database;
    this.sealing = sealing;
    this.clock = clock;
  }

  /// A new set; the one before it is void.
  @Transactional
  public void make(AccountId account) {
    database
        .sql("delete from recovery_code where account_id = :account")
        .param("account", account.value())
        .update();
    IntStream.rangeClosed(1, SET)
        .forEach(place -> keep(account, place, WrittenSecret.random(WrittenSecret.CODE)));
  }

  private void keep(AccountId account, int place, WrittenSecret code) {
    database
        .sql(
            """
            insert into recovery_code (hash, account_id, place, sealed, made_at)
            values (:hash, :account, :place, :sealed, :now)
            """)
        .param("hash", code.hash())
        .param("account", account.value())
        .param("place", place)
        .param("sealed", sealing.seal(code.bytes(), place(account)))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /// The codes, while the person has not yet said that they are kept.
  List<WrittenSecret> shown(AccountId account) {
    return database
        .sql(
            "select sealed from recovery_code where account_id = :account and sealed is not null order by place")
        .param("account", account.value())
        .query(byte[].class)
        .list()
        .stream()
        .flatMap(sealed -> sealing.open(sealed, place(account)).stream())
        .map(code -> new WrittenSecret(new String(code, StandardCharsets.US_ASCII)))
        .toList();
  }

  /// From now on nobody can read them, the house included.
  void kept(AccountId account) {
    database
        .sql("update recovery_code set sealed = null where account_id = :account")
        .param("account", account.value())
        .update();
  }

  int left(AccountId account) {
    return database
        .sql("select count(*) from recovery_code where account_id = :account and used_at is null")
        .param("account", account.value())
        .query(Integer.class)
        .single();
  }

  /// Whose code this is; it is used up with this call.
  Optional<AccountId> use(WrittenSecret code) {
    return database
        .sql(
            "update recovery_code set used_at = :now, sealed = null where hash = :hash and used_at is null returning account_id")
        .param("hash", code.hash())
        .param("now", Timestamp.from(clock.instant()))
        .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
        .optional();
  }

  private static String place(AccountId account) {
    return "recovery/" + account;
  }
}
