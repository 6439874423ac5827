create table looked_at (
  person_id  uuid not null,
  account_id uuid not null,
  item       text not null,
  at         timestamptz not null,
  primary key (person_id, account_id, item)
);
create index looked_at_by_account on looked_at (account_id, at);
comment on table  looked_at is 'What a clinician has looked at and taken off their desk.';
comment on column looked_at.person_id is 'About whom it is.';
comment on column looked_at.account_id is 'The clinician.';
comment on column looked_at.item is 'What it is: insight: or score: and its id.';
comment on column looked_at.at is 'When they said so.';
