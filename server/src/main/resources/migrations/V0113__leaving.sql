create table leaving (
  person_id  uuid primary key,
  account_id uuid not null,
  receipt    bytea not null unique,
  asked_at   timestamptz not null,
  due_at     timestamptz not null
);
create index leaving_due on leaving (due_at);
comment on table  leaving is 'Somebody asked that everything about them be erased; until then they may change their mind.';
comment on column leaving.person_id is 'Who.';
comment on column leaving.account_id is 'Their account.';
comment on column leaving.receipt is 'Hash of the number of their receipt.';
comment on column leaving.asked_at is 'When they asked.';
comment on column leaving.due_at is 'When it is done, unless they change their mind.';

create table erasure_receipt (
  hash         bytea primary key,
  asked_at     timestamptz not null,
  due_at       timestamptz not null,
  done_at      timestamptz,
  keys_gone_at timestamptz
);
comment on table  erasure_receipt is 'That an erasure was asked for and done. It names nobody: only whoever has its number finds it.';
comment on column erasure_receipt.hash is 'SHA-256 of its number.';
comment on column erasure_receipt.asked_at is 'When it was asked for.';
comment on column erasure_receipt.due_at is 'For when.';
comment on column erasure_receipt.done_at is 'When it was done.';
comment on column erasure_receipt.keys_gone_at is 'From when no copy of the key is left anywhere, and older backups are unreadable too.';
