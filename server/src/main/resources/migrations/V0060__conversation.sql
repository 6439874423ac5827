create table message (
  person_id  uuid not null,
  id         uuid not null,
  account_id uuid not null,
  by_person  boolean not null,
  at         timestamptz not null,
  sealed     bytea not null,
  seen_at    timestamptz,
  primary key (person_id, id)
);
create index message_unseen on message (person_id) where seen_at is null;
comment on table  message is 'Messages between a person and those who care for them.';
comment on column message.person_id is 'Whose thread.';
comment on column message.id is 'Made by the page, so that a form sent twice is one message.';
comment on column message.account_id is 'Who wrote it.';
comment on column message.by_person is 'True when the person wrote it.';
comment on column message.at is 'When it was sent.';
comment on column message.sealed is 'The words, sealed with the person''s key.';
comment on column message.seen_at is 'When the other side first had it on a screen.';

create table message_draft (
  person_id  uuid not null,
  account_id uuid not null,
  sealed     bytea not null,
  kept_at    timestamptz not null,
  primary key (person_id, account_id)
);
comment on table  message_draft is 'What somebody has typed in a thread and not sent.';
comment on column message_draft.person_id is 'Whose thread.';
comment on column message_draft.account_id is 'Who is writing.';
comment on column message_draft.sealed is 'The words so far, sealed with the person''s key.';
comment on column message_draft.kept_at is 'When it was last kept.';
