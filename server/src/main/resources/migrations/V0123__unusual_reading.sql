create function wall.reading_counts(since timestamptz)
  returns table (account_id uuid, day date, opened integer, refused integer, emergencies integer)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not wall.has_role('{SUPERVISOR}') then
    return;
  end if;
  return query
    select l.account_id, (l.at at time zone 'UTC')::date,
           count(distinct l.person_id) filter (where l.deed = 'opened-record')::integer,
           count(distinct l.person_id) filter (where l.deed = 'refused-record')::integer,
           count(*) filter (where l.deed = 'opened-in-emergency')::integer
    from public.audit_line l join public.account a on a.id = l.account_id
    where l.at >= since and a.person_id is null and l.deed in ('opened-record', 'refused-record', 'opened-in-emergency')
    group by 1, 2;
end $$;
comment on function wall.reading_counts(timestamptz) is 'How many records each member of staff opened on each day, how many were refused, how many opened in an emergency: numbers only, to supervisors only.';
grant execute on function wall.reading_counts(timestamptz) to "${application}";

create table reading_look (
  account_id uuid not null references account on delete cascade,
  day        date not null,
  looked_by  uuid not null references account on delete cascade,
  looked_at  timestamptz not null,
  primary key (account_id, day),
  check (looked_by <> account_id)
);
comment on table  reading_look is 'Days of unusual reading that a supervisor has looked into.';
comment on column reading_look.account_id is 'Who read.';
comment on column reading_look.day is 'The day, UTC.';
comment on column reading_look.looked_by is 'The supervisor; never the one who read.';
comment on column reading_look.looked_at is 'When.';
