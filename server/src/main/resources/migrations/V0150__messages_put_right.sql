alter table message add column corrects uuid;
comment on column message.corrects is 'The message of the same writer that this one puts right; empty for most.';
