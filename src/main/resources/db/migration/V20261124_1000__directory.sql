-- Who is in the partnership: areas, organisations with their names over time, people, groups and who sits in them.
-- Dates are whole days, Europe/London, first and last day both included; an open end is null.
-- Two people at once are told apart by the version of the whole: names and areas belong to their organisation, seats and
-- holdings to their group.
create schema directory;
grant usage on schema directory to waymark_app, waymark_clock;

-- the one partnership this installation serves
create table directory.partnership (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  name text not null check (length(name) between 1 and 200),
  strategy_title text not null check (length(strategy_title) between 1 and 300),
  strategy_from int not null,
  strategy_to int not null check (strategy_to >= strategy_from),
  source text not null check (length(source) between 1 and 2000),
  version int not null default 1
);

-- what the last imported file said of each thing: an entry that says the same again leaves alone what was changed here since
create table directory.imported_entry (
  section text not null,
  code text not null,
  entry text not null,
  primary key (section, code)
);

create table directory.area (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  name text not null check (length(name) between 1 and 200),
  local_authority text not null check (length(local_authority) between 1 and 200),
  position int not null,
  version int not null default 1
);

create table directory.sector (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  name text not null check (length(name) between 1 and 200),
  position int not null,
  version int not null default 1
);

create table directory.organisation (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  sector text not null references directory.sector,
  coverage text not null check (coverage in ('local', 'regional', 'national')),
  -- may refer a person to the NRM
  first_responder boolean not null,
  first_responder_from date,
  first_responder_to date check (first_responder_to >= first_responder_from),
  -- bound by section 52 of the Modern Slavery Act 2015
  duty_to_notify boolean not null,
  duty_to_notify_from date,
  duty_to_notify_to date check (duty_to_notify_to >= duty_to_notify_from),
  notifies_by_policy boolean not null, -- Home Office bodies report by policy, not by section 52
  note text not null check (length(note) <= 2000),
  position int not null,
  version int not null default 1
);

create table directory.organisation_name (
  id uuid primary key default gen_random_uuid(),
  organisation text not null references directory.organisation,
  name text not null check (length(name) between 1 and 200),
  from_date date,
  to_date date check (to_date >= from_date),
  unique nulls not distinct (organisation, from_date)
);

create table directory.organisation_area (
  organisation text not null references directory.organisation,
  area text not null references directory.area,
  primary key (organisation, area)
);
create index organisation_area_area on directory.organisation_area (area);

create table directory.organisation_event (
  id uuid primary key default gen_random_uuid(),
  organisation text not null references directory.organisation,
  version int not null,
  at timestamptz not null default clock_timestamp(),
  actor uuid not null,
  actor_name text not null,
  event jsonb not null
);
create index organisation_event_organisation on directory.organisation_event (organisation, version);

create table directory.person (
  id uuid primary key, -- of the person and of their account, which is one and the same
  ref text not null unique check (ref ~ '^PE-[0-9A-Z]{7}$'), -- random: a running number tells how many there are
  name text not null check (length(name) between 1 and 200),
  organisation text not null references directory.organisation,
  job_title text not null check (length(job_title) <= 200),
  email text not null check (email = lower(email) and length(email) <= 254), -- empty where none is known
  phone text not null check (length(phone) <= 40),
  from_date date not null,
  to_date date check (to_date >= from_date),
  version int not null default 1
);
create index person_organisation on directory.person (organisation);
create unique index person_email on directory.person (email) where email <> '' and to_date is null;

create table directory.person_event (
  id uuid primary key default gen_random_uuid(),
  person uuid not null references directory.person,
  version int not null,
  at timestamptz not null default clock_timestamp(),
  actor uuid not null,
  actor_name text not null,
  event jsonb not null
);
create index person_event_person on directory.person_event (person, version);

create table directory.group_ (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  name text not null check (length(name) between 1 and 200),
  tier text not null check (tier in ('strategic', 'operational', 'case', 'task')),
  cadence text not null check (cadence in ('weekly', 'monthly', 'quarterly', 'yearly', 'as_needed')),
  position int not null,
  version int not null default 1
);

create table directory.group_area (
  group_code text not null references directory.group_,
  area text not null references directory.area,
  primary key (group_code, area)
);

create table directory.seat (
  group_code text not null references directory.group_,
  code text not null check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  title text not null check (length(title) between 1 and 200),
  organisation text references directory.organisation, -- whose seat it is; null where anyone may hold it
  position int not null,
  primary key (group_code, code)
);

-- who sat when: the holder of a seat, and the deputy who may sit instead
create table directory.seat_holding (
  id uuid primary key default gen_random_uuid(),
  group_code text not null,
  seat_code text not null,
  kind text not null check (kind in ('holder', 'deputy')),
  person uuid not null references directory.person,
  from_date date not null,
  to_date date check (to_date >= from_date),
  foreign key (group_code, seat_code) references directory.seat
);
create index seat_holding_seat on directory.seat_holding (group_code, seat_code, from_date);
create index seat_holding_person on directory.seat_holding (person);

