alter table new_usual add column undone_at timestamptz;
comment on column new_usual.undone_at is 'When the person went back to the usual before it; empty while it stands.';

alter table false_alarm_budget add column chosen_at timestamptz not null default now();
comment on column false_alarm_budget.chosen_at is 'When it was chosen; what is said of later notes may suggest another.';

create table own_sign (
  person_id  uuid not null,
  id         uuid not null,
  words      bytea not null,
  written_at timestamptz not null,
  ended_at   timestamptz,
  primary key (person_id, id)
);
comment on table  own_sign is 'Warning signs of their own that a person wrote down.';
comment on column own_sign.person_id is 'Whose.';
comment on column own_sign.id is 'Random.';
comment on column own_sign.words is 'The sign in their words, sealed with their key.';
comment on column own_sign.written_at is 'When.';
comment on column own_sign.ended_at is 'When they put it away; empty while it is on their list.';

create table own_sign_day (
  person_id uuid not null,
  sign_id   uuid not null,
  day       date not null,
  ticked_at timestamptz not null,
  primary key (person_id, sign_id, day)
);
comment on table  own_sign_day is 'Days on which a person saw one of their own warning signs.';
comment on column own_sign_day.person_id is 'Whose.';
comment on column own_sign_day.sign_id is 'Which sign.';
comment on column own_sign_day.day is 'The person''s own day.';
comment on column own_sign_day.ticked_at is 'When they said so.';

create table hard_time (
  person_id uuid not null,
  id        uuid not null,
  from_day  date not null,
  to_day    date not null,
  said_at   timestamptz not null,
  primary key (person_id, id),
  check (from_day <= to_day)
);
comment on table  hard_time is 'Hard times as the person tells them, to see whether a note came.';
comment on column hard_time.person_id is 'Whose.';
comment on column hard_time.id is 'Random.';
comment on column hard_time.from_day is 'First day.';
comment on column hard_time.to_day is 'Last day.';
comment on column hard_time.said_at is 'When they said so.';

create table site_share (
  name       text primary key,
  holds_for  int not null,
  everyone   int not null,
  figured_at timestamptz not null,
  check (holds_for between 0 and everyone)
);
comment on table  site_share is 'Shares of the people of this house that its pages tell: counts only, nobody''s rows.';
comment on column site_share.name is 'Which share, such as worsened-in-90-days.';
comment on column site_share.holds_for is 'How many it holds for.';
comment on column site_share.everyone is 'Of how many.';
comment on column site_share.figured_at is 'When it was counted.';
