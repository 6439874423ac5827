create table resting_record (
  person_id uuid not null,
  id        uuid not null default gen_random_uuid(),
  begun_at  timestamptz not null,
  ended_at  timestamptz,
  primary key (person_id, id)
);
create unique index one_rest on resting_record (person_id) where ended_at is null;
comment on table  resting_record is 'A person had their record rest: it stays, but nobody else reads it and nothing is worked out from it.';
comment on column resting_record.person_id is 'Whose.';
comment on column resting_record.id is 'Random.';
comment on column resting_record.begun_at is 'Since when.';
comment on column resting_record.ended_at is 'When the person lifted it; empty while it holds.';
