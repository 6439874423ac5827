package org.evenkeel.server.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evenkeel.server.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class SealedColumnTest {
  /// Bytes in a person's table that are no words of theirs: the hash of a receipt's number.
  private static final List<String> NO_WORDS = List.of("leaving.receipt");

  @Autowired JdbcClient database;

  @Test
  void every_column_of_sealed_words_is_in_the_list_and_no_other() {
    List<String> bytes =
        database
            .sql(
                """
                select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
                where a.atttypid = 'bytea'::regtype and a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p')
                  and c.relnamespace = 'public'::regnamespace
                  and exists (select from pg_attribute p where p.attrelid = c.oid and p.attname = 'person_id')
                  and c.relname <> 'audit_line'
                """)
            .query(String.class)
            .list();
    assertThat(bytes.stream().filter(column -> !NO_WORDS.contains(column)))
        .containsExactlyInAnyOrderElementsOf(
            SealedColumn.ALL.stream()
                .map(column -> column.table() + "." + column.column())
                .toList());
  }
}
