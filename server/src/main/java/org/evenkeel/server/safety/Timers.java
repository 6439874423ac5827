package org.evenkeel.server.safety;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.evenkeel.server.assessment.SafetyItemAnswered;
import org.evenkeel.server.wall.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;

/// Hears durable timers go off (db-scheduler, wired by hand). A timer that was due while the house
/// was down goes off once when it is up again; one whose process died is taken over within a
/// minute.
///
/// Starts and stops with the house.
@Component
class Timers implements SmartLifecycle {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
  private static final Duration ALIVE_EVERY = Duration.ofSeconds(10);
  private static final int DEAD_AFTER = 4;
  private static final int AT_ONCE = 4;
  private static final Duration BEAT_EVERY = Duration.ofSeconds(30);
  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);
  private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

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
