create table licensed_file (
  id         uuid primary key,
  instrument text not null,
  version    int not null,
  language   text not null,
  whole      boolean not null,
  content    text not null,
  statement  text not null,
  account_id uuid not null,
  brought_at timestamptz not null
);
create index licensed_file_by_instrument on licensed_file (instrument, version, brought_at);
comment on table  licensed_file is 'Questionnaires this house holds a licence for, as they were brought in. Rows are added, never changed; of several for one language the newest counts.';
comment on column licensed_file.id is 'Made by the page that looked at the file; the same one sent twice is kept once.';
comment on column licensed_file.instrument is 'Its name: a shell of the box, or one of this house''s own.';
comment on column licensed_file.version is 'Of the structure; grows with every change of questions, codes or scoring.';
comment on column licensed_file.language is 'BCP 47 tag of the words.';
comment on column licensed_file.whole is 'True where it brings structure and words, false where it fills a shell.';
comment on column licensed_file.content is 'The file.';
comment on column licensed_file.statement is 'What whoever brought it said about the licence.';
comment on column licensed_file.account_id is 'Who brought it.';
comment on column licensed_file.brought_at is 'When.';

create table instrument_offer (
  instrument text primary key,
  offered    boolean not null,
  account_id uuid not null,
  decided_at timestamptz not null
);
comment on table  instrument_offer is 'Which questionnaires people here may answer, where it was decided; without a row the box decides.';
comment on column instrument_offer.instrument is 'Its name.';
comment on column instrument_offer.offered is 'Whether people may begin it.';
comment on column instrument_offer.account_id is 'Who decided.';
comment on column instrument_offer.decided_at is 'When.';

alter table assessment add column counted_by text;
comment on column assessment.counted_by is 'Which way of counting caseness and recovery was in force that day, with its version; empty for older rows.';
alter table assessment_answer add column carried_from uuid;
comment on column assessment_answer.carried_from is 'The sitting it was given in, where it was carried over from a shorter questionnaire with the same question.';
