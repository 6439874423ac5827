create table check_in_before (
  person_id     uuid not null,
  id            uuid not null,
  check_in_id   uuid not null,
  until         timestamptz not null,
  mood          smallint,
  energy        smallint,
  labels        text[] not null,
  sleep_hours   double precision,
  sleep_quality smallint,
  words         bytea,
  primary key (person_id, id)
);
create index check_in_before_by_check_in on check_in_before (person_id, check_in_id, until);
comment on table  check_in_before is 'What a check-in said before its person corrected it.';
comment on column check_in_before.person_id is 'Whose.';
comment on column check_in_before.id is 'Random; the words are sealed to it.';
comment on column check_in_before.check_in_id is 'Of which check-in.';
comment on column check_in_before.until is 'When it was corrected.';
comment on column check_in_before.mood is '1 very low to 5 very good; empty where not said.';
comment on column check_in_before.energy is '1 worn out to 5 lively; empty where not said.';
comment on column check_in_before.labels is 'Words chosen from the list.';
comment on column check_in_before.sleep_hours is 'Hours asleep in the night before; empty where not said.';
comment on column check_in_before.sleep_quality is '1 very poor to 5 very good; empty where not said.';
comment on column check_in_before.words is 'Their own words then, sealed with their key; empty where there were none.';
