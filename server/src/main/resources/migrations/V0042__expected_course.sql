create table learned_course (
  instrument   text not null,
  version      int not null,
  learned_at   timestamptz not null,
  code         text not null,
  courses      int not null,
  scores       int not null,
  first_day    date not null,
  last_day     date not null,
  fingerprint  text not null,
  coefficients double precision[] not null,
  spread       double precision[] not null,
  low_tenth    double precision not null,
  high_tenth   double precision not null,
  told_apart   int not null,
  poor_end     int not null,
  sensitivity  double precision not null,
  specificity  double precision not null,
  coverage     double precision not null,
  primary key (instrument, version)
);
comment on table  learned_course is 'What the house learned from its own courses of help: a band for scores to come. No row of anybody is in it.';
comment on column learned_course.instrument is 'The questionnaire.';
comment on column learned_course.version is 'Counts from 1; a version never changes.';
comment on column learned_course.learned_at is 'When.';
comment on column learned_course.code is 'Version of the program that learned it.';
comment on column learned_course.courses is 'Courses it was learned from.';
comment on column learned_course.scores is 'Scores in them.';
comment on column learned_course.first_day is 'Day of the first score.';
comment on column learned_course.last_day is 'Day of the last score.';
comment on column learned_course.fingerprint is 'SHA-256 of the numbers it was learned from, so that the same rows can be known again.';
comment on column learned_course.coefficients is 'Four, in the order of the early-warning library.';
comment on column learned_course.spread is 'Two, in that order.';
comment on column learned_course.low_tenth is 'Tenth percentile of the residuals, in spreads.';
comment on column learned_course.high_tenth is 'Ninetieth percentile.';
comment on column learned_course.told_apart is 'Held-out people on whom it was tried.';
comment on column learned_course.poor_end is 'How many of them ended poorly.';
comment on column learned_course.sensitivity is 'Share of those that it pointed out by week 4.';
comment on column learned_course.specificity is 'Share of the others that it did not.';
comment on column learned_course.coverage is 'Share of held-out scores within the band.';
