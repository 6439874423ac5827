package org.evenkeel.server.wall;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/// For whom a thread works, and so whose rows the database shows it.
public sealed interface Reach {
  Reach NOBODY = new Nobody();
  Reach HOUSE = new House();

  /// Nobody's rows: where every thread and every request begins.
  record Nobody() implements Reach {
    @Override
    public String setting() {
      return "";
    }
  }

  /// One person's rows, for that person or for work that is about them alone.
  record Person(UUID id) implements Reach {
    @Override
    public String setting() {
      return "person:" + id;
    }
  }

  /// The rows of those whom this account cares for at the moment of each question, and what it must
  /// see of open calls for help. The database looks that up itself.
  record Staff(UUID account) implements Reach {
    @Override
    public String setting() {
      return "account:" + account;
    }
  }

  /// Everybody's rows, for the house's own rounds: timers, alarms, erasing. Never for a request.
  record House() implements Reach {
    @Override
    public String setting() {
      return "house";
    }

    @Override
    public Duration patience() {
      return Duration.ofMinutes(5);
    }
  }

  /// As the database is told.
  String setting();

  /// How long the database works on one question before it gives up, so that nobody's question
  /// keeps others waiting; three times as long a transaction may stand still. The house's own
  /// rounds have more time: nobody waits for them.
  default Duration patience() {
    return Duration.ofSeconds(5);
  }

  static Reach person(UUID id) {
    return new Person(id);
  }

  static Reach staff(UUID account) {
    return new Staff(account);
  }

  /// Of this thread, now.
  static Reach current() {
    return Threads.CURRENT.get();
  }

  /// From here on this thread works for somebody else, until it says otherwise.
  static void begin(Reach reach) {
    Threads.CURRENT.set(reach);
    OpenTransaction.tell(reach);
  }

  /// This work, and no more, is done within that reach; in an open transaction too.
  default <T> T during(Supplier<T> work) {
    Reach before = current();
    begin(this);
    try {
      return work.get();
    } finally {
      begin(before);
    }
  }

  default void during(Runnable work) {
    during(() -> {
      work.run();
      return true;
    });
  }

  /// Work that will run elsewhere, within this reach.
  default Runnable around(Runnable work) {
    return () -> during(work);
  }
}
