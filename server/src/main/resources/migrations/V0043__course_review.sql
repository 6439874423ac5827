create table course_review (
  person_id   uuid not null,
  id          uuid not null,
  account_id  uuid not null references account,
  looked_at   text[] not null,
  agreed      bytea not null,
  reviewed_at timestamptz not null,
  primary key (person_id, id)
);
comment on table  course_review is 'A clinician looked at a course of help that asked for it, and what was agreed.';
comment on column course_review.person_id is 'Whose course.';
comment on column course_review.id is 'Random.';
comment on column course_review.account_id is 'Who looked.';
comment on column course_review.looked_at is 'What was looked at: ALLIANCE, MOTIVATION, SUPPORTS, LIFE.';
comment on column course_review.agreed is 'What was agreed, in the clinician''s words, sealed with the person''s key.';
comment on column course_review.reviewed_at is 'When.';

create table alert_budget (
  account_id uuid primary key references account on delete cascade,
  number     int not null check (number between 1 and 50),
  per        text not null check (per in ('DAY', 'WEEK')),
  chosen_at  timestamptz not null
);
comment on table  alert_budget is 'How many alerts a clinician wants on the first list of their desk; the rest stands in a second list. Calls for help never count.';
comment on column alert_budget.account_id is 'The clinician.';
comment on column alert_budget.number is 'At most so many.';
comment on column alert_budget.per is 'DAY or WEEK.';
comment on column alert_budget.chosen_at is 'When they chose.';
