-- Cases: the record of a person who may be exploited, which only its members can open. What says who somebody is, and what they
-- or others said, is sealed with a key of the case; in clear are codes, days and references, which name nobody.
create schema cases;
grant usage on schema cases to waymark_app, waymark_clock;

--   organisation, owner: who answers for the case
--   area: where the person was found or lives, as far as it is known
--   next_on: the next day on which something is due
create table cases.case_record (
  id uuid primary key,
  ref text not null unique check (ref ~ '^CA-[0-9A-Z]{7}$'),
  version int not null default 1,
  organisation text not null,
  owner uuid not null,
  owner_name text not null,
  area text,
  route text not null check (route in ('CHILD', 'MAYBE_CHILD', 'ADULT_CONSENTS', 'ADULT_DECLINES', 'ADULT_UNDECIDED', 'OUTSIDE_NRM')),
  state text not null default 'open' check (state in ('open', 'closed')),
  opened_on date not null,
  closed_on date,
  source text not null default 'direct' check (source in ('direct', 'handover', 'report', 'case')),
  source_ref text,
  next_on date,
  check ((state = 'closed') = (closed_on is not null)),
  check ((source = 'direct') = (source_ref is null))
);
create index case_record_organisation on cases.case_record (organisation, state);

-- The key that opens what the case holds, sealed with the key of cases.json. Without it nothing of the case can be read again, in
-- copies of the database either.
create table cases.case_key (
  case_id uuid primary key references cases.case_record on delete cascade,
  wrapped bytea not null check (length(wrapped) <= 200)
);

-- Who may open a case: a person, or everybody of an organisation who works on cases.
--   capacity: an owner decides who else is a member, a worker changes the case, a reader reads it
create table cases.member (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  person uuid,
  person_name text not null default '',
  organisation text,
  capacity text not null check (capacity in ('owner', 'worker', 'reader')),
  purpose text not null check (purpose in ('support', 'referral', 'safeguarding', 'supervision', 'advice')),
  basis text not null check (basis in ('public_task', 'legal_obligation', 'vital_interests', 'legitimate_interests', 'consent')),
  from_day date not null,
  until_day date,
  added_by uuid not null,
  added_by_name text not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_by_name text not null default '',
  version int not null default 1,
  check (num_nonnulls(person, organisation) = 1),
  check (until_day >= from_day),
  check (num_nulls(ended_at, ended_by) in (0, 2))
);
create index member_case on cases.member (case_id);
create index member_person on cases.member (person, case_id) where ended_at is null;
create index member_organisation on cases.member (organisation, case_id) where ended_at is null;

-- Who must not see a case because they know somebody in it, or have an interest of their own.
--   sealed: the reason
create table cases.conflict (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  person uuid,
  organisation text,
  sealed bytea not null,
  declared_by uuid not null,
  declared_by_name text not null,
  declared_at timestamptz not null,
  lifted_at timestamptz,
  lifted_by uuid,
  lifted_by_name text not null default '',
  version int not null default 1,
  check (num_nonnulls(person, organisation) = 1),
  check (num_nulls(lifted_at, lifted_by) in (0, 2))
);
create index conflict_case on cases.conflict (case_id);

-- Access in an emergency by somebody who is no member: one case, reading only, for four hours.
create table cases.emergency_access (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  person uuid not null,
  person_name text not null,
  organisation text not null,
  sealed bytea not null, -- the reason
  from_at timestamptz not null,
  until_at timestamptz not null,
  ended_at timestamptz,
  version int not null default 1,
  check (until_at <= from_at + interval '4 hours')
);
create index emergency_access_case on cases.emergency_access (case_id);
create index emergency_access_person on cases.emergency_access (person);

-- A person, who may be in several cases. What is known of them is in each case, under its key.
create table cases.person (
  id uuid primary key,
  version int not null default 1,
  merged_into uuid references cases.person,
  check (merged_into <> id)
);

--   relationship: to the person whom the case is about; empty for that person
--   sealed: name, date of birth and other details
create table cases.person_in_case (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  person uuid not null references cases.person,
  ref text not null unique check (ref ~ '^CP-[0-9A-Z]{7}$'),
  version int not null default 1,
  main boolean not null,
  relationship text not null default '' check (length(relationship) <= 40),
  sealed bytea not null
);
create index person_in_case_case on cases.person_in_case (case_id);
create index person_in_case_person on cases.person_in_case (person);
create unique index person_in_case_main on cases.person_in_case (case_id) where main;

