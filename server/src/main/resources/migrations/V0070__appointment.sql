create table appointment (
  person_id    uuid not null,
  id           uuid not null,
  account_id   uuid not null,
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  way          text not null,
  note         bytea,
  version      int not null default 1,
  booked_at    timestamptz not null,
  cancelled_at timestamptz,
  primary key (person_id, id)
);
create index appointment_by_account on appointment (account_id, starts_at) where cancelled_at is null;
comment on table  appointment is 'Talks booked between a person and somebody who cares for them.';
comment on column appointment.person_id is 'Who is in care.';
comment on column appointment.id is 'Made by the page it was booked on; a form sent twice books once.';
comment on column appointment.account_id is 'The clinician.';
comment on column appointment.starts_at is 'When it begins.';
comment on column appointment.ends_at is 'When it ends.';
comment on column appointment.way is 'PHONE or IN_PERSON.';
comment on column appointment.note is 'Words to the person, sealed with their key; empty where there are none.';
comment on column appointment.version is 'Grows with every change; a form that shows an older one changes nothing.';
comment on column appointment.booked_at is 'When it was booked.';
comment on column appointment.cancelled_at is 'When it was cancelled; empty while it stands.';
