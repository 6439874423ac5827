create table house_mark (
  name      text primary key,
  value     text not null,
  marked_at timestamptz not null default now()
);
comment on table  house_mark is 'What belongs to this database and to no other.';
comment on column house_mark.name is 'wrapping-key: which key file the words here are sealed with.';
comment on column house_mark.value is 'For wrapping-key a keyed hash, from which the key cannot be had.';
comment on column house_mark.marked_at is 'When it was written.';
