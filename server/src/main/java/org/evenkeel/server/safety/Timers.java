package org.evenkeel.server.safety;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.evenkeel.server.assessment.SafetyItemAnswered;
import org.evenkeel.server.wall.Reach;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Hears durable timers go off (db-scheduler, wired by hand). A timer that was due while the house
/// was down goes off once when it is up again; one whose process died is taken over within a
/// minute.
///
/// Starts and stops with the house.
@Component
class Timers implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Timers.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
  private static final Duration ALIVE_EVERY = Duration.ofSeconds(10);
  private static final int DEAD_AFTER = 4;
  private static final int AT_ONCE = 4;
  private static final Duration BEAT_EVERY = Duration.ofSeconds(30);
  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);
  private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

  /// Rounds and steps that wait for a time that a clock far ahead once showed.
  private static final String LOST_IN_TIME =
      """
      update scheduled_tasks t set execution_time = :now, version = t.version + 1
      where not t.picked and (t.task_name = 'heartbeat' and t.execution_time > :soon
        or t.task_name = 'watchdog' and t.execution_time > :later
        or t.task_name like 'crisis-%' and t.execution_time > :now and exists (
          select from crisis_case c where c.closed_at is null and c.run_at > :soon and starts_with(t.task_instance, c.id::text)))
      """;

  private final DataSource database;
  private final InstantSource clock;
  private final Ladder ladder;
  private final Watchdog watchdog;
  private final AlertPath alerts;
  private final Helplines helplines;
  private final IncompleteEventPublications unheard;
  private @Nullable Scheduler scheduler;

  Timers(
      DataSource database,
      InstantSource clock,
      Ladder ladder,
      Watchdog watchdog,
      AlertPath alerts,
      Helplines helplines,
      IncompleteEventPublications unheard) {
    this.database = database;
    this.clock = clock;
    this.ladder = ladder;
    this.watchdog = watchdog;
    this.alerts = alerts;
    this.helplines = helplines;
    this.unheard = unheard;
  }

  @Override
  public void start() {
    Scheduler made =
        Scheduler.create(
                database,
                alarm(AlarmClock.RUNG, ladder::climb),
                alarm(AlarmClock.DEADLINE, ladder::deadline),
                alarm(AlarmClock.TRY_AGAIN, ladder::tryAgain))
            .startTasks(
                every("heartbeat", BEAT_EVERY, this::beat),
                every("watchdog", Watchdog.EVERY, watchdog::round))
            .clock(clock::instant)
            .pollingInterval(LOOK_EVERY)
            .heartbeatInterval(ALIVE_EVERY)
            .missedHeartbeatsLimit(DEAD_AFTER)
            .threads(AT_ONCE)
            .build();
    made.start();
    scheduler = made;
  }

  private void beat(Instant now) {
    alerts.beat(now);
    helplines.refresh();
    unheard.resubmitIncompletePublications(
        ResubmissionOptions.defaults()
            .withMinAge(RETRY_AFTER)
            .withFilter(publication -> publication.getEvent() instanceof SafetyItemAnswered));
  }

  private OneTimeTask<Void> alarm(TaskDescriptor<Void> timer, BiConsumer<Alarm, Instant> deed) {
    return Tasks.oneTime(timer)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAILURE))
        .execute((instance, context) ->
            Reach.HOUSE.during(() -> deed.accept(Alarm.of(instance.getId()), clock.instant())));
  }

  /// The clock was set back: nothing waits for a time that is a long way off again. Steps of cases
  /// from a time to come are due at once, rather too early than too late.
  @Scheduled(fixedDelayString = "PT30S")
  void setRight() {
    Instant now = clock.instant();
    int found =
        Reach.HOUSE.during(() ->
            JdbcClient.create(database)
                .sql(LOST_IN_TIME)
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(now.plus(BEAT_EVERY.multipliedBy(2))))
                .param("later", Timestamp.from(now.plus(Watchdog.EVERY.plus(BEAT_EVERY))))
                .update());
    if (found > 0) {
      LOG.warn("The clock was set back: {} timers were set to now", found);
      look();
    }
  }

  private RecurringTask<Void> every(String name, Duration delay, Consumer<Instant> deed) {
    return Tasks.recurring(name, FixedDelay.of(delay))
        .execute((instance, context) -> Reach.HOUSE.during(() -> deed.accept(clock.instant())));
  }

  /// Looks for due timers at once rather than at the next look.
  void look() {
    if (scheduler != null) {
      scheduler.triggerCheckForDueExecutions();
    }
  }

  @Override
  public void stop() {
    if (scheduler != null) {
      scheduler.stop();
      scheduler = null;
    }
  }

  @Override
  public boolean isRunning() {
    return scheduler != null;
  }
}
