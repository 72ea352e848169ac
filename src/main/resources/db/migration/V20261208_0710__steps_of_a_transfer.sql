-- Only the owner of a case prepares its transfer, in their own name, and a file in the case data standard is made in the name of
-- who makes it. Which state follows which is held here.
drop policy transfer_insert on sharing.transfer;
create policy transfer_insert on sharing.transfer for insert to waymark_app, waymark_clock
  with check (state = 'PREPARED' and prepared_by = access.me() and file is null and cases.owns(case_id));
drop policy htcds_export_insert on sharing.htcds_export;
create policy htcds_export_insert on sharing.htcds_export for insert to waymark_app, waymark_clock
  with check (made_by = access.me() and cases.works(case_id));

create function sharing.transfer_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.state <> old.state and (old.state, new.state) not in (
    ('PREPARED', 'SENT'), ('PREPARED', 'RECALLED'), ('SENT', 'RECALLED'), ('SENT', 'RECEIVED'), ('SENT', 'REJECTED'),
    ('RECALLED', 'RECEIVED'), ('RECALLED', 'REJECTED')) then
    raise exception 'a transfer does not go from % to %', old.state, new.state using errcode = '42501';
  end if;
  return new;
end
$$;
create trigger transfer_step before update on sharing.transfer for each row execute function sharing.transfer_step();
alter table sharing.transfer enable always trigger transfer_step;
