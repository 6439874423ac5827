create table check_in (
  person_id     uuid not null,
  id            uuid not null,
  day           date not null,
  at            timestamptz not null,
  zone          text not null,
  zone_known    text not null,
  mood          smallint,
  energy        smallint,
  labels        text[] not null,
  sleep_hours   double precision,
  sleep_quality smallint,
  words         bytea,
  deleted_at    timestamptz,
  primary key (person_id, id)
);
create index check_in_by_day on check_in (person_id, day);
create index check_in_deleted on check_in (deleted_at) where deleted_at is not null;
comment on table  check_in is 'What a person said about a moment: mood, energy, sleep, a few words.';
comment on column check_in.person_id is 'Whose.';
comment on column check_in.id is 'Made where it was written; the same one sent twice is kept once.';
comment on column check_in.day is 'The person''s own day then.';
comment on column check_in.at is 'The moment.';
comment on column check_in.zone is 'IANA zone of the person then.';
comment on column check_in.zone_known is 'TOLD, INFERRED or UNKNOWN.';
comment on column check_in.mood is '1 very low to 5 very good; empty where not said.';
comment on column check_in.energy is '1 worn out to 5 lively; empty where not said.';
comment on column check_in.labels is 'Words chosen from the list: CALM, WORRIED and so on.';
comment on column check_in.sleep_hours is 'Hours asleep in the night before; empty where not said.';
comment on column check_in.sleep_quality is '1 very poor to 5 very good; empty where not said.';
comment on column check_in.words is 'Their own words, sealed with their key; empty where there are none.';
comment on column check_in.deleted_at is 'When the person took it back; the row goes a day later.';