-- The history of a case. Append-only.
--   headline: what was done, in words of ours that name nobody
--   sealed: what was written with it; null where nothing
create table cases.entry (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  at timestamptz not null,
  on_day date not null,
  actor uuid not null,
  actor_name text not null,
  act text not null check (act ~ '^[a-z_]+$'),
  headline text not null check (length(headline) between 1 and 200),
  sealed bytea
);
create index entry_case on cases.entry (case_id, at desc);

-- Who looked at a case. Append-only.
--   part: what of it, as the last part of the address; empty for the case itself
create table cases.look (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  at timestamptz not null,
  person uuid not null,
  person_name text not null,
  organisation text not null,
  capacity text not null check (capacity in ('owner', 'worker', 'reader', 'emergency')),
  part text not null check (part ~ '^[a-z-]*$')
);
create index look_case on cases.look (case_id, at desc);

-- What the person is to the case today: owner, worker or reader as its member, emergency, or nothing. Runs with the rights of its
-- owner, because who is a member decides who may see who is a member; it answers for the person who asks, and no one else. Who
-- has just opened a case that has no member yet is its owner.
create function cases.capacity(wanted uuid) returns text
  language plpgsql stable security definer set search_path = ''
as $$
declare
  today constant date := (now() at time zone 'Europe/London')::date;
  me constant uuid := nullif(current_setting('waymark.person', true), '')::uuid;
  scopes text[];
  found text;
begin
  if current_setting('role') = 'waymark_clock' then
    return 'owner';
  end if;
  scopes := access.scopes('WORK_CASES');
  if me is null or exists (
    select from cases.conflict c
     where c.case_id = wanted and c.lifted_at is null
       and (c.person = me or c.organisation = (select a.organisation from access.account a where a.id = me))) then
    return null;
  end if;
  if scopes <> '{}' then
    select m.capacity into found
      from cases.member m
     where m.case_id = wanted and m.ended_at is null and m.from_day <= today and coalesce(m.until_day >= today, true)
       and (m.person = me or 'organisation:' || m.organisation = any(scopes))
     order by m.capacity = 'owner' desc, m.capacity = 'worker' desc
     limit 1;
    if found is null and exists (select from cases.case_record r where r.id = wanted and r.owner = me)
      and not exists (select from cases.member m where m.case_id = wanted) then
      found := 'owner';
    end if;
  end if;
  if found is null and access.scopes('OPEN_CASE_IN_EMERGENCY') <> '{}' and exists (
    select from cases.emergency_access e
     where e.case_id = wanted and e.person = me and e.from_at <= now() and e.until_at > now() and e.ended_at is null) then
    found := 'emergency';
  end if;
  return found;
end
$$;
revoke execute on function cases.capacity(uuid) from public;
grant execute on function cases.capacity(uuid) to waymark_app, waymark_clock;

create function cases.opens(wanted uuid) returns boolean
  language sql stable set search_path = '' as $$ select cases.capacity(wanted) is not null $$;
create function cases.works(wanted uuid) returns boolean
  language sql stable set search_path = '' as $$ select coalesce(cases.capacity(wanted) in ('owner', 'worker'), false) $$;
create function cases.owns(wanted uuid) returns boolean
  language sql stable set search_path = '' as $$ select coalesce(cases.capacity(wanted) = 'owner', false) $$;
revoke execute on function cases.opens(uuid), cases.works(uuid), cases.owns(uuid) from public;
grant execute on function cases.opens(uuid), cases.works(uuid), cases.owns(uuid) to waymark_app, waymark_clock;

-- The row policies of a table of cases, which has a column case_id: who may open the case reads, who works on it adds and changes.
--
--   select cases.protect('cases.consent', '{decision,version}');
--
-- changes: the columns that may be changed, each granted by name; none where nothing is ever changed.
create function cases.protect(target regclass, changes text[])
returns void language plpgsql set search_path = pg_catalog as $$
declare
  plain text := (select relname from pg_class where oid = target);
  changed text := (select string_agg(quote_ident(name), ', ') from unnest(changes) as name);
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy %I on %s for select to waymark_app, waymark_clock using (cases.opens(case_id))',
                 plain || '_select', target);
  execute format('create policy %I on %s for insert to waymark_app, waymark_clock with check (cases.works(case_id))',
                 plain || '_insert', target);
  execute format('grant select, insert on %s to waymark_app, waymark_clock', target);
  if changed is not null then
    execute format('create policy %I on %s for update to waymark_app, waymark_clock using (cases.works(case_id)) with check (cases.works(case_id))',
                   plain || '_update', target);
    execute format('grant update (%s) on %s to waymark_app, waymark_clock', changed, target);
  end if;
