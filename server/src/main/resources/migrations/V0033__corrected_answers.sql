create table assessment_answer_before (
  person_id     uuid not null,
  id            uuid not null,
  assessment_id uuid not null,
  item          text not null,
  code          smallint,
  answered_at   timestamptz not null,
  until         timestamptz not null,
  score         double precision,
  primary key (person_id, id)
);
create index assessment_answer_before_by_sitting on assessment_answer_before (person_id, assessment_id, until);
comment on table  assessment_answer_before is 'What was answered in a finished questionnaire before its person corrected it.';
comment on column assessment_answer_before.person_id is 'Whose.';
comment on column assessment_answer_before.id is 'Random: one correction of one answer.';
comment on column assessment_answer_before.assessment_id is 'In which sitting.';
comment on column assessment_answer_before.item is 'Which question, such as phq-9.3.';
comment on column assessment_answer_before.code is 'The answer''s code until then; empty where the person would rather not say.';
comment on column assessment_answer_before.answered_at is 'When it had been given.';
comment on column assessment_answer_before.until is 'When it was corrected.';
comment on column assessment_answer_before.score is 'What the questionnaire added up to until then; empty where there was no total.';
