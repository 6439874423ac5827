create table helpline_check (
  line       text not null,
  checked_on date not null,
  account_id uuid not null references account,
  kept_at    timestamptz not null default now(),
  primary key (line, checked_on, account_id)
);
comment on table  helpline_check is 'Somebody at this clinic dialled a helpline and reached it.';
comment on column helpline_check.line is 'Id of the line in helplines.json.';
comment on column helpline_check.checked_on is 'The day it was dialled.';
comment on column helpline_check.account_id is 'Who dialled.';
comment on column helpline_check.kept_at is 'When this was recorded.';
