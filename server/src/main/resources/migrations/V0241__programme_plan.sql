create table programme_plan_line (
  person_id uuid not null,
  id        uuid not null,
  programme text not null,
  step      text not null,
  entry     integer not null,
  words     bytea not null,
  kept_at   timestamptz not null,
  primary key (person_id, id),
  unique (person_id, programme, step, entry)
);
comment on table  programme_plan_line is 'A line of the plan for harder days that a person wrote at the end of a programme.';
comment on column programme_plan_line.person_id is 'Whose.';
comment on column programme_plan_line.id is 'The row that words are sealed to.';
comment on column programme_plan_line.programme is 'Of which programme, such as sleep.';
comment on column programme_plan_line.step is 'Which question of the programme it answers.';
comment on column programme_plan_line.entry is 'Which line of the answer, from 0.';
comment on column programme_plan_line.words is 'What they wrote, sealed with their key.';
comment on column programme_plan_line.kept_at is 'When it was written.';
