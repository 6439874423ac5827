-- Lines are appended. Whoever may do more than that in the database has to take this away first, and the chain still shows it.
create function audit_line_stays() returns trigger language plpgsql as $$
begin
  raise exception 'Lines of the audit log are added, never altered or removed';
end
$$;
create trigger audit_line_stays before update or delete on audit_line for each row execute function audit_line_stays();
create trigger audit_line_stays_whole before truncate on audit_line for each statement execute function audit_line_stays();
alter table audit_line enable always trigger audit_line_stays;
alter table audit_line enable always trigger audit_line_stays_whole;
revoke update, delete, truncate on audit_line from public;
