-- A partnership starts with one administrator and nobody else. Until there has been a first coordinator, administrators bring
-- in organisations and people for the whole partnership, and the first may let in the second (decision 115).
alter table access.role_permission drop constraint role_permission_gate_check;
alter table access.role_permission add constraint role_permission_gate_check check (gate in ('vetting', 'training', 'setup'));

-- True until the first coordinator was ever given the role; never again after that.
create function access.setting_up() returns boolean
  language plpgsql stable set search_path = '' as $$
begin
  return not exists (select from access.role_grant where role = 'coordinator');
end
$$;

create index role_grant_coordinator on access.role_grant (role) where role = 'coordinator';

-- As before; what a role gives only while the partnership is set up, it gives for all of it.
create or replace function access.scopes(wanted text) returns text[]
  language plpgsql stable security definer set search_path = ''
as $$
declare
  today constant date := (now() at time zone 'Europe/London')::date;
  me constant uuid := nullif(current_setting('waymark.person', true), '')::uuid;
begin
  if current_setting('role') = 'waymark_clock' then
    return array['partnership'];
  end if;
  return (
    select coalesce(array_agg(distinct case when p.own then 'own' when p.gate = 'setup' then 'partnership' else g.scope end), '{}')
      from access.role_grant g
      join access.role_permission p on p.role = g.role and p.permission = wanted
     where g.person = me and g.from_date <= today and (g.to_date is null or g.to_date >= today)
       and (p.gate is null or (p.gate = 'setup' and access.setting_up()) or exists (
         select from access.clearance c
          where c.person = me and c.kind = p.gate and c.from_date <= today and c.to_date >= today)));
end
$$;

-- While all administrators are of one organisation nobody could confirm the second: the first lets one of another
-- organisation in, as the console does. Two at once would each believe that they were alone: the second waits.
create function access.second_administrator(candidate uuid) returns boolean
  language plpgsql volatile set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtext('access.administrators'));
  return access.setting_up() and access.administering_organisations() < 2
    and exists (select from access.account mine, access.account theirs
                 where mine.id = access.me() and theirs.id = candidate and theirs.kind = 'full'
                   and theirs.organisation <> mine.organisation);
end
$$;
alter policy role_grant_insert on access.role_grant
  with check (person <> access.me() and granted_by = access.me()
    and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership'])
    and (not access.sensitive(role)
      or (role = 'administrator' and scope = 'installation' and access.second_administrator(person))
      or exists (
        select from access.role_proposal p
         where p.id = role_grant.proposal and p.person = role_grant.person and p.role = role_grant.role
           and p.scope = role_grant.scope and p.decision = 'confirmed' and p.decided_by = access.me())));

-- The code that whoever runs the installation keeps on paper: with it an administrator is let in when none can come in any more.
create table access.installation_code (
  hash bytea primary key check (length(hash) = 32),
  made_at timestamptz not null,
  used_at timestamptz check (used_at >= made_at)
);
create unique index installation_code_unused on access.installation_code ((true)) where used_at is null;
alter table access.installation_code enable row level security;
alter table access.installation_code force row level security;
grant select, insert on access.installation_code to waymark_clock;
grant update (used_at) on access.installation_code to waymark_clock;
create policy installation_code_select on access.installation_code for select to waymark_clock using (true);
create policy installation_code_insert on access.installation_code for insert to waymark_clock with check (used_at is null);
create policy installation_code_update on access.installation_code for update to waymark_clock
  using (used_at is null) with check (used_at is not null);

-- What an administrator confirms of the setting up that Waymark cannot see itself.
create table access.setup_confirmation (
  step text primary key check (step in ('mail', 'backup', 'witness')),
  confirmed_by uuid not null,
  confirmed_by_name text not null,
  confirmed_at timestamptz not null
);
alter table access.setup_confirmation enable row level security;
alter table access.setup_confirmation force row level security;
grant select, insert on access.setup_confirmation to waymark_app;
create policy setup_confirmation_select on access.setup_confirmation for select to waymark_app
  using ((select access.scopes('MANAGE_ACCOUNTS') && array['installation']));
create policy setup_confirmation_insert on access.setup_confirmation for insert to waymark_app
  with check (confirmed_by = access.me() and (select access.scopes('MANAGE_ACCOUNTS') && array['installation']));
