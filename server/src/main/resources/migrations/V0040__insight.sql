create table watched_signal (
  person_id uuid not null,
  signal    text not null,
  watched   text not null,
  primary key (person_id, signal)
);
comment on table  watched_signal is 'What a person chose to have watched; without a row, the way that is worse by the scale.';
comment on column watched_signal.person_id is 'Whose choice.';
comment on column watched_signal.signal is 'Name of the signal on the record.';
comment on column watched_signal.watched is 'LOWER or HIGHER, the way that is harder for the person, or OFF.';

create table false_alarm_budget (
  person_id uuid primary key,
  days      int not null
);
comment on table  false_alarm_budget is 'How many false alarms a person is willing to have.';
comment on column false_alarm_budget.person_id is 'Whose choice.';
comment on column false_alarm_budget.days is 'At most one false alarm in so many days, for each signal.';

create table new_usual (
  person_id uuid not null,
  signal    text not null,
  from_day  date not null,
  agreed_at timestamptz not null,
  primary key (person_id, signal, from_day)
);
comment on table  new_usual is 'Days from which a new usual is learned, as the person agreed.';
comment on column new_usual.person_id is 'Whose.';
comment on column new_usual.signal is 'Name of the signal on the record.';
comment on column new_usual.from_day is 'First day of the new usual.';
comment on column new_usual.agreed_at is 'When the person agreed.';

create table due_signal (
  person_id uuid not null,
  signal    text not null,
  first_day date not null,
  ready_at  timestamptz not null,
  primary key (person_id, signal)
);
create index due_signal_ready on due_signal (ready_at);
comment on table  due_signal is 'Signals whose days changed and are yet to be understood.';
comment on column due_signal.person_id is 'Whose.';
comment on column due_signal.signal is 'Name of the signal on the record.';
comment on column due_signal.first_day is 'First day that changed.';
comment on column due_signal.ready_at is 'When that day is over for the person; only finished days are looked at.';

create table sentinel_state (
  person_id uuid not null,
  signal    text not null,
  numbers   double precision[] not null,
  through   date not null,
  primary key (person_id, signal)
);
comment on table  sentinel_state is 'What early warning remembers of one signal; never grows. Removing a row makes it look at every day again.';
comment on column sentinel_state.person_id is 'Whose.';
comment on column sentinel_state.signal is 'Name of the signal on the record.';
comment on column sentinel_state.numbers is 'At most 14 numbers, in the order of the early-warning library.';
comment on column sentinel_state.through is 'Last finished day that was looked at.';

create table insight (
  person_id         uuid not null,
  id                uuid not null,
  signal            text not null,
  worse_when        text not null,
  since             date not null,
  first_alarm       date not null,
  raised_at         timestamptz not null,
  statistic         double precision not null,
  alarm_limit       double precision not null,
  usual_mean        double precision not null,
  usual_deviation   double precision not null,
  usual_days        int not null,
  usual_from        date not null,
  usual_to          date not null,
  false_alarm_share double precision not null,
  base_rate         double precision not null,
  right_share       double precision not null,
  fit               text,
  answered_at       timestamptz,
  withdrawn_at      timestamptz,
  primary key (person_id, id),
  unique (person_id, signal, first_alarm)
);
comment on table  insight is 'A stretch of days that stood out from a person''s usual, and on what that rests.';
comment on column insight.person_id is 'Whose.';
comment on column insight.id is 'Random.';
comment on column insight.signal is 'Name of the signal on the record.';
comment on column insight.worse_when is 'LOWER or HIGHER: the way that is worse.';
comment on column insight.since is 'When the change seems to have begun.';
comment on column insight.first_alarm is 'Day on which it first stood out; one insight a stretch.';
comment on column insight.raised_at is 'When it was raised.';
comment on column insight.statistic is 'How far the days had drifted, in deviations of the usual days.';
comment on column insight.alarm_limit is 'Drift above which days count as unusual.';
comment on column insight.usual_mean is 'Mean of the days that set the usual.';
comment on column insight.usual_deviation is 'Their standard deviation.';
comment on column insight.usual_days is 'How many days set the usual.';
comment on column insight.usual_from is 'First of them.';
comment on column insight.usual_to is 'Last of them.';
comment on column insight.false_alarm_share is 'Share of people who did not change and would be alarmed within 90 days.';
comment on column insight.base_rate is 'Share of people here taken to worsen.';
comment on column insight.right_share is 'Of alarms like this one, the share that is right at that base rate.';
comment on column insight.fit is 'What the person said: YES, NO or UNSURE; empty while unanswered.';
comment on column insight.answered_at is 'When they said it.';
comment on column insight.withdrawn_at is 'When a changed record no longer showed it.';
