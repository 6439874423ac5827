create table practice_round (
  person_id uuid not null,
  id        uuid not null,
  what      text not null,
  version   integer not null,
  begun_at  timestamptz not null,
  done_at   timestamptz,
  seconds   integer,
  helped    text,
  counted   boolean not null,
  primary key (person_id, id)
);
create index practice_round_by_what on practice_round (person_id, what, begun_at);
comment on table  practice_round is 'Once through an exercise.';
comment on column practice_round.person_id is 'Whose.';
comment on column practice_round.id is 'Made where it was done; the same one sent twice is kept once.';
comment on column practice_round.what is 'The exercise, such as body-scan.';
comment on column practice_round.version is 'The wording of it.';
comment on column practice_round.begun_at is 'When it was begun.';
comment on column practice_round.done_at is 'When it ended; empty while it can be gone on with.';
comment on column practice_round.seconds is 'How long it ran; empty where nothing counted.';
comment on column practice_round.helped is 'A_LOT, A_LITTLE, NO or WORSE, as they said; empty where they did not say.';
comment on column practice_round.counted is 'Whether what they said went into the numbers of practice_watch.';

create table practice_answer (
  person_id uuid not null,
  id        uuid not null,
  round_id  uuid not null,
  step      text not null,
  entry     integer not null,
  measure   text,
  moment    text,
  value     integer,
  words     bytea,
  primary key (person_id, id),
  unique (person_id, round_id, step, entry)
);
comment on table  practice_answer is 'What a person answered in a round: a number on a scale, or words.';
comment on column practice_answer.person_id is 'Whose.';
comment on column practice_answer.id is 'The row that words are sealed to.';
comment on column practice_answer.round_id is 'In which round.';
comment on column practice_answer.step is 'At which step.';
comment on column practice_answer.entry is 'Which line of the step, from 0.';
comment on column practice_answer.measure is 'What is rated: MOOD, DISTRESS, BELIEF and so on; empty for words.';
comment on column practice_answer.moment is 'BEFORE, AFTER or ONCE; empty for words.';
comment on column practice_answer.value is 'The number; empty for words.';
comment on column practice_answer.words is 'Words, times or choices, sealed with their key; empty for a number.';

create table practice_watch (
  what            text not null,
  version         integer not null,
  trial           integer not null,
  answers         integer not null,
  worse           integer not null,
  strangers_worse integer not null,
  paused_at       timestamptz,
  back_at         timestamptz,
  back_by         uuid references account on delete set null,
  primary key (what, version, trial)
);
comment on table  practice_watch is 'How many people felt worse after an exercise; when that paused it for everybody. Numbers of nobody.';
comment on column practice_watch.what is 'The exercise.';
comment on column practice_watch.version is 'The wording of it.';
comment on column practice_watch.trial is 'Counts from 1; each time it is put back a new one begins.';
comment on column practice_watch.answers is 'People who said whether it helped, each counted once in four weeks.';
comment on column practice_watch.worse is 'Those of them who felt worse.';
comment on column practice_watch.strangers_worse is 'Presses of the button by people without an account, not counted by the test.';
comment on column practice_watch.paused_at is 'When it was paused, if it was.';
comment on column practice_watch.back_at is 'When it was put back, if it was.';
comment on column practice_watch.back_by is 'By whom.';
