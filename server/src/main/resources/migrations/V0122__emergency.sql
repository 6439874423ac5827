alter table care_relationship add column until timestamptz;
comment on column care_relationship.until is 'When it ends by itself, where it was opened in an emergency; empty otherwise.';

create table emergency_access (
  person_id   uuid not null,
  id          uuid not null unique,
  account_id  uuid not null references account,
  why         text not null,
  words       bytea not null,
  opened_at   timestamptz not null,
  until       timestamptz not null,
  ended_at    timestamptz,
  told_at     timestamptz,
  reviewed_by uuid references account,
  reviewed_at timestamptz,
  verdict     text,
  primary key (person_id, id),
  check (until <= opened_at + interval '1 hour'),
  check (reviewed_by is distinct from account_id)
);
create index emergency_access_waiting on emergency_access (opened_at) where reviewed_at is null;
comment on table  emergency_access is 'Somebody who does not care for a person opened their record in an emergency, for an hour at most.';
comment on column emergency_access.person_id is 'Whose record.';
comment on column emergency_access.id is 'Random.';
comment on column emergency_access.account_id is 'Who opened it.';
comment on column emergency_access.why is 'LIFE, MEDICAL or COVER.';
comment on column emergency_access.words is 'The reason in their words, sealed with the person''s key.';
comment on column emergency_access.opened_at is 'When.';
comment on column emergency_access.until is 'When it closes by itself.';
comment on column emergency_access.ended_at is 'When it was closed before that.';
comment on column emergency_access.told_at is 'When the person was shown it.';
comment on column emergency_access.reviewed_by is 'The second person who looked at it; never the one who opened.';
comment on column emergency_access.reviewed_at is 'When.';
comment on column emergency_access.verdict is 'RIGHT or WRONG.';

create or replace function wall.people() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  me uuid := wall.account();
begin
  if me is null then
    return array_remove(array[wall.person()], null);
  end if;
  return array(select r.person_id from public.care_relationship r
               where r.account_id = me and r.ended_at is null and (r.until is null or r.until > now()));
end $$;

create function wall.emergencies() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  return array(select e.person_id from public.emergency_access e where e.account_id = wall.account()
               and e.ended_at is null and e.until > now());
end $$;
comment on function wall.emergencies() is 'People whose record this member of staff opened in an emergency and may look at now.';
