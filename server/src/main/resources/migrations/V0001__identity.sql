create table account (
  id         uuid primary key,
  person_id  uuid unique,
  name       text not null,
  roles      text[] not null,
  language   text,
  zone       text not null,
  anonymous  boolean not null default false,
  created_at timestamptz not null default now()
);
comment on table  account is 'Somebody who can sign in.';
comment on column account.id is 'Random.';
comment on column account.person_id is 'The person in care this account is; random, unrelated to the account.';
comment on column account.name is 'What they are called on screen; made up for an anonymous person.';
comment on column account.roles is 'PERSON, CLINICIAN, COORDINATOR, SUPERVISOR, OPERATOR.';
comment on column account.language is 'BCP 47 tag, where one was chosen.';
comment on column account.zone is 'IANA time zone in which times are shown.';
comment on column account.anonymous is 'Began with a key and has attached no identity yet.';
comment on column account.created_at is 'When the account was made.';

create table session (
  id         uuid primary key,
  token_hash bytea not null unique,
  account_id uuid not null references account on delete cascade,
  complete   boolean not null,
  device     text not null,
  opened_at  timestamptz not null,
  seen_at    timestamptz not null,
  expires_at timestamptz not null,
  ended_at   timestamptz
);
create index session_by_account on session (account_id) where ended_at is null;
comment on table  session is 'A browser that is signed in.';
comment on column session.id is 'Random; shown in the list of sessions.';
comment on column session.token_hash is 'SHA-256 of the token in the cookie.';
comment on column session.account_id is 'Whose session.';
comment on column session.complete is 'False while the second factor is awaited.';
comment on column session.device is 'Browser family and system, for the list of sessions.';
comment on column session.opened_at is 'When it began.';
comment on column session.seen_at is 'Last use, to the minute.';
comment on column session.expires_at is 'When it ends by itself.';
comment on column session.ended_at is 'When somebody ended it.';

create table care_relationship (
  person_id  uuid not null,
  account_id uuid not null references account on delete cascade,
  since      timestamptz not null default now(),
  ended_at   timestamptz,
  primary key (person_id, account_id)
);
create index care_relationship_by_account on care_relationship (account_id) where ended_at is null;
comment on table  care_relationship is 'Who cares for whom.';
comment on column care_relationship.person_id is 'The person in care.';
comment on column care_relationship.account_id is 'The clinician.';
comment on column care_relationship.since is 'When it began.';
comment on column care_relationship.ended_at is 'When it ended; no record is read through it after that.';
