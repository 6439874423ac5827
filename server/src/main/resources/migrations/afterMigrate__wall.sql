-- After every migration: whatever table there is, the house may work with its rows, and where they
-- are a person's, row security is forced on it. A new table cannot be forgotten; and where a rule below
-- is another than the one a table was given once, the table gets the new one.
do $$
declare
  within constant text := '(select wall.house()) or person_id = any ((select wall.people())::uuid[])';
  alarms constant text[] := array['crisis_case', 'crisis_reason', 'crisis_event', 'ladder_rung', 'duty_page',
    'crisis_lowering', 'crisis_access', 'follow_up', 'follow_up_answer'];
  one record;
  old record;
  rule text;
  wanted text[];
  mark text;
begin
  if to_regproc('wall.people') is null then
    return;
  end if;
  for one in
    select t.oid, t.relname as name, pg_get_userbyid(t.relowner) as owner, t.relrowsecurity and t.relforcerowsecurity as forced,
           exists (select from pg_attribute c where c.attrelid = t.oid and c.attname = 'person_id') as of_people,
           (select obj_description(p.oid, 'pg_policy') from pg_policy p where p.polrelid = t.oid and p.polname = 'owner') as mark
    from pg_class t
    where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and not t.relispartition
      and t.relname <> 'flyway_schema_history'
  loop
    if not has_table_privilege('${application}', one.oid, 'insert') then
      execute format('grant select, insert on public.%I to %I', one.name, '${application}');
      if one.name <> 'audit_line' then
        execute format('grant update, delete on public.%I to %I', one.name, '${application}');
      end if;
    end if;
    if one.of_people and one.name <> 'account' then
      wanted := array[format('create policy owner on public.%I to %I using (true)', one.name, one.owner)];
      case
        when one.name = 'audit_line' then
          wanted := wanted || array[
            format('create policy reading on public.audit_line for select to %I using ((select wall.house()) or person_id = (select wall.person()))', '${application}'),
            format('create policy adding on public.audit_line for insert to %I with check (true)', '${application}')];
        else
          rule := within || case
            when one.name = any (alarms) then
              ' or person_id = any ((select wall.called_for())::uuid[]) or (select wall.has_role(''{SUPERVISOR}''))'
            when one.name = 'care_relationship' then
              ' or account_id = (select wall.account()) or (select wall.has_role(''{OPERATOR}''))'
              ' or until is not null and (select wall.has_role(''{SUPERVISOR}''))'
            when one.name = 'emergency_access' then
              ' or account_id = (select wall.account()) or (select wall.has_role(''{SUPERVISOR}''))'
            when one.name = 'appointment' then ' or account_id = (select wall.account())'
            else '' end;
          wanted := wanted || format('create policy reach on public.%I to %I using (%s)', one.name, '${application}', rule);
          if one.name = 'care_relationship' then
            -- Nobody takes a person into their own care: only who was called for help, or broke the glass for an hour.
            wanted := wanted || format('create policy beginning on public.care_relationship as restrictive to %I using (true) with check (%s)',
              '${application}', within || ' or (select wall.has_role(''{OPERATOR}'')) or ended_at is not null and (select wall.has_role(''{SUPERVISOR}''))'
              ' or account_id = (select wall.account()) and (person_id = any ((select wall.called_for())::uuid[])'
              ' or until is not null and person_id = any ((select wall.emergencies())::uuid[]))');
          end if;
          if one.name = 'research_consent' then
            wanted := wanted || format('create policy agreed on public.research_consent for select to %I using ((select wall.has_role(''{SUPERVISOR,OPERATOR}'')))', '${application}');
          end if;
      end case;
      mark := md5(array_to_string(wanted, E'\n'));
      if not one.forced or one.mark is distinct from mark then
        execute format('alter table public.%I enable row level security', one.name);
        execute format('alter table public.%I force row level security', one.name);
        for old in select polname as name from pg_policy where polrelid = one.oid loop
          execute format('drop policy %I on public.%I', old.name, one.name);
        end loop;
        for rule in select unnest(wanted) loop
          execute rule;
        end loop;
        execute format('comment on policy owner on public.%I is %L', one.name, mark);
      end if;
    end if;
  end loop;
end $$;
