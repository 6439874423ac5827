create table safety_plan_part (
  person_id uuid not null,
  part      text not null,
  sealed    bytea not null,
  kept_at   timestamptz not null,
  primary key (person_id, part)
);
comment on table  safety_plan_part is 'A person''s own safety plan, part by part.';
comment on column safety_plan_part.person_id is 'Whose.';
comment on column safety_plan_part.part is 'SIGNS, ALONE, DISTRACTION, PEOPLE, PROFESSIONALS or SAFER.';
comment on column safety_plan_part.sealed is 'Their words, sealed with their key.';
comment on column safety_plan_part.kept_at is 'When they were last changed.';

create table safety_plan_contact (
  person_id uuid not null,
  id        uuid not null,
  part      text not null,
  place     int not null,
  sealed    bytea not null,
  may_call  boolean not null,
  kept_at   timestamptz not null,
  primary key (person_id, id)
);
comment on table  safety_plan_contact is 'Somebody a person can call, from their safety plan.';
comment on column safety_plan_contact.person_id is 'Whose plan.';
comment on column safety_plan_contact.id is 'Random.';
comment on column safety_plan_contact.part is 'PEOPLE or PROFESSIONALS.';
comment on column safety_plan_contact.place is 'Order in the part.';
comment on column safety_plan_contact.sealed is 'Name, number and hours, sealed with the person''s key.';
comment on column safety_plan_contact.may_call is 'The clinic may call them when it cannot reach the person.';
comment on column safety_plan_contact.kept_at is 'When it was last changed.';

create table safety_reach (
  person_id uuid primary key,
  sealed    bytea not null,
  kept_at   timestamptz not null
);
comment on table  safety_reach is 'The number on which the clinic may call a person.';
comment on column safety_reach.person_id is 'Whose.';
comment on column safety_reach.sealed is 'The number, sealed with their key.';
comment on column safety_reach.kept_at is 'When it was last changed.';
