create table sleep_window (
  person_id uuid not null,
  id        uuid not null,
  set_on    date not null,
  bed       integer not null,
  rise      integer not null,
  came      text not null,
  set_at    timestamptz not null,
  ended_at  timestamptz,
  primary key (person_id, id)
);
comment on table  sleep_window is 'From when until when a person means to be in bed, week by week.';
comment on column sleep_window.person_id is 'Whose.';
comment on column sleep_window.id is 'This week of it.';
comment on column sleep_window.set_on is 'The day it was set, where they are; the nights after it count for the next.';
comment on column sleep_window.bed is 'Not in bed before; minutes after midnight.';
comment on column sleep_window.rise is 'Up at, every day; minutes after midnight.';
comment on column sleep_window.came is 'BEGUN, LONGER, SAME, SHORTER or HELD: what made it of the one before.';
comment on column sleep_window.set_at is 'When it was set.';
comment on column sleep_window.ended_at is 'When the next took its place or they stopped; empty for the one that holds.';
