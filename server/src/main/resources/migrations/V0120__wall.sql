create schema wall;
comment on schema wall is 'Within whose reach the rows are that a connection sees: see org.evenkeel.server.wall.';

create function wall.house() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('evenkeel.reach', true) = 'house', false);
comment on function wall.house() is 'Is it the house itself on its rounds?';

create function wall.person() returns uuid
  language sql stable parallel safe
  return case when starts_with(current_setting('evenkeel.reach', true), 'person:')
              then substr(current_setting('evenkeel.reach', true), 8)::uuid end;
comment on function wall.person() is 'The one person for whom it works, if it is one.';

create function wall.account() returns uuid
  language sql stable parallel safe
  return case when starts_with(current_setting('evenkeel.reach', true), 'account:')
              then substr(current_setting('evenkeel.reach', true), 9)::uuid end;
comment on function wall.account() is 'The member of staff who asks, if it is one.';

create function wall.people() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  me uuid := wall.account();
begin
  if me is null then
    return array_remove(array[wall.person()], null);
  end if;
  return array(select r.person_id from public.care_relationship r
               where r.account_id = me and r.ended_at is null);
end $$;
comment on function wall.people() is 'Whose rows are within reach now: the person''s own, or those of everybody in this account''s care.';

create function wall.has_role(wanted text[]) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (select from public.account a where a.id = wall.account() and a.roles && wanted);
end $$;
comment on function wall.has_role(text[]) is 'Does the member of staff who asks have one of these roles?';

create function wall.called_for() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  me uuid := wall.account();
begin
  if me is null then
    return '{}';
  end if;
  return array(
    select c.person_id from public.crisis_case c
      where c.owner_id = me or c.acknowledged_by = me or c.closed_by = me
    union select p.person_id from public.duty_page p where p.account_id = me);
end $$;
comment on function wall.called_for() is 'People whose call for help this member of staff was asked to answer, or answered.';

create function wall.last_line() returns bytea
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return (select l.hash from public.audit_line l order by l.number desc limit 1);
comment on function wall.last_line() is 'The hash of the newest line of the log: the next one is chained to it.';

grant usage on schema wall to "${application}";
