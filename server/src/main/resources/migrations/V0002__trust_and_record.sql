create table data_key (
  person_id uuid primary key,
  wrapped   bytea not null
);
comment on table  data_key is 'The key that seals one person''s words, wrapped by the key file. Removing the row is erasure.';
comment on column data_key.person_id is 'Whose words.';
comment on column data_key.wrapped is 'AES-256 key, encrypted with AES-256-GCM by the wrapping key.';

create table audit_line (
  number      bigint generated always as identity primary key,
  at          timestamptz not null,
  account_id  uuid not null,
  person_id   uuid,
  deed        text not null,
  what        text not null,
  hash_before bytea not null,
  hash        bytea not null
);
create index audit_line_by_person on audit_line (person_id, number desc);
comment on table  audit_line is 'Who read or changed what; appended, never altered.';
comment on column audit_line.number is 'Order of the lines.';
comment on column audit_line.at is 'When.';
comment on column audit_line.account_id is 'Who.';
comment on column audit_line.person_id is 'About whom, where it was about a person.';
comment on column audit_line.deed is 'Name of the deed, shown in words.';
comment on column audit_line.what is 'Kinds of data, never their content.';
comment on column audit_line.hash_before is 'Hash of the line before; zeros for the first.';
comment on column audit_line.hash is 'SHA-256 over the hash before and this line.';

create table sharing (
  person_id uuid not null,
  kind      text not null,
  since     timestamptz not null default now(),
  ended_at  timestamptz
);
create unique index sharing_now on sharing (person_id, kind) where ended_at is null;
comment on table  sharing is 'Which kinds of data a person shares with those who care for them, and when that began and ended.';
comment on column sharing.person_id is 'Who shares.';
comment on column sharing.kind is 'CHECK_INS, QUESTIONNAIRES, WORDS, INSIGHTS, SAFETY_PLAN, DIARY.';
comment on column sharing.since is 'From when.';
comment on column sharing.ended_at is 'Until when; empty while it is shared.';

create table observation (
  person_id  uuid not null,
  signal     text not null,
  day        date not null,
  at         timestamptz not null,
  id         uuid not null,
  value      double precision not null,
  low        double precision not null,
  high       double precision not null,
  better     text not null,
  kind       text not null,
  zone       text not null,
  zone_known text not null,
  source     text not null,
  source_row uuid not null,
  primary key (person_id, signal, day, id)
);
comment on table  observation is 'The person''s timeline: one value at one moment.';
comment on column observation.person_id is 'Whose.';
comment on column observation.signal is 'What was observed: mood, phq-9, diary:restless.';
comment on column observation.day is 'The person''s own day then.';
comment on column observation.at is 'The moment.';
comment on column observation.id is 'Made by whoever observed; the same one sent twice is kept once.';
comment on column observation.value is 'The value, on its own scale.';
comment on column observation.low is 'Lowest value of the scale.';
comment on column observation.high is 'Highest value of the scale.';
comment on column observation.better is 'HIGHER, LOWER or NEITHER end is better for the person.';
comment on column observation.kind is 'Kind of data, as it is shared: CHECK_INS, QUESTIONNAIRES, DIARY.';
comment on column observation.zone is 'IANA zone of the person then.';
comment on column observation.zone_known is 'TOLD, INFERRED or UNKNOWN.';
comment on column observation.source is 'Feature that observed: check-in, questionnaire, diary.';
comment on column observation.source_row is 'Its row there.';

create table event_publication (
  id                     uuid not null primary key,
  completion_attempts    int not null default 0,
  completion_date        timestamptz,
  event_type             text not null,
  last_resubmission_date timestamptz,
  listener_id            text not null,
  publication_date       timestamptz not null,
  serialized_event       text not null,
  status                 text
);
create index event_publication_open on event_publication (publication_date) where completion_date is null;
comment on table  event_publication is 'Events on their way to a listener; the columns are Spring Modulith''s.';
comment on column event_publication.id is 'Of the publication.';
comment on column event_publication.completion_attempts is 'How often it was tried.';
comment on column event_publication.completion_date is 'When the listener was done.';
comment on column event_publication.event_type is 'Java type.';
comment on column event_publication.last_resubmission_date is 'When it was last tried again.';
comment on column event_publication.listener_id is 'Who hears it.';
comment on column event_publication.publication_date is 'When it was published.';
comment on column event_publication.serialized_event is 'Ids and dates only; events carry no words.';
comment on column event_publication.status is 'PUBLISHED, PROCESSING, COMPLETED, FAILED or RESUBMITTED.';
