create table score_contest (
  person_id    uuid not null,
  id           uuid not null,
  about        uuid not null,
  words        bytea not null,
  contested_at timestamptz not null,
  due_on       date,
  answered_by  uuid references account,
  answered_at  timestamptz,
  answer       bytea,
  seen_at      timestamptz,
  primary key (person_id, id)
);
comment on table  score_contest is 'A person said that a score does not fit them; a human answers.';
comment on column score_contest.person_id is 'Whose score.';
comment on column score_contest.id is 'Made with the form, so that it is kept once.';
comment on column score_contest.about is 'The finished questionnaire it is about.';
comment on column score_contest.words is 'Why it does not fit, in their words, sealed with their key.';
comment on column score_contest.contested_at is 'When.';
comment on column score_contest.due_on is 'The day by which they were promised an answer; empty where nobody cared for them who could give one.';
comment on column score_contest.answered_by is 'Who answered.';
comment on column score_contest.answered_at is 'When.';
comment on column score_contest.answer is 'The answer, sealed with the person''s key.';
comment on column score_contest.seen_at is 'When the person was shown the answer.';
