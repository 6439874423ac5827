package org.evenkeel.server.identity;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Somebody new at work opens nothing before a second operator has confirmed them: one account that
/// was broken into is not enough to make a clinician who reads. In a house with one operator nobody
/// else is there to ask, and so nobody waits.
@Component
class Colleagues {
  private static final Duration ALONE_AFTER = Duration.ofDays(3);

  private final JdbcClient database;
  private final InstantSource clock;

  Colleagues(JdbcClient database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Whoever used an operator's invitation waits from now on, where somebody else could confirm
  /// them.
  void arrived(AccountId account, UUID invitation) {
    database
        .sql(
            """
            insert into waiting_colleague (account_id, invited_by, since)
            select :account, i.made_by, :now from invitation i where i.id = :invitation and i.made_by is not null and exists (
              select from account a where 'OPERATOR' = any (a.roles) and a.left_at is null and a.id not in (:account, i.made_by)
                and not exists (select from waiting_colleague w where w.account_id = a.id))
            on conflict (account_id) do nothing
            """)
        .param("account", account.value())
        .param("invitation", invitation)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  boolean waits(AccountId account) {
    return database
        .sql("select exists (select from waiting_colleague where account_id = :account)")
        .param("account", account.value())
        .query(Boolean.class)
        .single();
  }

  /// Takes somebody else than the one who invited them; that one too, three days later, when no
  /// other operator is left.
  ///
  /// @return false when it takes somebody else
  boolean confirm(AccountId account, AccountId by) {
    return database
            .sql(
                """
                delete from waiting_colleague where account_id = :account and :by <> :account
                  and (invited_by is distinct from :by or since < :long_ago and not exists (
                    select from account a where 'OPERATOR' = any (a.roles) and a.left_at is null and a.id not in (:account, :by)))
                """)
            .param("account", account.value())
            .param("by", by.value())
            .param("long_ago", Timestamp.from(clock.instant().minus(ALONE_AFTER)))
            .update()
        == 1;
  }
}
