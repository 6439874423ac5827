alter table account add column left_at timestamptz;
comment on column account.left_at is 'Since when somebody who worked here does no longer: no way in opens, no session goes on. Their name stays, because it stands beside what they did.';
