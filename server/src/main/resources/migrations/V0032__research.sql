create table research_consent (
  person_id uuid not null,
  version   int not null,
  since     timestamptz not null default now(),
  ended_at  timestamptz
);
create unique index research_consent_now on research_consent (person_id) where ended_at is null;
comment on table  research_consent is 'Who lets their questionnaire answers be used for research without their name, and when that began and ended. Nobody does at first.';
comment on column research_consent.person_id is 'Who.';
comment on column research_consent.version is 'Of the words that were agreed to.';
comment on column research_consent.since is 'From when.';
comment on column research_consent.ended_at is 'Until when; empty while it holds.';

create table research_export (
  id         uuid primary key,
  purpose    text not null,
  asked_by   uuid not null,
  asked_at   timestamptz not null,
  allowed_by uuid,
  allowed_at timestamptz,
  taken_at   timestamptz,
  check (allowed_by is null or allowed_by <> asked_by)
);
comment on table  research_export is 'Files of answers for research: one person asks, another allows.';
comment on column research_export.id is 'Of the file.';
comment on column research_export.purpose is 'What it is for, in the words of whoever asked.';
comment on column research_export.asked_by is 'Who asked.';
comment on column research_export.asked_at is 'When.';
comment on column research_export.allowed_by is 'Who allowed it; never the one who asked.';
comment on column research_export.allowed_at is 'When.';
comment on column research_export.taken_at is 'When it was downloaded last.';
