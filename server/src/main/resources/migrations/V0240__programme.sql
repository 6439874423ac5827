alter table practice_round add column session text;
alter table practice_round add column step text;
alter table practice_round add column line integer;
alter table practice_round add column stood_at timestamptz;
comment on table  practice_round is 'Once through an exercise, or through one session of a programme.';
comment on column practice_round.what is 'The exercise or the programme, such as body-scan.';
comment on column practice_round.session is 'Which session of the programme; empty for an exercise.';
comment on column practice_round.step is 'The step of the session where they stand; empty past the last one, and for an exercise.';
comment on column practice_round.line is 'The line of timed words where they stand, from 0; empty for an exercise.';
comment on column practice_round.stood_at is 'When they were there; empty for an exercise.';

create table programme_course (
  person_id uuid not null,
  programme text not null,
  begun_at  timestamptz not null,
  aside_at  timestamptz,
  primary key (person_id, programme)
);
comment on table  programme_course is 'A programme that a person has begun. Its sessions are rounds.';
comment on column programme_course.person_id is 'Whose.';
comment on column programme_course.programme is 'Which programme, such as sleep.';
comment on column programme_course.begun_at is 'When it was begun.';
comment on column programme_course.aside_at is 'When they put it aside; empty while they go on with it.';
