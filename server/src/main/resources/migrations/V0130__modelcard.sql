create table about_self (
  person_id uuid primary key,
  age_band  text,
  gender    text,
  said_at   timestamptz not null
);
comment on table  about_self is 'What a person says of themself so that the house can be held to treating groups alike. Used for that alone; nobody reads it of one person.';
comment on column about_self.person_id is 'Who.';
comment on column about_self.age_band is 'Such as AGE_25_34; empty where they did not say.';
comment on column about_self.gender is 'WOMAN, MAN or OTHER; empty where they did not say.';
comment on column about_self.said_at is 'When.';

create table model_state (
  model    text primary key,
  standing text not null check (standing in ('SHADOW', 'ON')),
  version  int not null,
  why      text not null,
  since    timestamptz not null
);
comment on table  model_state is 'Whether a model that was learned here may be seen; without a row it runs unseen.';
comment on column model_state.model is 'Such as expected-course-phq-9.';
comment on column model_state.standing is 'SHADOW: it runs and nobody sees it. ON: two people switched it on.';
comment on column model_state.version is 'Which version of the model.';
comment on column model_state.why is 'APPROVED, RETURNED (by a person) or GATE (by the fairness gate).';
comment on column model_state.since is 'Since when.';

create table model_approval (
  model       text not null,
  version     int not null,
  account_id  uuid not null references account,
  approved_at timestamptz not null,
  primary key (model, version, account_id)
);
comment on table  model_approval is 'Who said that a version may be switched on; it takes two different people.';
comment on column model_approval.model is 'Which model.';
comment on column model_approval.version is 'Which version.';
comment on column model_approval.account_id is 'Who.';
comment on column model_approval.approved_at is 'When.';

create table model_audit (
  id         uuid primary key,
  model      text not null,
  version    int not null,
  audited_at timestamptz not null,
  code       text not null,
  people     int not null,
  gate       text not null check (gate in ('MAY_RUN', 'WITHHELD'))
);
create index model_audit_newest on model_audit (model, audited_at desc);
comment on table  model_audit is 'An audit of how a rule or model treated groups of people here.';
comment on column model_audit.id is 'Random.';
comment on column model_audit.model is 'Which rule or model, or which figure of access and outcome.';
comment on column model_audit.version is 'Which version of it; 0 for a rule.';
comment on column model_audit.audited_at is 'When.';
comment on column model_audit.code is 'Version of the program that audited.';
comment on column model_audit.people is 'How many people it rests on.';
comment on column model_audit.gate is 'MAY_RUN or WITHHELD.';

create table model_audit_group (
  audit_id        uuid not null references model_audit on delete cascade,
  grouping        text not null,
  place           int not null,
  label           text not null,
  true_positives  int not null,
  false_positives int not null,
  false_negatives int not null,
  true_negatives  int not null,
  verdict         text not null check (verdict in ('FAIR', 'UNFAIR', 'NOT_ENOUGH_DATA')),
  primary key (audit_id, grouping, label)
);
comment on table  model_audit_group is 'Counts of one group in an audit; nobody''s row.';
comment on column model_audit_group.audit_id is 'Of which audit.';
comment on column model_audit_group.grouping is 'How people were grouped, such as language.';
comment on column model_audit_group.place is 'Order on the page.';
comment on column model_audit_group.label is 'The group.';
comment on column model_audit_group.true_positives is 'Flagged, and the outcome came.';
comment on column model_audit_group.false_positives is 'Flagged, and it did not.';
comment on column model_audit_group.false_negatives is 'Missed.';
comment on column model_audit_group.true_negatives is 'Neither.';
comment on column model_audit_group.verdict is 'What the data say of this group.';

create table governed_decision (
  id         uuid primary key,
  model      text not null,
  account_id uuid not null references account,
  what       text not null,
  why        text not null,
  until      date not null,
  decided_at timestamptz not null
);
comment on table  governed_decision is 'What somebody decided about a model, such as a threshold for a group: who, why, until when.';
comment on column governed_decision.id is 'Made with the form, so that it is kept once.';
comment on column governed_decision.model is 'Which model.';
comment on column governed_decision.account_id is 'Who decided.';
comment on column governed_decision.what is 'What was decided.';
comment on column governed_decision.why is 'Why.';
comment on column governed_decision.until is 'It is looked at again by this day.';
comment on column governed_decision.decided_at is 'When.';
