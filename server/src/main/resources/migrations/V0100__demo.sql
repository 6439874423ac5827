create table demo_part (
  name      text primary key,
  filled_at timestamptz not null default now()
);
comment on table  demo_part is 'Parts of the made-up clinic that are filled; empty in a real house.';
comment on column demo_part.name is 'Login name of a made-up person, or staff.';
comment on column demo_part.filled_at is 'When.';
