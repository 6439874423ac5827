create table roster_shift (
  id         uuid primary key,
  account_id uuid not null references account,
  part       text not null,
  weekday    int  not null check (weekday between 1 and 7),
  begins     time not null,
  ends       time not null,
  zone       text not null,
  since      timestamptz not null,
  ended_at   timestamptz
);
comment on table  roster_shift is 'Who is there every week, and for what. A shift that was taken off keeps its row and its end.';
comment on column roster_shift.id is 'Random.';
comment on column roster_shift.account_id is 'The clinician.';
comment on column roster_shift.part is 'DUTY, SECOND or SUPERVISOR.';
comment on column roster_shift.weekday is 'Day on which it begins, 1 is Monday.';
comment on column roster_shift.begins is 'On the clock of the zone.';
comment on column roster_shift.ends is 'On the clock of the zone; not later than it begins means the next day.';
comment on column roster_shift.zone is 'IANA zone of the clinic.';
comment on column roster_shift.since is 'When it was put on the roster.';
comment on column roster_shift.ended_at is 'When it was taken off.';

create table roster_closed_day (
  day        date primary key,
  account_id uuid not null references account,
  kept_at    timestamptz not null
);
comment on table  roster_closed_day is 'Days on which no shift begins, such as public holidays.';
comment on column roster_closed_day.day is 'The day.';
comment on column roster_closed_day.account_id is 'Who closed it.';
comment on column roster_closed_day.kept_at is 'When.';

create table roster_waiver (
  id         uuid primary key,
  account_id uuid not null references account,
  signed_at  timestamptz not null,
  ended_at   timestamptz
);
comment on table  roster_waiver is 'The clinic asks about safety although nobody is rostered to answer; people are told so before they answer.';
comment on column roster_waiver.id is 'Random.';
comment on column roster_waiver.account_id is 'Who signed.';
comment on column roster_waiver.signed_at is 'When.';
comment on column roster_waiver.ended_at is 'When it was taken back.';
