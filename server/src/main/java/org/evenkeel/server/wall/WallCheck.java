package org.evenkeel.server.wall;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looks, once the tables are there and before anybody is let in, whether the wall stands: a house
/// without it does not open.
@Component
@DependsOn("flywayInitializer")
class WallCheck implements InitializingBean {
  private final JdbcClient database;

  WallCheck(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void afterPropertiesSet() {
    List<String> gaps = gaps();
    if (!gaps.isEmpty()) {
      throw new WallHasGaps(gaps);
    }
  }

  /// What lets somebody round the wall, a sentence each.
  List<String> gaps() {
    return database
        .sql(
            """
            select 'The database role ' || current_user || ' bypasses row security; give the house one that does not.'
              from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)
            union all
            select 'The database role ' || current_user || ' owns the table ' || relname
                || '; an owner can take the wall down.'
              from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                and pg_has_role(current_user, relowner, 'member')
            union all
            select 'The table ' || t.relname || ' holds people''s rows and no row security is forced on it.'
              from pg_class t join pg_attribute c on c.attrelid = t.oid and c.attname = 'person_id'
              where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and t.relname <> 'account'
                and not (t.relrowsecurity and t.relforcerowsecurity)
            """)
        .query(String.class)
        .list();
  }
}
