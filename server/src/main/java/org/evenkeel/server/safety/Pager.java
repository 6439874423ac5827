package org.evenkeel.server.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.evenkeel.server.identity.AccountId;
import org.evenkeel.server.identity.PersonId;
import org.evenkeel.server.safety.DutyPage.Why;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Pages: rows on a clinician's desk with receipts. A page for the same step is sent once.
@Component
public class Pager {
  static final int NO_RUNG = -1;

  private final JdbcClient database;

  Pager(JdbcClient database) {
    this.database = database;
  }

  void page(CrisisCase about, int rung, Collection<AccountId> to, Why why, Instant at) {
    to.forEach(account ->
        database
            .sql(
                """
                insert into duty_page (id, person_id, case_id, run, rung, account_id, why, sent_at)
                values (:id, :person, :case, :run, :rung, :to, :why, :at)
                on conflict (case_id, run, rung, account_id, why)
                do update set sent_at = excluded.sent_at, shown_at = null, opened_at = null where duty_page.rung = -1
                """)
            .param("id", UUID.randomUUID())
            .param("person", about.person().value())
            .param("case", about.id().value())
            .param("run", about.run())
            .param("rung", rung)
            .param("to", account.value())
            .param("why", why.name())
            .param("at", Timestamp.from(at))
            .update());
  }

  /// The pages to this account about open cases that it has not opened, newest first.
  public List<DutyPage> waitingFor(AccountId account) {
    return database
        .sql(
            """
            select p.* from duty_page p join crisis_case c on c.id = p.case_id
            where p.account_id = :me and p.opened_at is null and c.closed_at is null
              and (p.why <> 'RUNG' or (p.run = c.run and c.acknowledged_at is null))
            order by p.sent_at desc, p.id
            """)
        .param("me", account.value())
        .query(Pager::page)
        .list();
  }

  /// Everybody who was paged about a case, first page first.
  public List<DutyPage> about(CaseId about) {
    return database
        .sql("select * from duty_page where case_id = :case order by sent_at, id")
        .param("case", about.value())
        .query(Pager::page)
        .list();
  }

  /// This account's desk has these on its screen.
  public void shown(AccountId account, Instant at) {
    database
        .sql("update duty_page set shown_at = :at where account_id = :me and shown_at is null")
        .param("at", Timestamp.from(at))
        .param("me", account.value())
        .update();
  }

  /// This account opened the case.
  public void opened(CaseId about, AccountId account, Instant at) {
    shown(account, at);
    database
        .sql(
            """
            update duty_page set opened_at = :at
            where case_id = :case and account_id = :me and opened_at is null
            """)
        .param("at", Timestamp.from(at))
        .param("case", about.value())
        .param("me", account.value())
        .update();
  }

  private static DutyPage page(ResultSet row, int number) throws SQLException {
    return new DutyPage(
        Rows.id(row, "id"),
        new PersonId(Rows.id(row, "person_id")),
        new CaseId(Rows.id(row, "case_id")),
        new AccountId(Rows.id(row, "account_id")),
        Why.valueOf(row.getString("why")),
        Rows.instant(row, "sent_at"),
        Rows.moment(row, "shown_at"),
        Rows.moment(row, "opened_at"));
  }
}
