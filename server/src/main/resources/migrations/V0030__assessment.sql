create table assessment (
  person_id    uuid not null,
  id           uuid not null,
  instrument   text not null,
  version      int not null,
  language     text not null,
  fingerprint  text not null,
  begun_at     timestamptz not null,
  completed_at timestamptz,
  score        double precision,
  band         text,
  primary key (person_id, id)
);
create index assessment_by_instrument on assessment (person_id, instrument, completed_at);
comment on table  assessment is 'One sitting with one questionnaire.';
comment on column assessment.person_id is 'Whose.';
comment on column assessment.id is 'Made where it was begun; the same one sent twice is begun once.';
comment on column assessment.instrument is 'phq-9, gad-7 and so on.';
comment on column assessment.version is 'Of the instrument file; grows with every change of wording, codes or scoring.';
comment on column assessment.language is 'BCP 47 tag of the words that were read.';
comment on column assessment.fingerprint is 'SHA-256 of the words that were read.';
comment on column assessment.begun_at is 'When it was begun.';
comment on column assessment.completed_at is 'When it was finished; answers stay as they are from then on.';
comment on column assessment.score is 'Total found on that day with that version; empty where there is none.';
comment on column assessment.band is 'Band of the total on that day.';

create table assessment_answer (
  person_id     uuid not null,
  assessment_id uuid not null,
  item          text not null,
  code          smallint,
  answered_at   timestamptz not null,
  primary key (person_id, assessment_id, item)
);
comment on table  assessment_answer is 'One answer to one question.';
comment on column assessment_answer.person_id is 'Whose.';
comment on column assessment_answer.assessment_id is 'In which sitting.';
comment on column assessment_answer.item is 'Which question, such as phq-9.3.';
comment on column assessment_answer.code is 'The answer''s code; empty where the person would rather not say. Never counted as zero.';
comment on column assessment_answer.answered_at is 'When; a later answer takes the place of an earlier one.';
