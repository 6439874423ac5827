package org.evenkeel.server.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which parts of the made-up clinic are filled.
@Component
@Profile("demo")
class DemoDone {
  private final JdbcClient database;

  DemoDone(JdbcClient database) {
    this.database = database;
  }

  /// Whether nothing of the made-up clinic is here yet.
  boolean nothing() {
    return database.sql("select not exists (select from demo_part)").query(Boolean.class).single();
  }

  /// Does the part and notes it, both or neither; returns whether there was something to do.
  @Transactional
  public boolean once(String part, Runnable deed) {
    int isNew =
        database
            .sql("insert into demo_part (name) values (:name) on conflict do nothing")
            .param("name", part)
            .update();
    if (isNew == 1) {
      deed.run();
    }
    return isNew == 1;
  }
}
