package org.evenkeel.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The schema explains itself.
@HouseTest
class MigrationsTest {
  @Autowired JdbcClient database;

  @Test
  void every_table_and_column_has_a_comment() {
    assertThat(
            database
                .sql(
                    """
                    select c.relname || coalesce('.' || a.attname, '') from pg_class c
                    left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                      and c.relname <> 'flyway_schema_history'
                      and (obj_description(c.oid) is null or col_description(c.oid, a.attnum) is null)
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }
}
