-- After every migration: whatever table there is, the house may work with its rows, and where they
-- are a person's, row security is forced on it. A new table cannot be forgotten.
do $$
declare
  within constant text := '(select wall.house()) or person_id = any ((select wall.people())::uuid[])';
  alarms constant text[] := array['crisis_case', 'crisis_reason', 'crisis_event', 'ladder_rung', 'duty_page',
    'crisis_lowering', 'crisis_access', 'follow_up', 'follow_up_answer'];
  one record;
  rule text;
begin
  if to_regproc('wall.people') is null then
    return;
  end if;
  for one in
    select t.oid, t.relname as name, pg_get_userbyid(t.relowner) as owner, t.relforcerowsecurity as forced,
           exists (select from pg_attribute c where c.attrelid = t.oid and c.attname = 'person_id') as of_people
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
    if one.of_people and one.name <> 'account' and not one.forced then
      execute format('alter table public.%I enable row level security', one.name);
      execute format('alter table public.%I force row level security', one.name);
      execute format('create policy owner on public.%I to %I using (true)', one.name, one.owner);
      case
        when one.name = 'audit_line' then
          execute format('create policy reading on public.audit_line for select to %I using ((select wall.house()) or person_id = (select wall.person()))', '${application}');
          execute format('create policy adding on public.audit_line for insert to %I with check (true)', '${application}');
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
          execute format('create policy reach on public.%I to %I using (%s)', one.name, '${application}', rule);
          if one.name = 'care_relationship' then
            -- Nobody takes a person into their own care: only who was called for help, or broke the glass for an hour.
            execute format('create policy beginning on public.care_relationship as restrictive to %I using (true) with check (%s)',
              '${application}', within || ' or (select wall.has_role(''{OPERATOR}'')) or ended_at is not null and (select wall.has_role(''{SUPERVISOR}''))'
              ' or account_id = (select wall.account()) and (person_id = any ((select wall.called_for())::uuid[])'
              ' or until is not null and person_id = any ((select wall.emergencies())::uuid[]))');
          end if;
          if one.name = 'research_consent' then
            execute format('create policy agreed on public.research_consent for select to %I using ((select wall.has_role(''{SUPERVISOR,OPERATOR}'')))', '${application}');
          end if;
      end case;
    end if;
  end loop;
end $$;
