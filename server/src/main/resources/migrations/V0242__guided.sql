alter table programme_course add column guided boolean;
comment on column programme_course.guided is 'Whether they want somebody of their team beside them; empty where they were not asked.';

create table programme_contact (
  person_id    uuid not null,
  account_id   uuid not null references account on delete cascade,
  contacted_at timestamptz,
  next_on      date,
  primary key (person_id, account_id)
);
create index programme_contact_by_account on programme_contact (account_id, next_on) where next_on is not null;
comment on table  programme_contact is 'Who helps a person through their programmes: when they wrote last, and when they mean to again.';
comment on column programme_contact.person_id is 'Who is helped.';
comment on column programme_contact.account_id is 'Who helps.';
comment on column programme_contact.contacted_at is 'When they wrote last from the page for this; empty before.';
comment on column programme_contact.next_on is 'The day on which they mean to look again; empty where none was set.';
