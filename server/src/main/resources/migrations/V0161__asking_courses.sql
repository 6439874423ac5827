create table asking_courses (
  account_id uuid primary key references account on delete cascade,
  courses    int not null check (courses > 0),
  since      date not null,
  counted_at timestamptz not null,
  looked_at  timestamptz
);
comment on table  asking_courses is 'In whose care courses of help keep asking for a look, for a supervisor: counts only, nobody''s name.';
comment on column asking_courses.account_id is 'The clinician.';
comment on column asking_courses.courses is 'How many keep asking.';
comment on column asking_courses.since is 'Since when the first of them does.';
comment on column asking_courses.counted_at is 'When it was counted.';
comment on column asking_courses.looked_at is 'When a supervisor said that they talked about it.';
