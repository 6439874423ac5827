create table password (
  account_id uuid primary key references account on delete cascade,
  login_name text not null unique,
  hash       text not null,
  changed_at timestamptz not null
);
comment on table  password is 'A login name and password; good for half a session only, the authenticator gives the other half.';
comment on column password.account_id is 'Whose.';
comment on column password.login_name is 'Chosen by the person; lower case. Never an address to write to.';
comment on column password.hash is 'Argon2id, with its salt and parameters.';
comment on column password.changed_at is 'When it was last set.';

create table authenticator (
  account_id uuid primary key references account on delete cascade,
  secret     bytea not null,
  last_step  bigint not null,
  since      timestamptz not null
);
comment on table  authenticator is 'The app that shows six digits (RFC 6238).';
comment on column authenticator.account_id is 'Whose.';
comment on column authenticator.secret is 'The shared secret, sealed with the key file.';
comment on column authenticator.last_step is 'The 30-second step of the last code that was used; that code and older ones are refused.';
comment on column authenticator.since is 'When it was set up.';

create table anonymous_key (
  account_id uuid primary key references account on delete cascade,
  hash       bytea not null unique,
  since      timestamptz not null
);
comment on table  anonymous_key is 'The key of somebody who began without a name.';
comment on column anonymous_key.account_id is 'Whose.';
comment on column anonymous_key.hash is 'SHA-256 of the key; the key is 135 random bits.';
comment on column anonymous_key.since is 'When it was made.';

create table recovery_code (
  hash       bytea primary key,
  account_id uuid not null references account on delete cascade,
  place      smallint not null,
  sealed     bytea,
  made_at    timestamptz not null,
  used_at    timestamptz
);
create index recovery_code_by_account on recovery_code (account_id, place);
comment on table  recovery_code is 'Codes for the day when every other way in is lost; each opens once.';
comment on column recovery_code.hash is 'SHA-256 of the code; a code is 115 random bits.';
comment on column recovery_code.account_id is 'Whose.';
comment on column recovery_code.place is 'First to tenth of its set.';
comment on column recovery_code.sealed is 'The code itself, sealed with the key file; emptied when the person says that the codes are kept.';
comment on column recovery_code.made_at is 'When the set was made.';
comment on column recovery_code.used_at is 'When it opened the door; never again after that.';

create table passkey (
  credential         bytea primary key,
  id                 uuid not null unique default gen_random_uuid(),
  account_id         uuid not null references account on delete cascade,
  label              text not null,
  public_key         bytea not null,
  signature_count    bigint not null,
  verified           boolean not null,
  transports         text[] not null,
  backup_eligible    boolean not null,
  backed_up          boolean not null,
  attestation_object bytea not null,
  attestation_client bytea not null,
  since              timestamptz not null,
  used_at            timestamptz not null
);
create index passkey_by_account on passkey (account_id);
comment on table  passkey is 'Passkeys (WebAuthn credentials). Only public halves are here.';
comment on column passkey.credential is 'The credential''s id, as its device knows it.';
comment on column passkey.id is 'Random; names it on the account page.';
comment on column passkey.account_id is 'Whose; also the user handle on the device.';
comment on column passkey.label is 'What the person calls it, or the device it was made on.';
comment on column passkey.public_key is 'COSE public key.';
comment on column passkey.signature_count is 'Counter of the device at last use.';
comment on column passkey.verified is 'The device checked who held it when the passkey was made.';
comment on column passkey.transports is 'How it can be reached: internal, hybrid, usb, nfc, ble.';
comment on column passkey.backup_eligible is 'It may be copied to other devices of the person.';
comment on column passkey.backed_up is 'It has been copied.';
comment on column passkey.attestation_object is 'What the device said when it was made.';
comment on column passkey.attestation_client is 'What the browser said when it was made.';
comment on column passkey.since is 'When it was made.';
comment on column passkey.used_at is 'When it last opened the door.';

create table passkey_challenge (
  id         uuid primary key,
  challenge  bytea not null,
  account_id uuid,
  expires_at timestamptz not null
);
comment on table  passkey_challenge is 'Random numbers that a passkey is asked to sign; each is taken once.';
comment on column passkey_challenge.id is 'Names it in the form.';
comment on column passkey_challenge.challenge is '32 random bytes.';
comment on column passkey_challenge.account_id is 'For whom a passkey is being made; empty for signing in.';
comment on column passkey_challenge.expires_at is 'Five minutes after it was made.';

create table attempts (
  subject      bytea primary key,
  made         int not null,
  last_at      timestamptz not null,
  closed_until timestamptz not null
);
comment on table  attempts is 'How often somebody tried in vain, so that guessing gets slower and slower; survives a restart.';
comment on column attempts.subject is 'Keyed hash of what is counted (a name, an address): neither can be read back.';
comment on column attempts.made is 'Tries since the last success, or since a day without any.';
comment on column attempts.last_at is 'The last one.';
comment on column attempts.closed_until is 'No try is looked at before this.';

create table beginning (
  token_hash    bytea primary key,
  account_id    uuid not null,
  fresh         boolean not null,
  name          text not null,
  login_name    text not null,
  password_hash text not null,
  secret        bytea not null,
  zone          text not null,
  language      text not null,
  invitation    bytea,
  expires_at    timestamptz not null
);
comment on table  beginning is 'Somebody who has chosen a password and still has to show the first code of the authenticator; nothing of an account exists before that.';
comment on column beginning.token_hash is 'SHA-256 of the token in the browser''s cookie.';
comment on column beginning.account_id is 'The account to be, or the one that gains a password.';
comment on column beginning.fresh is 'True when the account is to be made.';
comment on column beginning.name is 'What they want to be called.';
comment on column beginning.login_name is 'The login name they chose.';
comment on column beginning.password_hash is 'Argon2id.';
comment on column beginning.secret is 'The authenticator''s secret, sealed with the key file.';
comment on column beginning.zone is 'IANA time zone.';
comment on column beginning.language is 'BCP 47 tag.';
comment on column beginning.invitation is 'Hash of the invitation they follow, if any.';
comment on column beginning.expires_at is 'An hour after it was begun.';

create table invitation (
  hash       bytea primary key,
  id         uuid not null unique default gen_random_uuid(),
  role       text not null,
  made_by    uuid references account on delete cascade,
  made_at    timestamptz not null,
  expires_at timestamptz not null,
  used_by    uuid references account on delete cascade
);
comment on table  invitation is 'One-time codes with which people who work here make their accounts.';
comment on column invitation.hash is 'SHA-256 of the code; the code is 115 random bits.';
comment on column invitation.id is 'Random; names it in the list, where it can be taken back.';
comment on column invitation.role is 'CLINICIAN, COORDINATOR, SUPERVISOR or OPERATOR.';
comment on column invitation.made_by is 'Who invited; empty for the code on the terminal that sets up the first account.';
comment on column invitation.made_at is 'When.';
comment on column invitation.expires_at is 'Until when it can be used.';
comment on column invitation.used_by is 'Who used it; empty while nobody has.';

alter table session
  add column proved_at timestamptz not null default now(),
  add column shared    boolean not null default false;
comment on column session.proved_at is 'When a passkey, code or key was last shown in it; changing the ways in asks for a fresh one.';
comment on column session.shared is 'Other people use this device: the session ends with the browser and after ten minutes without use.';
