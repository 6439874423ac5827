create table learned_model (
  model       text not null,
  version     int not null,
  learned_at  timestamptz not null,
  code        text not null,
  source      text not null,
  people      int not null,
  fingerprint text not null,
  seed        bigint not null,
  learned     text not null,
  card        text not null,
  primary key (model, version)
);
comment on table  learned_model is 'Models that the house learned from its own people, one row a version. No name and no id of anybody is in it.';
comment on column learned_model.model is 'Such as poor-end.';
comment on column learned_model.version is 'Counts from 1; a version never changes.';
comment on column learned_model.learned_at is 'When.';
comment on column learned_model.code is 'Version of the program that learned it.';
comment on column learned_model.source is 'Which rows, in words.';
comment on column learned_model.people is 'How many people it was learned from.';
comment on column learned_model.fingerprint is 'SHA-256 of the rows, so that the same rows can be known again.';
comment on column learned_model.seed is 'Of the chance that dealt people to folds.';
comment on column learned_model.learned is 'Weights, whom it may speak of, and what it said of people it had not learned from, each a number, as JSON.';
comment on column learned_model.card is 'The figures of its card, as JSON.';

alter table model_audit_group
  add column auc double precision,
  add column auc_low double precision,
  add column auc_high double precision,
  add column calibration double precision,
  add column calibration_low double precision,
  add column calibration_high double precision,
  add column median_wait double precision,
  add column median_low double precision,
  add column median_high double precision;
comment on column model_audit_group.auc is 'Area under the ROC curve, of a model that gives probabilities.';
comment on column model_audit_group.auc_low is 'Lower end of its 95 % interval.';
comment on column model_audit_group.auc_high is 'Upper end.';
comment on column model_audit_group.calibration is 'Calibration intercept, likewise.';
comment on column model_audit_group.calibration_low is 'Lower end of its 95 % interval.';
comment on column model_audit_group.calibration_high is 'Upper end.';
comment on column model_audit_group.median_wait is 'Median days of waiting, of the figure that tells of them.';
comment on column model_audit_group.median_low is 'Lower end of its 95 % interval.';
comment on column model_audit_group.median_high is 'Upper end.';
