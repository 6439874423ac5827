alter table crisis_reason add column wrote text;
alter table crisis_reason add column signs text;
comment on column crisis_reason.kind is 'ITEM, NOT_SAFE, FOLLOW_UP, WORDS or CLINICIAN.';
comment on column crisis_reason.wrote is 'MESSAGE, CHECK_IN or EXERCISE: where words stood that met a rule for danger.';
comment on column crisis_reason.signs is 'The kinds of rules they met, with a space between; never the words.';
