create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_alive on scheduled_tasks (last_heartbeat);
comment on table  scheduled_tasks is 'Durable timers; the columns are db-scheduler''s.';
comment on column scheduled_tasks.task_name is 'Kind of timer.';
comment on column scheduled_tasks.task_instance is 'Which one; ids only.';
comment on column scheduled_tasks.task_data is 'Not used: a timer''s facts are in its own table.';
comment on column scheduled_tasks.execution_time is 'When it goes off.';
comment on column scheduled_tasks.picked is 'A process is at it.';
comment on column scheduled_tasks.picked_by is 'Which process.';
comment on column scheduled_tasks.last_success is 'When it last went well.';
comment on column scheduled_tasks.last_failure is 'When it last did not.';
comment on column scheduled_tasks.consecutive_failures is 'How often in a row it did not.';
comment on column scheduled_tasks.last_heartbeat is 'When the process at it was last alive.';
comment on column scheduled_tasks.version is 'Changes with each picking, so that two processes never take the same one.';
comment on column scheduled_tasks.priority is 'Not used.';

create table heartbeat (
  name    text primary key,
  beat_at timestamptz not null
);
comment on table  heartbeat is 'The timers'' own sign of life, written by a timer.';
comment on column heartbeat.name is 'Of the timer.';
comment on column heartbeat.beat_at is 'When it last went off.';

create table watchdog_round (
  id        uuid primary key,
  opened_at timestamptz not null,
  seen_at   timestamptz
);
comment on table  watchdog_round is 'Every hour a made-up answer is put in at one end; this says whether it came out at the other.';
comment on column watchdog_round.id is 'Random; the made-up answer''s sitting.';
comment on column watchdog_round.opened_at is 'When it was put in.';
comment on column watchdog_round.seen_at is 'When its first page would have been sent.';
