package org.evenkeel.server.safety;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/// Sets durable timers, in the same transaction as what they are about. [Timers] hears them go off.
@Component
class AlarmClock {
  static final TaskDescriptor<Void> RUNG = TaskDescriptor.of("crisis-rung");
  static final TaskDescriptor<Void> DEADLINE = TaskDescriptor.of("crisis-deadline");
  static final TaskDescriptor<Void> TRY_AGAIN = TaskDescriptor.of("crisis-try-again");

  private final SchedulerClient timers;

  AlarmClock(DataSource database) {
    this.timers =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database)).build();
  }

  void rung(CaseId id, int run, int rung, Instant at) {
    set(RUNG, new Alarm(id, run, rung), at);
  }

  void deadline(CaseId id, int run, Instant at) {
    set(DEADLINE, new Alarm(id, run, 0), at);
  }

  void tryAgain(CaseId id, int run, int attempt, Instant at) {
    set(TRY_AGAIN, new Alarm(id, run, attempt), at);
  }

  private void set(TaskDescriptor<Void> timer, Alarm alarm, Instant at) {
    timers.scheduleIfNotExists(timer.instance(alarm.text()).build(), at);
  }
}