create table directory.group_event (
  id uuid primary key default gen_random_uuid(),
  group_code text not null references directory.group_,
  version int not null,
  at timestamptz not null default clock_timestamp(),
  actor uuid not null,
  actor_name text not null,
  event jsonb not null
);
create index group_event_group on directory.group_event (group_code, version);

do $$
declare
  name text;
begin
  foreach name in array array['partnership', 'imported_entry', 'area', 'sector', 'organisation', 'organisation_name', 'organisation_area',
      'organisation_event', 'person', 'person_event', 'group_', 'group_area', 'seat', 'seat_holding', 'group_event'] loop
    execute format('alter table directory.%I enable row level security', name);
    execute format('alter table directory.%I force row level security', name);
    execute format('grant select, insert on directory.%I to waymark_app, waymark_clock', name);
  end loop;
end
$$;
grant update on directory.partnership, directory.imported_entry, directory.area, directory.sector, directory.organisation,
  directory.organisation_name, directory.person, directory.group_, directory.seat, directory.seat_holding
  to waymark_app, waymark_clock;
grant delete on directory.organisation_name, directory.organisation_area, directory.group_area to waymark_app, waymark_clock;

-- what everybody signed in reads, and those who maintain the directory write
create policy partnership_select on directory.partnership for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy partnership_insert on directory.partnership for insert to waymark_app, waymark_clock
  with check ((select access.scopes('IMPORT_PARTNERSHIP') && array['partnership']));
create policy partnership_update on directory.partnership for update to waymark_app, waymark_clock
  using ((select access.scopes('IMPORT_PARTNERSHIP') && array['partnership']))
  with check ((select access.scopes('IMPORT_PARTNERSHIP') && array['partnership']));

create policy imported_entry_select on directory.imported_entry for select to waymark_app, waymark_clock
  using ((select access.scopes('IMPORT_PARTNERSHIP') && array['partnership']));
create policy imported_entry_insert on directory.imported_entry for insert to waymark_app, waymark_clock
  with check ((select access.scopes('IMPORT_PARTNERSHIP') && array['partnership']));
create policy imported_entry_update on directory.imported_entry for update to waymark_app, waymark_clock
  using ((select access.scopes('IMPORT_PARTNERSHIP') && array['partnership']))
  with check ((select access.scopes('IMPORT_PARTNERSHIP') && array['partnership']));

create policy area_select on directory.area for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy area_insert on directory.area for insert to waymark_app, waymark_clock
  with check ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));
create policy area_update on directory.area for update to waymark_app, waymark_clock
  using ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']))
  with check ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));

create policy sector_select on directory.sector for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy sector_insert on directory.sector for insert to waymark_app, waymark_clock
  with check ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));
create policy sector_update on directory.sector for update to waymark_app, waymark_clock
  using ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']))
  with check ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));

create policy organisation_select on directory.organisation for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy organisation_insert on directory.organisation for insert to waymark_app, waymark_clock
  with check ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));
create policy organisation_update on directory.organisation for update to waymark_app, waymark_clock
  using ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']))
  with check ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));

create policy organisation_name_select on directory.organisation_name for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy organisation_name_insert on directory.organisation_name for insert to waymark_app, waymark_clock
  with check ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));
create policy organisation_name_update on directory.organisation_name for update to waymark_app, waymark_clock
  using ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']))
  with check ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));

create policy organisation_name_delete on directory.organisation_name for delete to waymark_app, waymark_clock
  using ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));

create policy organisation_area_select on directory.organisation_area for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy organisation_area_insert on directory.organisation_area for insert to waymark_app, waymark_clock
  with check ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));
create policy organisation_area_delete on directory.organisation_area for delete to waymark_app, waymark_clock
  using ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));

create policy organisation_event_select on directory.organisation_event for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy organisation_event_insert on directory.organisation_event for insert to waymark_app, waymark_clock
  with check (actor = access.me() and (select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));

-- person: everybody signed in reads; the lead of an organisation writes its own, the coordinator all
create policy person_select on directory.person for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy person_insert on directory.person for insert to waymark_app, waymark_clock
  with check ((select access.scopes('MAINTAIN_PEOPLE')) && array['partnership', 'organisation:' || organisation]);
create policy person_update on directory.person for update to waymark_app, waymark_clock
  using ((select access.scopes('MAINTAIN_PEOPLE')) && array['partnership', 'organisation:' || organisation])
  with check ((select access.scopes('MAINTAIN_PEOPLE')) && array['partnership', 'organisation:' || organisation]);

-- earlier details of a person: for the person, and for those who keep them right
create policy person_event_select on directory.person_event for select to waymark_app, waymark_clock
  using (person = access.me() or exists (
    select from directory.person p
     where p.id = person_event.person
       and (select access.scopes('MAINTAIN_PEOPLE')) && array['partnership', 'organisation:' || p.organisation]));
