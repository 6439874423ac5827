create table diary_import (
  person_id  uuid not null,
  id         uuid not null,
  state      text not null,
  name       bytea not null,
  bytes      bigint not null,
  mapping    bytea,
  ending     bytea,
  line       bigint not null default 0,
  bytes_read bigint not null default 0,
  moments    bigint not null default 0,
  added      bigint not null default 0,
  refused    bigint not null default 0,
  unread     bigint not null default 0,
  brought_at timestamptz not null,
  ended_at   timestamptz,
  primary key (person_id, id)
);
create index diary_import_reading on diary_import (brought_at) where state = 'READING';
comment on table  diary_import is 'A diary file that a person brought, and how far it has come.';
comment on column diary_import.person_id is 'Whose.';
comment on column diary_import.id is 'Random.';
comment on column diary_import.state is 'WAITING, READING, STOPPED, READ or GONE.';
comment on column diary_import.name is 'Name of the file, sealed: people name files after what is in them.';
comment on column diary_import.bytes is 'Size of the file as it was uploaded.';
comment on column diary_import.mapping is 'What each column means, as the person chose, sealed.';
comment on column diary_import.ending is 'Why reading ended before the end of the file, sealed; empty where it did not.';
comment on column diary_import.line is 'The last line that was dealt with; reading goes on after it.';
comment on column diary_import.bytes_read is 'How much of the file that is.';
comment on column diary_import.moments is 'Rows that are moments.';
comment on column diary_import.added is 'Moments that were not here before.';
comment on column diary_import.refused is 'Rows that could not be read.';
comment on column diary_import.unread is 'Cells that could not be read in rows that could.';
comment on column diary_import.brought_at is 'When it was uploaded.';
comment on column diary_import.ended_at is 'When reading ended, or it was thrown away.';

create table diary_piece (
  person_id uuid not null,
  import_id uuid not null,
  number    int not null,
  sealed    bytea not null,
  primary key (person_id, import_id, number)
);
comment on table  diary_piece is 'An uploaded file in pieces, sealed with the person''s key; gone once it is read or thrown away.';
comment on column diary_piece.person_id is 'Whose.';
comment on column diary_piece.import_id is 'Of which file.';
comment on column diary_piece.number is 'Place in the file, from 0.';
comment on column diary_piece.sealed is 'Up to 256 KiB of the file, sealed.';
alter table diary_piece alter column sealed set storage external;

create table diary_moment (
  person_id uuid not null,
  id        uuid not null,
  import_id uuid not null,
  at        timestamptz not null,
  zone      text not null,
  words     bytea,
  primary key (person_id, id)
);
create index diary_moment_by_import on diary_moment (person_id, import_id, at);
comment on table  diary_moment is 'A moment of a diary: what was said then stands in observation; here is that it was brought, and its words.';
comment on column diary_moment.person_id is 'Whose.';
comment on column diary_moment.id is 'Made from the moment and what was answered then, so that the same one brought twice is kept once.';
comment on column diary_moment.import_id is 'The file that brought it first.';
comment on column diary_moment.at is 'When.';
comment on column diary_moment.zone is 'IANA zone of the person then.';
comment on column diary_moment.words is 'What was written, column by column, sealed; empty where nothing was.';

create table diary_trouble (
  person_id uuid not null,
  import_id uuid not null,
  line      bigint not null,
  sealed    bytea not null,
  primary key (person_id, import_id, line)
);
comment on table  diary_trouble is 'What could not be read, a bundle of lines at a time, in the order of the file.';
comment on column diary_trouble.person_id is 'Whose.';
comment on column diary_trouble.import_id is 'In which file.';
comment on column diary_trouble.line is 'The last line of the bundle.';
comment on column diary_trouble.sealed is 'Lines and reasons, sealed: a reason may quote a cell.';
