package org.evenkeel.benchmarks.trust;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Puts rows of nonsense into every empty table of people, one for each person, so that no table is
/// left untried. The house is thrown away afterwards.
final class Furnished {
  /// A value for every type of column; an account where one is meant, else any.
  private static final String VALUE =
      """
      case
        when column_name = 'person_id' then 'a.person_id'
        when column_name = 'account_id' then '(select id from account where person_id is null order by random() limit 1)'
        when is_identity = 'YES' then null
        when data_type = 'uuid' then 'gen_random_uuid()'
        when data_type = 'text' then '''made up '' || gen_random_uuid()'
        when data_type = 'bytea' then 'sha256(gen_random_uuid()::text::bytea)'
        when data_type = 'boolean' then 'false'
        when data_type = 'date' then 'current_date'
        when data_type = 'jsonb' then '''{}''::jsonb'
        when data_type like 'timestamp%' then 'now() + interval ''1 year'''
        when data_type like 'time%' then 'time ''12:00'''
        when data_type = 'ARRAY' then '''{}'''
        else '1' end
      """;

  private Furnished() {}

  /// @return how many tables of people have rows now
  static int all(Connection owner) throws SQLException {
    List<String> deeds = new ArrayList<>();
    try (Statement statement = owner.createStatement()) {
      try (ResultSet row =
          statement.executeQuery(
              """
              select c.table_name, string_agg(quote_ident(column_name), ', ') filter (where value is not null),
                string_agg(value, ', ') filter (where value is not null)
              from (select *, %s as value from information_schema.columns where table_schema = 'public') c
              where c.table_name in (select table_name from information_schema.columns
                where table_schema = 'public' and column_name = 'person_id') and c.table_name <> 'account'
              group by c.table_name
              """
                  .formatted(VALUE))) {
        while (row.next()) {
          deeds.add(
              "insert into %1$s (%2$s) select %3$s from account a where a.person_id is not null and not exists (select from %1$s)"
                  .formatted(row.getString(1), row.getString(2), row.getString(3)));
        }
      }
      statement.execute("set session_replication_role = replica");
      for (String deed : deeds) {
        statement.execute(deed);
      }
      statement.execute("set session_replication_role = origin");
    }
    return deeds.size();
  }
}