create policy person_event_insert on directory.person_event for insert to waymark_app, waymark_clock
  with check (actor = access.me() and exists (
    select from directory.person p
     where p.id = person_event.person
       and (select access.scopes('MAINTAIN_PEOPLE')) && array['partnership', 'organisation:' || p.organisation]));

create policy group_select on directory.group_ for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy group_insert on directory.group_ for insert to waymark_app, waymark_clock
  with check ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));
create policy group_update on directory.group_ for update to waymark_app, waymark_clock
  using ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']))
  with check ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));

create policy group_area_select on directory.group_area for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy group_area_insert on directory.group_area for insert to waymark_app, waymark_clock
  with check ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));
create policy group_area_delete on directory.group_area for delete to waymark_app, waymark_clock
  using ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));

create policy seat_select on directory.seat for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy seat_insert on directory.seat for insert to waymark_app, waymark_clock
  with check ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));
create policy seat_update on directory.seat for update to waymark_app, waymark_clock
  using ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']))
  with check ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));

create policy seat_holding_select on directory.seat_holding for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy seat_holding_insert on directory.seat_holding for insert to waymark_app, waymark_clock
  with check ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));
create policy seat_holding_update on directory.seat_holding for update to waymark_app, waymark_clock
  using ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']))
  with check ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));

create policy group_event_select on directory.group_event for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy group_event_insert on directory.group_event for insert to waymark_app, waymark_clock
  with check (actor = access.me() and (select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));

-- What other modules read. Each view runs with the rights of whoever asks.
create schema directory_open;
grant usage on schema directory_open to waymark_app, waymark_clock;

create view directory_open.partnership with (security_invoker = true) as
  select code, name, strategy_title, strategy_from, strategy_to from directory.partnership;

create view directory_open.area with (security_invoker = true) as
  select code, name, local_authority, position from directory.area;

-- the name valid today; of an organisation that has ended, its last; of one yet to begin, its first
create view directory_open.organisation with (security_invoker = true) as
  select o.code, n.name, o.sector, s.name as sector_name, o.coverage, o.position, n.from_date, n.to_date,
         n.stands as current,
         o.first_responder
           and coalesce(o.first_responder_from <= t.today, true)
           and coalesce(o.first_responder_to >= t.today, true) as first_responder,
         o.duty_to_notify
           and coalesce(o.duty_to_notify_from <= t.today, true)
           and coalesce(o.duty_to_notify_to >= t.today, true) as duty_to_notify,
         o.notifies_by_policy
    from directory.organisation o
    join directory.sector s on s.code = o.sector
   cross join (select (now() at time zone 'Europe/London')::date as today) t
   cross join lateral (
     select x.name, x.from_date, x.to_date,
            coalesce(x.from_date <= t.today, true) and coalesce(x.to_date >= t.today, true) as stands
       from directory.organisation_name x
      where x.organisation = o.code
      order by coalesce(x.from_date <= t.today, true) and coalesce(x.to_date >= t.today, true) desc,
               coalesce(x.from_date <= t.today, true) desc,
               case when coalesce(x.from_date <= t.today, true) then x.from_date end desc nulls last,
               x.from_date
      limit 1) n;

create view directory_open.organisation_area with (security_invoker = true) as
  select organisation, area from directory.organisation_area;

create view directory_open.person with (security_invoker = true) as
  select p.id, p.ref, p.name, p.organisation, o.name as organisation_name, p.job_title, p.email, p.phone,
         p.from_date, p.to_date,
         p.from_date <= (now() at time zone 'Europe/London')::date
           and coalesce(p.to_date >= (now() at time zone 'Europe/London')::date, true) as current
    from directory.person p
    join directory_open.organisation o on o.code = p.organisation;

create view directory_open.group_ with (security_invoker = true) as
  select code, name, tier, cadence, position from directory.group_;

create view directory_open.group_area with (security_invoker = true) as
  select group_code, area from directory.group_area;

create view directory_open.seat with (security_invoker = true) as
  select s.group_code, s.code, s.title, s.organisation, o.name as organisation_name, s.position
    from directory.seat s
    left join directory_open.organisation o on o.code = s.organisation;

-- every holding there ever was: ask with a date for who sat when
create view directory_open.seat_holder with (security_invoker = true) as
  select h.id, h.group_code, g.name as group_name, h.seat_code, s.title as seat_title, s.position, h.kind, h.person,
         p.ref as person_ref, p.name as person_name, p.organisation, p.organisation_name, h.from_date, h.to_date
    from directory.seat_holding h
    join directory.seat s on s.group_code = h.group_code and s.code = h.seat_code
    join directory.group_ g on g.code = h.group_code
    join directory_open.person p on p.id = h.person;

grant select on all tables in schema directory_open to waymark_app, waymark_clock;
