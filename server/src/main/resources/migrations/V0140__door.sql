create table door_line (
  id         uuid primary key,
  account_id uuid not null references account on delete cascade,
  session_id uuid not null,
  kind       text not null,
  device     text not null,
  by_account uuid references account on delete set null,
  at         timestamptz not null,
  told       text[] not null default '{}'
);
create index door_line_by_account on door_line (account_id, at);
comment on table  door_line is 'What happened to somebody''s ways in, or by whom the house was changed: told to the owner of the account in their other browsers.';
comment on column door_line.id is 'Random.';
comment on column door_line.account_id is 'Whose account it is told to.';
comment on column door_line.session_id is 'The session that did it; it is told in every other.';
comment on column door_line.kind is 'NEW_DEVICE, RECOVERED, PASSWORD_CHANGED and the like.';
comment on column door_line.device is 'Browser and system of that session, as it says so itself.';
comment on column door_line.by_account is 'The colleague who did it, where it was not the owner of the account.';
comment on column door_line.at is 'When.';
comment on column door_line.told is 'Where it was read and put away: way in and device.';

create table door_place (
  account_id uuid primary key references account on delete cascade,
  way        text not null
);
comment on table  door_place is 'Where somebody wants to be told of their ways in; no row: wherever they come in.';
comment on column door_place.account_id is 'Whose.';
comment on column door_place.way is 'PASSKEY, PASSWORD, KEY: only in sessions opened by that. NOWHERE: not at all.';

alter table session
  add column way      text not null default 'NEW',
  add column rests_on timestamptz not null default now();
update session set rests_on = opened_at;
comment on column session.way is 'What opened it: PASSKEY, PASSWORD, KEY, CODE (a recovery code), or NEW for the session in which an account was made.';
comment on column session.rests_on is 'Since when the oldest way in exists that was shown in it. One that rests on something older than a recovery can stop that recovery.';

create table waiting_colleague (
  account_id uuid primary key references account on delete cascade,
  invited_by uuid references account on delete cascade,
  since      timestamptz not null
);
comment on table  waiting_colleague is 'Somebody who was invited to work here and opens nothing until a second operator has confirmed them.';
comment on column waiting_colleague.account_id is 'Who waits.';
comment on column waiting_colleague.invited_by is 'The operator who invited them and so cannot confirm them.';
comment on column waiting_colleague.since is 'Since when.';
