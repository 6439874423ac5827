create table crisis_case (
  person_id       uuid not null,
  id              uuid not null unique,
  watchdog        boolean not null default false,
  tier            text not null,
  rule            text not null,
  opened_at       timestamptz not null,
  run             int not null,
  run_at          timestamptz not null,
  owner_id        uuid,
  acknowledged_by uuid,
  acknowledged_at timestamptz,
  due_at          timestamptz,
  reached_at      timestamptz,
  try_again_at    timestamptz,
  missed_at       timestamptz,
  reviewed_by     uuid,
  reviewed_at     timestamptz,
  outcome         text,
  closed_by       uuid,
  closed_at       timestamptz,
  primary key (person_id, id)
);
create unique index crisis_case_open on crisis_case (person_id) where closed_at is null;
create index crisis_case_waiting on crisis_case (opened_at) where closed_at is null;
comment on table  crisis_case is 'Somebody may not be safe, and a human answers. At most one is open for each person.';
comment on column crisis_case.person_id is 'Whose safety.';
comment on column crisis_case.id is 'Random.';
comment on column crisis_case.watchdog is 'Made by the house to see that the machinery works; nobody''s.';
comment on column crisis_case.tier is 'LOW, MODERATE or HIGH: how soon a human answers.';
comment on column crisis_case.rule is 'Version of risk-rule.json.';
comment on column crisis_case.opened_at is 'When the first reason came.';
comment on column crisis_case.run is 'Which climb of the ladder this is; a higher tier, a hand-over or a reopening begins a new one.';
comment on column crisis_case.run_at is 'When this climb began.';
comment on column crisis_case.owner_id is 'Whose case it is; the one on duty until somebody takes it.';
comment on column crisis_case.acknowledged_by is 'Who took it in this run.';
comment on column crisis_case.acknowledged_at is 'When it was taken; stops the ladder.';
comment on column crisis_case.due_at is 'By when a human is in touch; empty when the roster promises nothing.';
comment on column crisis_case.reached_at is 'When a human was in touch; stops the clock.';
comment on column crisis_case.try_again_at is 'When the next contact is tried.';
comment on column crisis_case.missed_at is 'When the clock ran out without contact.';
comment on column crisis_case.reviewed_by is 'Who looked at a missed clock.';
comment on column crisis_case.reviewed_at is 'When.';
comment on column crisis_case.outcome is 'How it ended.';
comment on column crisis_case.closed_by is 'Who closed it.';
comment on column crisis_case.closed_at is 'When.';

create table crisis_reason (
  person_id  uuid not null,
  case_id    uuid not null,
  key        text not null,
  at         timestamptz not null,
  kind       text not null,
  instrument text,
  item       int,
  code       int,
  answer     text,
  account_id uuid,
  primary key (person_id, case_id, key)
);
comment on table  crisis_reason is 'Why a case is open, one line a reason; none is added to another.';
comment on column crisis_reason.person_id is 'Whose safety.';
comment on column crisis_reason.case_id is 'The case.';
comment on column crisis_reason.key is 'Tells the same reason arriving twice from another one.';
comment on column crisis_reason.at is 'When it was said.';
comment on column crisis_reason.kind is 'ITEM, NOT_SAFE, FOLLOW_UP or CLINICIAN.';
comment on column crisis_reason.instrument is 'Questionnaire, such as phq-9.';
comment on column crisis_reason.item is 'Its question, counted from 1.';
comment on column crisis_reason.code is 'The answer''s code.';
comment on column crisis_reason.answer is 'YES, NO or RATHER_NOT_SAY to a follow-up question.';
comment on column crisis_reason.account_id is 'The clinician who raised it.';

create table crisis_event (
  person_id  uuid not null,
  case_id    uuid not null,
  number     bigint generated always as identity,
  at         timestamptz not null,
  deed       text not null,
  account_id uuid,
  what       text not null,
  sealed     bytea,
  primary key (person_id, case_id, number)
);
comment on table  crisis_event is 'What happened in a case, in order; appended, never altered.';
comment on column crisis_event.person_id is 'Whose safety.';
comment on column crisis_event.case_id is 'The case.';
comment on column crisis_event.number is 'Order.';
comment on column crisis_event.at is 'When.';
comment on column crisis_event.deed is 'Name of the deed, shown in words.';
comment on column crisis_event.account_id is 'Who, where somebody did it.';
comment on column crisis_event.what is 'A tier, an outcome, a rung; never somebody''s words.';
comment on column crisis_event.sealed is 'What was written about it, sealed with the person''s key.';

create table ladder_rung (
  person_id uuid not null,
  case_id   uuid not null,
  run       int not null,
  rung      int not null,
  due_at    timestamptz not null,
  done_at   timestamptz,
  primary key (person_id, case_id, run, rung)
);
comment on table  ladder_rung is 'When each step of the ladder is due, and when it was taken.';
comment on column ladder_rung.person_id is 'Whose safety.';
comment on column ladder_rung.case_id is 'The case.';
comment on column ladder_rung.run is 'Which climb.';
comment on column ladder_rung.rung is 'Which step of the rule''s ladder, counted from 0.';
comment on column ladder_rung.due_at is 'When it is taken if nobody has taken the case.';
comment on column ladder_rung.done_at is 'When it was taken; empty while it waits or when it was not needed.';

