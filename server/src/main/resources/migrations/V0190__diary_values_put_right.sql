create table diary_value_before (
  person_id  uuid not null,
  id         uuid not null,
  value_id   uuid not null,
  import_id  uuid not null,
  signal     text not null,
  value      double precision not null,
  low        double precision not null,
  high       double precision not null,
  better     text not null,
  at         timestamptz not null,
  zone       text not null,
  zone_known text not null,
  until      timestamptz not null,
  primary key (person_id, id)
);
create index diary_value_before_by_value on diary_value_before (person_id, signal, value_id, until);
comment on table  diary_value_before is 'What a value of a diary was before its person put it right or took it back. One that has no observation any more is taken back.';
comment on column diary_value_before.person_id is 'Whose.';
comment on column diary_value_before.id is 'Random.';
comment on column diary_value_before.value_id is 'Of which observation.';
comment on column diary_value_before.import_id is 'The file that brought it; what stood before goes with the file.';
comment on column diary_value_before.signal is 'What was observed: diary:restless.';
comment on column diary_value_before.value is 'The value then, on its own scale.';
comment on column diary_value_before.low is 'Lowest value of the scale.';
comment on column diary_value_before.high is 'Highest value of the scale.';
comment on column diary_value_before.better is 'HIGHER, LOWER or NEITHER end is better for the person.';
comment on column diary_value_before.at is 'The moment that the value is of.';
comment on column diary_value_before.zone is 'IANA zone of the person then.';
comment on column diary_value_before.zone_known is 'TOLD, INFERRED or UNKNOWN.';
comment on column diary_value_before.until is 'When it was put right or taken back.';