end
$$;
revoke execute on function cases.protect(regclass, text[]) from public;

alter table cases.case_record enable row level security;
alter table cases.case_record force row level security;
alter table cases.case_key enable row level security;
alter table cases.case_key force row level security;
alter table cases.member enable row level security;
alter table cases.member force row level security;
alter table cases.conflict enable row level security;
alter table cases.conflict force row level security;
alter table cases.emergency_access enable row level security;
alter table cases.emergency_access force row level security;
alter table cases.person enable row level security;
alter table cases.person force row level security;
alter table cases.entry enable row level security;
alter table cases.entry force row level security;
alter table cases.look enable row level security;
alter table cases.look force row level security;
grant select, insert on cases.case_record, cases.case_key, cases.member, cases.person, cases.entry, cases.look
  to waymark_app, waymark_clock;
grant select on cases.conflict, cases.emergency_access to waymark_app, waymark_clock;
grant update (version, owner, owner_name, organisation, area, route, state, closed_on, next_on) on cases.case_record
  to waymark_app, waymark_clock;
grant update (wrapped) on cases.case_key to waymark_clock;
grant update (capacity, until_day, ended_at, ended_by, ended_by_name, version) on cases.member to waymark_app, waymark_clock;

-- cases.capacity runs as the owner
create policy account_owner_select on access.account for select to waymark_owner using (id = access.me());
create policy case_record_owner_select on cases.case_record for select to waymark_owner using (true);
create policy member_owner_select on cases.member for select to waymark_owner using (true);
create policy conflict_owner_select on cases.conflict for select to waymark_owner using (true);
create policy emergency_access_owner_select on cases.emergency_access for select to waymark_owner using (true);

create policy case_record_select on cases.case_record for select to waymark_app, waymark_clock
  using (cases.opens(id));
create policy case_record_insert on cases.case_record for insert to waymark_app, waymark_clock
  with check (state = 'open' and version = 1 and owner = access.me()
    and 'organisation:' || organisation = any ((select access.scopes('WORK_CASES'))::text[]));
create policy case_record_update on cases.case_record for update to waymark_app, waymark_clock
  using (cases.works(id)) with check (cases.works(id));

create policy case_key_select on cases.case_key for select to waymark_app, waymark_clock using (cases.opens(case_id));
create policy case_key_insert on cases.case_key for insert to waymark_app, waymark_clock with check (cases.owns(case_id));
-- a key of cases.json that was turned
create policy case_key_update on cases.case_key for update to waymark_clock using (true) with check (true);

create policy member_select on cases.member for select to waymark_app, waymark_clock using (cases.opens(case_id));
create policy member_insert on cases.member for insert to waymark_app, waymark_clock
  with check (cases.owns(case_id) and ended_at is null and added_by = access.me());
create policy member_update on cases.member for update to waymark_app, waymark_clock
  using (cases.owns(case_id)) with check (cases.owns(case_id));

create policy conflict_select on cases.conflict for select to waymark_app, waymark_clock using (cases.opens(case_id));
create policy emergency_access_select on cases.emergency_access for select to waymark_app, waymark_clock
  using (person = access.me() or cases.opens(case_id));

create policy person_select on cases.person for select to waymark_app, waymark_clock
  using (exists (select from cases.person_in_case p where p.person = person.id));
create policy person_insert on cases.person for insert to waymark_app, waymark_clock
  with check (merged_into is null and (select access.scopes('WORK_CASES') <> '{}'));

select cases.protect('cases.person_in_case', '{version,relationship,sealed}');

create policy entry_select on cases.entry for select to waymark_app, waymark_clock using (cases.opens(case_id));
create policy entry_insert on cases.entry for insert to waymark_app, waymark_clock
  with check (cases.opens(case_id) and actor = access.me());
create policy look_select on cases.look for select to waymark_app, waymark_clock using (cases.opens(case_id));
create policy look_insert on cases.look for insert to waymark_app, waymark_clock
  with check (capacity = cases.capacity(case_id) and person = access.me());

create schema cases_open;
grant usage on schema cases_open to waymark_app, waymark_clock;