create table duty_page (
  id         uuid primary key,
  person_id  uuid not null,
  case_id    uuid not null,
  run        int not null,
  rung       int not null,
  account_id uuid not null references account,
  why        text not null,
  sent_at    timestamptz not null,
  shown_at   timestamptz,
  opened_at  timestamptz,
  unique (case_id, run, rung, account_id, why)
);
create index duty_page_by_account on duty_page (account_id, sent_at desc);
comment on table  duty_page is 'Somebody was paged about a case. Each receipt is a moment.';
comment on column duty_page.id is 'Random.';
comment on column duty_page.person_id is 'Whose safety.';
comment on column duty_page.case_id is 'The case.';
comment on column duty_page.run is 'Which climb of the ladder.';
comment on column duty_page.rung is 'Which step; -1 when it was no step.';
comment on column duty_page.account_id is 'Who was paged.';
comment on column duty_page.why is 'RUNG, MORE, HANDED_OVER, CLOCK, LOWERING or TRY_AGAIN.';
comment on column duty_page.sent_at is 'When it was put on their desk.';
comment on column duty_page.shown_at is 'When a desk of theirs showed it.';
comment on column duty_page.opened_at is 'When they opened the case.';

create table crisis_lowering (
  id          uuid primary key,
  person_id   uuid not null,
  case_id     uuid not null,
  tier        text not null,
  sealed      bytea not null,
  asked_by    uuid not null,
  asked_at    timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  agreed      boolean,
  check (answered_by is distinct from asked_by)
);
create unique index crisis_lowering_open on crisis_lowering (case_id) where answered_at is null;
comment on table  crisis_lowering is 'One person asks for a lower tier, another one agrees or does not.';
comment on column crisis_lowering.id is 'Random.';
comment on column crisis_lowering.person_id is 'Whose safety.';
comment on column crisis_lowering.case_id is 'The case.';
comment on column crisis_lowering.tier is 'The tier asked for.';
comment on column crisis_lowering.sealed is 'The ground, sealed with the person''s key.';
comment on column crisis_lowering.asked_by is 'Who asked.';
comment on column crisis_lowering.asked_at is 'When.';
comment on column crisis_lowering.answered_by is 'Who answered; never the one who asked.';
comment on column crisis_lowering.answered_at is 'When.';
comment on column crisis_lowering.agreed is 'Whether they agreed.';

create table crisis_access (
  case_id    uuid not null,
  account_id uuid not null,
  person_id  uuid not null,
  began_at   timestamptz not null,
  ended_at   timestamptz,
  primary key (case_id, account_id)
);
comment on table  crisis_access is 'A care relationship that began because somebody took a case; it ends with the case and its follow-up.';
comment on column crisis_access.case_id is 'The case.';
comment on column crisis_access.account_id is 'Who took it.';
comment on column crisis_access.person_id is 'Whose record it opened.';
comment on column crisis_access.began_at is 'When.';
comment on column crisis_access.ended_at is 'When it ended.';

create table follow_up (
  person_id  uuid not null,
  id         uuid not null unique,
  case_id    uuid,
  at         timestamptz not null,
  way        text not null,
  account_id uuid not null references account,
  booked_by  uuid not null,
  booked_at  timestamptz not null,
  done_at    timestamptz,
  reached    boolean,
  primary key (person_id, id)
);
create index follow_up_waiting on follow_up (at) where done_at is null;
comment on table  follow_up is 'A contact that is promised to a person.';
comment on column follow_up.person_id is 'To whom.';
comment on column follow_up.id is 'Random.';
comment on column follow_up.case_id is 'The case that it follows, if any.';
comment on column follow_up.at is 'When.';
comment on column follow_up.way is 'PHONE, VIDEO, ROOM or MESSAGE.';
comment on column follow_up.account_id is 'Who is in touch.';
comment on column follow_up.booked_by is 'Who booked it.';
comment on column follow_up.booked_at is 'When.';
comment on column follow_up.done_at is 'When it was done or tried.';
comment on column follow_up.reached is 'Whether the person was reached.';

create table follow_up_answer (
  person_id uuid not null,
  case_id   uuid not null,
  sitting   uuid not null,
  question  int not null check (question between 1 and 5),
  answer    text not null,
  language  text not null,
  at        timestamptz not null,
  primary key (person_id, sitting, question)
);
comment on table  follow_up_answer is 'Answers to the follow-up questions (asQ), each kept as it was given.';
comment on column follow_up_answer.person_id is 'Whose.';
comment on column follow_up_answer.case_id is 'The case they belong to.';
comment on column follow_up_answer.sitting is 'One time of answering.';
comment on column follow_up_answer.question is 'Counted from 1; 5 asks about this moment.';
comment on column follow_up_answer.answer is 'YES, NO or RATHER_NOT_SAY.';
comment on column follow_up_answer.language is 'Language of the words that were read.';
comment on column follow_up_answer.at is 'When.';
