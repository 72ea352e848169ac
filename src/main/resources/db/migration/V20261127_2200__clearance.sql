-- Vetting and training have dates, recorded by somebody else than the person. The catalogue (R__permissions.sql) says which
-- permission needs which; without one in force the permission is gone, here and in Java.
alter table access.role_permission add column gate text check (gate in ('vetting', 'training'));

alter table access.account add constraint account_and_organisation unique (id, organisation);

create table access.clearance (
  id uuid primary key,
  person uuid not null,
  organisation text not null, -- the person's, whichever it is: it moves with them
  kind text not null check (kind in ('vetting', 'training')),
  from_date date not null,
  to_date date not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  ended_by uuid, -- who took it back before its day
  ended_by_name text,
  told int not null default 0 check (told between 0 and 3), -- of a month, of a week, and that it is over
  version int not null default 1,
  foreign key (person, organisation) references access.account (id, organisation) on update cascade,
  constraint clearance_days check (to_date >= from_date - 1 and to_date <= from_date + 3660),
  constraint clearance_never_of_oneself check (recorded_by <> person and ended_by <> person),
  constraint clearance_ended_whole check ((ended_by is null) = (ended_by_name is null))
);
create index clearance_person on access.clearance (person, kind, to_date);
create index clearance_ends on access.clearance (to_date) where told < 3;

alter table access.clearance enable row level security;
alter table access.clearance force row level security;
grant select, insert on access.clearance to waymark_app, waymark_clock;
grant select on access.clearance to waymark_door;
grant update (to_date, ended_by, ended_by_name, version) on access.clearance to waymark_app;
grant update (told) on access.clearance to waymark_clock;

create policy clearance_select on access.clearance for select to waymark_app
  using (person = access.me()
    or (select access.scopes('KEEP_CLEARANCES') && array['installation'])
    or 'organisation:' || organisation = any ((select access.scopes('KEEP_CLEARANCES'))::text[]));
create policy clearance_insert on access.clearance for insert to waymark_app
  with check (recorded_by = access.me() and person <> access.me() and ended_by is null
    and ((select access.scopes('KEEP_CLEARANCES') && array['installation'])
      or 'organisation:' || organisation = any ((select access.scopes('KEEP_CLEARANCES'))::text[])));
-- taken back at once, in one's own name, and never given again by changing a day
create policy clearance_update on access.clearance for update to waymark_app
  using (person <> access.me() and ended_by is null and to_date >= (now() at time zone 'Europe/London')::date
    and ((select access.scopes('KEEP_CLEARANCES') && array['installation'])
      or 'organisation:' || organisation = any ((select access.scopes('KEEP_CLEARANCES'))::text[])))
  with check (ended_by = access.me() and to_date < (now() at time zone 'Europe/London')::date
    and ((select access.scopes('KEEP_CLEARANCES') && array['installation'])
      or 'organisation:' || organisation = any ((select access.scopes('KEEP_CLEARANCES'))::text[])));
create policy clearance_clock_select on access.clearance for select to waymark_clock using (true);
create policy clearance_clock_insert on access.clearance for insert to waymark_clock with check (recorded_by = access.me());
create policy clearance_clock_update on access.clearance for update to waymark_clock using (true) with check (true);
create policy clearance_door_select on access.clearance for select to waymark_door using (true);
-- access.scopes runs as the owner
create policy clearance_owner_select on access.clearance for select to waymark_owner using (true);

-- whoever keeps the clearances of an organisation sees who its people are
drop policy account_select on access.account;
create policy account_select on access.account for select to waymark_app, waymark_clock
  using (id = access.me() or (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership'])
    or 'organisation:' || organisation = any ((select access.scopes('KEEP_CLEARANCES'))::text[]));

-- As before, and nothing for a permission whose gate is shut for the person. The gate stands beside the permission, so that a
-- permission without one costs no look.
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
    select coalesce(array_agg(distinct case when p.own then 'own' else g.scope end), '{}')
      from access.role_grant g
      join access.role_permission p on p.role = g.role and p.permission = wanted
     where g.person = me and g.from_date <= today and (g.to_date is null or g.to_date >= today)
       and (p.gate is null or exists (
         select from access.clearance c
          where c.person = me and c.kind = p.gate and c.from_date <= today and c.to_date >= today)));
end
$$;
