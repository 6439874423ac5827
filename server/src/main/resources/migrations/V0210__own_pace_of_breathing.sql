create table wearable_pace (
  person_id uuid primary key,
  breaths   double precision not null,
  found_at  timestamptz not null
);
comment on table  wearable_pace is 'The pace of slow breathing at which a person''s heart swung most, among those they tried.';
comment on column wearable_pace.person_id is 'Whose.';
comment on column wearable_pace.breaths is 'Breaths a minute, 4 to 8.';
comment on column wearable_pace.found_at is 'When it was found; a later trial replaces it.';
