create table safety_plan_before (
  person_id uuid not null,
  id        uuid not null,
  part      text not null,
  sealed    bytea not null,
  kept_at   timestamptz not null,
  until     timestamptz not null,
  primary key (person_id, id)
);
create index safety_plan_before_by_part on safety_plan_before (person_id, part, until);
comment on table  safety_plan_before is 'What a part of a person''s safety plan said before they wrote it anew. Only they read it.';
comment on column safety_plan_before.person_id is 'Whose.';
comment on column safety_plan_before.id is 'Random: one earlier wording.';
comment on column safety_plan_before.part is 'Which part of the plan.';
comment on column safety_plan_before.sealed is 'The words, sealed with the person''s key.';
comment on column safety_plan_before.kept_at is 'When it was written.';
comment on column safety_plan_before.until is 'When it was written anew.';
