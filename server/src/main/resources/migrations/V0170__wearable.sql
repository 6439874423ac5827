create table wearable_import (
  person_id  uuid not null,
  id         uuid not null,
  state      text not null,
  name       bytea not null,
  bytes      bigint not null default 0,
  zone       text not null,
  streams    text[] not null default '{}',
  checkpoint text not null default '',
  bytes_read bigint not null default 0,
  samples    bigint not null default 0,
  added      bigint not null default 0,
  refused    bigint not null default 0,
  ending     text,
  brought_at timestamptz not null,
  ended_at   timestamptz,
  primary key (person_id, id)
);
create index wearable_import_reading on wearable_import (brought_at) where state = 'READING';
comment on table  wearable_import is 'An archive of body signals that a person brought, and how far it has come.';
comment on column wearable_import.person_id is 'Whose.';
comment on column wearable_import.id is 'Random.';
comment on column wearable_import.state is 'COMING, WAITING, READING, STOPPED, READ or GONE.';
comment on column wearable_import.name is 'Name of the file, sealed: people name files after what is in them.';
comment on column wearable_import.bytes is 'Size of the file as it was uploaded.';
comment on column wearable_import.zone is 'The person''s zone when they brought it: local times without a zone are read in it.';
comment on column wearable_import.streams is 'The kinds of measurement that the person chose.';
comment on column wearable_import.checkpoint is 'Up to where it was read; reading goes on behind it.';
comment on column wearable_import.bytes_read is 'How much of the file that is.';
comment on column wearable_import.samples is 'Measurements that were read.';
comment on column wearable_import.added is 'Measurements that were not here before.';
comment on column wearable_import.refused is 'Records that could not be taken over.';
comment on column wearable_import.ending is 'Why reading ended before the end of the file; empty where it did not.';
comment on column wearable_import.brought_at is 'When it was uploaded.';
comment on column wearable_import.ended_at is 'When reading ended, or it was thrown away.';

create table wearable_piece (
  person_id uuid not null,
  import_id uuid not null,
  number    int not null,
  sealed    bytea not null,
  primary key (person_id, import_id, number)
);
comment on table  wearable_piece is 'An uploaded archive in pieces, sealed with the person''s key; gone once it is read or thrown away.';
comment on column wearable_piece.person_id is 'Whose.';
comment on column wearable_piece.import_id is 'Of which file.';
comment on column wearable_piece.number is 'Place in the file, from 0.';
comment on column wearable_piece.sealed is 'Up to 1 MiB of the file, sealed.';
alter table wearable_piece alter column sealed set storage external;

create table wearable_device (
  person_id uuid not null,
  id        text not null,
  described bytea not null,
  first_at  timestamptz not null,
  preferred_at timestamptz,
  primary key (person_id, id)
);
comment on table  wearable_device is 'What measured: a watch, a strap, an app.';
comment on column wearable_device.person_id is 'Whose.';
comment on column wearable_device.id is 'Made from its name, maker and model; the same after its software is updated.';
comment on column wearable_device.described is 'Name, maker and model, sealed: people name their watches after themselves.';
comment on column wearable_device.first_at is 'When it was first seen here.';
comment on column wearable_device.preferred_at is 'When the person said that this one counts before the others; the newest such word holds.';

create table wearable_chunk (
  person_id uuid not null,
  stream    text not null,
  day       date not null,
  device    text not null,
  samples   int not null,
  sealed    bytea not null,
  primary key (person_id, stream, day, device)
);
comment on table  wearable_chunk is 'One device''s measurements of one kind on one day of Greenwich, packed and sealed with the person''s key.';
comment on column wearable_chunk.person_id is 'Whose.';
comment on column wearable_chunk.stream is 'What was measured.';
comment on column wearable_chunk.day is 'The day in Greenwich on which each measurement began: it does not move when a phone travels.';
comment on column wearable_chunk.device is 'By what.';
comment on column wearable_chunk.samples is 'How many.';
comment on column wearable_chunk.sealed is 'The measurements, packed without loss, then sealed.';
alter table wearable_chunk alter column sealed set storage external;

create table wearable_day (
  person_id uuid not null,
  day       date not null,
  kind      text not null,
  id        uuid not null,
  zone      text not null,
  algorithm text not null,
  version   int not null,
  measured  int not null,
  devices   int not null,
  gave_way  int not null,
  odd       boolean not null,
  zones     text not null,
  primary key (person_id, day, kind)
);
create index wearable_day_due on wearable_day (kind, version);
comment on table  wearable_day is 'What the summaries of one day rest on; the values themselves stand in observation.';
comment on column wearable_day.person_id is 'Whose.';
comment on column wearable_day.day is 'The person''s day; a night belongs to the day on which they got up.';
comment on column wearable_day.kind is 'SLEEP, MOVEMENT or HEART.';
comment on column wearable_day.id is 'Names this row as the source of its observations.';
comment on column wearable_day.zone is 'The person''s zone.';
comment on column wearable_day.algorithm is 'By what the values were worked out.';
comment on column wearable_day.version is 'Its version; 0 where the day is to be worked out anew.';
comment on column wearable_day.measured is 'Minutes of the day that were measured.';
comment on column wearable_day.devices is 'How many devices measured.';
comment on column wearable_day.gave_way is 'Measurements that gave way to another device''s of the same time.';
comment on column wearable_day.odd is 'Whether a value can hardly be true; it is shown and counts for nothing.';
comment on column wearable_day.zones is 'How the zones of its measurements are known: TOLD, INFERRED, UNKNOWN or some of them.';
