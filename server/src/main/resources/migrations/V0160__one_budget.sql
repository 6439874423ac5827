alter table sentinel_state add column limit_width double precision;
comment on column sentinel_state.limit_width is 'The limit it was watched with, in spreads; where it is another one now, every day is looked at again.';
