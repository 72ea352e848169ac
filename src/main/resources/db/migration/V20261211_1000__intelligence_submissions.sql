-- Submissions: what somebody tells the intelligence unit of an area. Who told stands in the schema intelligence_sources alone, which officers
-- never read; here is a source number. What was said is sealed with a key of its own, which is destroyed with it.
create schema intelligence_sources;
grant usage on schema intelligence_sources to waymark_app;

-- The organisation whose officers receive what is told about an area, from a day on. Where none is set, the contact for intelligence.
create table intelligence.receiving_unit (
  area text not null,
  from_date date not null,
  unit text not null,
  set_by text not null,
  version int not null default 1,
  primary key (area, from_date)
);
select access.protect('intelligence.receiving_unit', 'SUBMIT_INTELLIGENCE', 'CHANGE_SETTINGS', '{unit,set_by,version}');

-- The register of sources. Who has a number at an organisation, and for whom.
--   keeper: the organisation whose custodians keep it
create table intelligence_sources.source (
  id uuid primary key,
  number text not null unique check (number ~ '^SN-[0-9A-Z]{7}$'),
  keeper text not null,
  person uuid not null,
  person_name text not null,
  organisation text not null,
  made_on date not null,
  unique (keeper, person)
);
create index source_person on intelligence_sources.source (person);

-- What a custodian judged about a source: what could happen to them, and how they may be reached. The newest counts.
create table intelligence_sources.assessment (
  id uuid primary key,
  source uuid not null references intelligence_sources.source on delete cascade,
  risk text not null check (risk in ('LOW', 'MEDIUM', 'HIGH')),
  sealed bytea not null,
  at timestamptz not null,
  by uuid not null,
  by_name text not null
);
create index assessment_source on intelligence_sources.assessment (source, at desc);

-- Who opened a source, and why.
create table intelligence_sources.opening (
  id uuid primary key,
  source uuid not null references intelligence_sources.source on delete cascade,
  at timestamptz not null,
  by uuid not null,
  by_name text not null,
  reason text not null check (length(reason) between 1 and 300)
);
create index opening_source on intelligence_sources.opening (source, at desc);

-- A submission as its unit and its submitter see it: nothing of what it says.
--   source: the number of the source; who that is stands elsewhere
--   harm: whether somebody could be harmed if it were known that it came from them
--   reports: how many reports rest on it; when none does any more, what was said is destroyed
--   answer: what the unit says to whoever told, in words that reveal nothing
--   heard_on: when they read it
create table intelligence.submission (
  id uuid primary key,
  ref text not null unique check (ref ~ '^IS-[0-9A-Z]{7}$'),
  version int not null default 1,
  unit text not null,
  area text not null,
  source text not null,
  received_on date not null,
  urgent boolean not null,
  harm text not null check (harm in ('YES', 'NO', 'UNSURE')),
  contact boolean not null,
  state text not null default 'RECEIVED' check (state in ('RECEIVED', 'IN_HAND', 'USED', 'NOT_USED', 'GONE')),
  officer uuid,
  officer_name text not null default '',
  reports int not null default 0 check (reports >= 0),
  answer text not null default '' check (length(answer) <= 500),
  answered_on date,
  heard_on date,
  check ((state = 'RECEIVED') = (officer is null))
);
create index submission_unit on intelligence.submission (unit, state);

-- What was said and how they know, sealed with a key that is sealed itself by one outside the database.
create table intelligence.submission_text (
  submission uuid primary key references intelligence.submission on delete cascade,
  unit text not null,
  sealed bytea not null,
  wrapped bytea not null
);

-- Who told which submission. `report_ref`: the public report or survey from which the reports team passed it in; never who reported.
create table intelligence_sources.origin (
  submission uuid primary key references intelligence.submission on delete cascade deferrable initially deferred,
  source uuid not null references intelligence_sources.source,
  told_at timestamptz not null,
  report_ref text check (report_ref ~ '^[A-Z]{2}-[0-9A-Z]{1,12}$')
);
create index origin_source on intelligence_sources.origin (source);

-- Which report rests on which submission. Officers see it while they sanitise and when they delete; afterwards it is the custodians' alone.
create table intelligence_sources.basis (
  report uuid not null references intelligence.report on delete cascade,
  submission uuid not null references intelligence.submission on delete cascade,
  unit text not null,
  report_ref text not null,
  made_on date not null,
  primary key (report, submission)
);
create index basis_submission on intelligence_sources.basis (submission);

-- The organisations for which the person who asks keeps sources.
create function intelligence_sources.kept() returns text[] language sql stable set search_path = '' as $$
  select coalesce(array_agg(substr(s, 14)), '{}') from unnest(access.scopes('KEEP_SOURCES')) as s where s like 'organisation:%'
$$;
-- Their own rows, and those they keep.
create function intelligence_sources.visible() returns uuid[] language sql stable set search_path = '' as $$
  select coalesce(array_agg(s.id), '{}') from intelligence_sources.source s
$$;
-- The submissions of the person who asks.
create function intelligence_sources.own() returns uuid[] language sql stable set search_path = '' as $$
  select coalesce(array_agg(o.submission), '{}') from intelligence_sources.origin o
    join intelligence_sources.source s on s.id = o.source where s.person = access.me()
$$;

-- Deletion by two people of a unit, asked for by one, done by another: of a report, or of what was told and never used. What is left of it is
-- this row: a certificate.
--   object_ref: reference of the report or of the submission
create table intelligence.deletion (
  id uuid primary key,
  ref text not null unique check (ref ~ '^IX-[0-9A-Z]{7}$'),
  version int not null default 1,
  report uuid,
  submission uuid,
  object_ref text not null,
  unit text not null,
  reason text not null check (reason in ('NO_PURPOSE', 'WRONG', 'DISPROPORTIONATE', 'TIME', 'ORDER')),
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  state text not null default 'ASKED' check (state in ('ASKED', 'REFUSED', 'DONE')),
  decided_by uuid,
  decided_by_name text not null default '',
  decided_at timestamptz,
  counts jsonb,
  check (decided_by is distinct from asked_by),
  check ((state = 'ASKED') = (decided_by is null)),
  check ((state = 'DONE') = (counts is not null)),
  check (num_nonnulls(report, submission) = 1)
);
create unique index deletion_asked on intelligence.deletion (report) where state = 'ASKED';
create unique index deletion_of_submission_asked on intelligence.deletion (submission) where state = 'ASKED';
create index deletion_unit on intelligence.deletion (unit, asked_at desc);
alter table intelligence.deletion enable row level security;
alter table intelligence.deletion force row level security;
grant select, insert on intelligence.deletion to waymark_app;
grant update (version, state, decided_by, decided_by_name, decided_at, counts) on intelligence.deletion to waymark_app;
-- a certificate holds no content: information governance reads it too
create policy deletion_select on intelligence.deletion for select to waymark_app
  using (unit = any ((select intelligence.units())::text[]) or (state = 'DONE' and (select access.scopes('READ_AUDIT') && array['partnership'])));
create policy deletion_insert on intelligence.deletion for insert to waymark_app
  with check (asked_by = access.me() and state = 'ASKED' and unit = any ((select intelligence.units())::text[])
    and (exists (select from intelligence.report r where r.id = report and r.unit = deletion.unit)
      or (exists (select from intelligence.submission s
          where s.id = deletion.submission and s.unit = deletion.unit and s.state = 'NOT_USED' and s.reports = 0)
        and not (deletion.submission = any ((select intelligence_sources.own())::uuid[])))));
-- whoever told it is neither of the two
create policy deletion_update on intelligence.deletion for update to waymark_app
  using (state = 'ASKED' and unit = any ((select intelligence.units())::text[]) and asked_by <> access.me()
    and (submission is null or not (submission = any ((select intelligence_sources.own())::uuid[]))))
  with check (decided_by = access.me() and unit = any ((select intelligence.units())::text[]));
-- The reports of the unit that another asked to delete: the person who asks here may do it.
create function intelligence.deletable() returns uuid[] language sql stable set search_path = '' as $$
  select coalesce(array_agg(d.report), '{}') from intelligence.deletion d
   where d.state = 'ASKED' and d.asked_by <> access.me() and d.unit = any (intelligence.units()) and d.report is not null
$$;
-- The same of what was told.
create function intelligence.destroyable() returns uuid[] language sql stable set search_path = '' as $$
  select coalesce(array_agg(d.submission), '{}') from intelligence.deletion d
   where d.state = 'ASKED' and d.asked_by <> access.me() and d.unit = any (intelligence.units()) and d.submission is not null
$$;
grant delete on intelligence.report to waymark_app;
create policy report_delete on intelligence.report for delete to waymark_app using (id = any ((select intelligence.deletable())::uuid[]));

alter table intelligence_sources.source enable row level security;
alter table intelligence_sources.source force row level security;
alter table intelligence_sources.assessment enable row level security;
alter table intelligence_sources.assessment force row level security;
alter table intelligence_sources.opening enable row level security;
alter table intelligence_sources.opening force row level security;
alter table intelligence_sources.origin enable row level security;
alter table intelligence_sources.origin force row level security;
alter table intelligence_sources.basis enable row level security;
alter table intelligence_sources.basis force row level security;
alter table intelligence.submission enable row level security;
alter table intelligence.submission force row level security;
alter table intelligence.submission_text enable row level security;
alter table intelligence.submission_text force row level security;
grant select, insert on intelligence_sources.source, intelligence_sources.assessment, intelligence_sources.opening,
  intelligence_sources.origin, intelligence_sources.basis, intelligence.submission, intelligence.submission_text to waymark_app;
grant update (version, state, officer, officer_name, reports, answer, answered_on, heard_on) on intelligence.submission to waymark_app;
grant delete on intelligence.submission_text to waymark_app;

create policy source_select on intelligence_sources.source for select to waymark_app
  using (person = access.me() or keeper = any ((select intelligence_sources.kept())::text[]));
create policy source_insert on intelligence_sources.source for insert to waymark_app
  with check (person = access.me() and (select access.scopes('SUBMIT_INTELLIGENCE') <> '{}'));
create policy assessment_select on intelligence_sources.assessment for select to waymark_app
  using (exists (select from intelligence_sources.source s where s.id = source and s.keeper = any ((select intelligence_sources.kept())::text[])));
create policy assessment_insert on intelligence_sources.assessment for insert to waymark_app
  with check (by = access.me()
    and exists (select from intelligence_sources.source s where s.id = source and s.keeper = any ((select intelligence_sources.kept())::text[])));
create policy opening_select on intelligence_sources.opening for select to waymark_app
  using (exists (select from intelligence_sources.source s where s.id = source and s.keeper = any ((select intelligence_sources.kept())::text[])));
create policy opening_insert on intelligence_sources.opening for insert to waymark_app
  with check (by = access.me()
    and exists (select from intelligence_sources.source s where s.id = source and s.keeper = any ((select intelligence_sources.kept())::text[])));
create policy origin_select on intelligence_sources.origin for select to waymark_app
  using (source = any ((select intelligence_sources.visible())::uuid[]));
create policy origin_insert on intelligence_sources.origin for insert to waymark_app
  with check (exists (select from intelligence_sources.source s where s.id = source and s.person = access.me()));

-- what a submission says needs a stated purpose; that there is one does not, so that it is not left lying
create policy submission_select on intelligence.submission for select to waymark_app
  using (id = any ((select intelligence_sources.own())::uuid[])
    or 'organisation:' || unit = any ((select access.scopes('HANDLE_INTELLIGENCE'))::text[])
    or unit = any ((select intelligence_sources.kept())::text[]));
create policy submission_insert on intelligence.submission for insert to waymark_app
  with check (id = any ((select intelligence_sources.own())::uuid[]) and state = 'RECEIVED' and reports = 0);
create policy submission_update on intelligence.submission for update to waymark_app
  using (id = any ((select intelligence_sources.own())::uuid[]) or unit = any ((select intelligence.units())::text[]))
  with check (id = any ((select intelligence_sources.own())::uuid[]) or unit = any ((select intelligence.units())::text[]));

-- whoever told neither takes it in hand nor grades it; nobody else says that they read the answer
create function intelligence.submission_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.id = any (intelligence_sources.own()) then
    if (new.state, new.officer, new.reports, new.answer, new.answered_on) is distinct from
       (old.state, old.officer, old.reports, old.answer, old.answered_on) then
      raise insufficient_privilege using message = 'whoever told does not grade';
    end if;
    return new;
  end if;
  if current_setting('role') = 'waymark_app' and new.heard_on is distinct from old.heard_on and new.heard_on is not null then
    raise insufficient_privilege using message = 'whoever told says that they read the answer';
  end if;
  if new.state <> old.state and (old.state, new.state) not in
     (('RECEIVED', 'IN_HAND'), ('IN_HAND', 'RECEIVED'), ('IN_HAND', 'USED'), ('IN_HAND', 'NOT_USED'), ('USED', 'GONE'), ('NOT_USED', 'GONE'),
      ('USED', 'IN_HAND'), ('NOT_USED', 'IN_HAND')) then
    raise insufficient_privilege using message = 'a submission takes its steps in order';
  end if;
  if old.state = 'NOT_USED' and new.state = 'GONE' and not old.id = any (intelligence.destroyable()) then
    raise insufficient_privilege using message = 'what was told is destroyed by a second officer, whom another asked';
  end if;
  return new;
end $$;
create trigger submission_step before update on intelligence.submission for each row execute function intelligence.submission_step();
alter table intelligence.submission enable always trigger submission_step;

-- what was said is open to officers of the unit while it is graded and sanitised, and once it is to be destroyed (a row is deleted only
-- where it may be read); never to one who told it themself
create policy submission_text_select on intelligence.submission_text for select to waymark_app
  using (unit = any ((select intelligence.units())::text[])
    and not (submission = any ((select intelligence_sources.own())::uuid[]))
    and exists (select from intelligence.submission s
      where s.id = submission and (s.state in ('RECEIVED', 'IN_HAND') or s.state = 'GONE' and s.reports = 0)));
create policy submission_text_insert on intelligence.submission_text for insert to waymark_app
  with check (submission = any ((select intelligence_sources.own())::uuid[])
    and exists (select from intelligence.submission s where s.id = submission and s.state = 'RECEIVED' and s.unit = submission_text.unit));

create policy basis_select on intelligence_sources.basis for select to waymark_app
  using (unit = any ((select intelligence_sources.kept())::text[])
    or (unit = any ((select intelligence.units())::text[])
      and (submission = any ((select intelligence_sources.own())::uuid[])
        or report = any ((select intelligence.deletable())::uuid[])
        or exists (select from intelligence.report r where r.id = report and r.state = 'DRAFT'))));
create policy basis_insert on intelligence_sources.basis for insert to waymark_app
  with check (unit = any ((select intelligence.units())::text[])
    and not (submission = any ((select intelligence_sources.own())::uuid[]))
    and exists (select from intelligence.report r where r.id = report and r.unit = basis.unit and r.state = 'DRAFT')
    and exists (select from intelligence.submission s where s.id = submission and s.unit = basis.unit and s.state = 'IN_HAND'));

-- what was said is destroyed when the last report that rests on it is deleted, or when it was not used
create policy submission_text_delete on intelligence.submission_text for delete to waymark_app
  using (unit = any ((select intelligence.units())::text[])
    and not (submission = any ((select intelligence_sources.own())::uuid[]))
    and exists (select from intelligence.submission s where s.id = submission and s.reports = 0 and s.state = 'GONE'));
-- True where the report rests on something that the person who asks told.
create function intelligence_sources.told(asked uuid) returns boolean language sql stable set search_path = '' as $$
  select exists (select from intelligence_sources.basis b where b.report = asked and b.submission = any (intelligence_sources.own()))
$$;
alter policy report_update on intelligence.report
  using (unit = any ((select intelligence.units())::text[]) and not intelligence_sources.told(id));
alter policy report_item_insert on intelligence.report_item
  with check (exists (select from intelligence.report r where r.id = report and r.unit = any ((select intelligence.units())::text[]))
    and not intelligence_sources.told(report));
alter policy report_item_update on intelligence.report_item
  using (exists (select from intelligence.report r where r.id = report and r.unit = any ((select intelligence.units())::text[]))
    and not intelligence_sources.told(report))
  with check (exists (select from intelligence.report r where r.id = report and r.unit = any ((select intelligence.units())::text[]))
    and not intelligence_sources.told(report));
alter policy report_item_delete on intelligence.report_item
  using (exists (select from intelligence.report r
      where r.id = report and r.state = 'DRAFT' and r.unit = any ((select intelligence.units())::text[]))
    and not intelligence_sources.told(report));

-- Looks of those to whom a report was given.
create table intelligence.dissemination_look (
  id uuid primary key default gen_random_uuid(),
  dissemination uuid not null references intelligence.dissemination on delete cascade,
  at timestamptz not null
);
create index dissemination_look_of on intelligence.dissemination_look (dissemination, at desc);
alter table intelligence.dissemination_look enable row level security;
alter table intelligence.dissemination_look force row level security;
grant select, insert on intelligence.dissemination_look to waymark_app;
create policy dissemination_look_select on intelligence.dissemination_look for select to waymark_app
  using (exists (select from intelligence.dissemination d where d.id = dissemination));
create policy dissemination_look_insert on intelligence.dissemination_look for insert to waymark_app
  with check (exists (select from intelligence.dissemination d where d.id = dissemination and d.person = access.me()
    and d.until_at > now() and d.recalled_at is null));

-- The review groups of the management of police information, as they hold from a day on.
--   first_months: after how many months a report is looked at for the first time; again_months: and then again
--   checked: false until somebody compared it with the table of the College of Policing
create table intelligence.review_rule (
  review_group int not null check (review_group between 1 and 4),
  from_date date not null,
  about text not null check (length(about) between 1 and 300),
  first_months int not null check (first_months between 1 and 1200),
  again_months int not null check (again_months between 1 and 1200),
  checked boolean not null default false,
  set_by text not null,
  version int not null default 1,
  primary key (review_group, from_date)
);
insert into intelligence.review_rule (review_group, from_date, about, first_months, again_months, set_by) values
  (1, '2026-01-01', 'Certain public protection matters: kept until the person is 100, reviewed every 10 years', 120, 120, 'Waymark'),
  (2, '2026-01-01', 'Other sexual, violent or serious offences: reviewed after 10 clear years, then every 10', 120, 120, 'Waymark'),
  (3, '2026-01-01', 'All other offences: reviewed after 6 clear years, then every 5', 72, 60, 'Waymark'),
  (4, '2026-01-01', 'Undetected crime, intelligence products, missing people, victims and witnesses: from 6 years', 72, 72, 'Waymark');
select access.protect('intelligence.review_rule', 'SUBMIT_INTELLIGENCE', 'CHANGE_SETTINGS',
  '{about,first_months,again_months,checked,set_by,version}');

-- What was decided when a report was reviewed.
create table intelligence.review (
  id uuid primary key,
  report uuid not null references intelligence.report on delete cascade,
  decision text not null check (decision in ('KEEP', 'WITHDRAW')),
  reason text not null check (length(reason) between 1 and 500),
  decided_on date not null,
  by uuid not null,
  by_name text not null,
  next_on date not null
);
create index review_of on intelligence.review (report, decided_on desc);
alter table intelligence.review enable row level security;
alter table intelligence.review force row level security;
grant select, insert on intelligence.review to waymark_app;
create policy review_select on intelligence.review for select to waymark_app
  using (exists (select from intelligence.report r where r.id = report and r.unit = any ((select intelligence.units())::text[])));
create policy review_insert on intelligence.review for insert to waymark_app
  with check (by = access.me()
    and exists (select from intelligence.report r where r.id = report and r.unit = any ((select intelligence.units())::text[])));

-- How many rows of which table hang on a report, found in the catalogue: nothing that another part adds later is forgotten.
create function intelligence.hanging(asked uuid) returns jsonb language plpgsql stable set search_path = '' as $$
declare
  hanging record;
  n bigint;
  counts jsonb := '{}';
begin
  for hanging in
    select c.conrelid::regclass as child, a.attname as name
      from pg_catalog.pg_constraint c
      join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'intelligence.report'::regclass
     order by 1
  loop
    execute format('select count(*) from %s where %I = $1', hanging.child, hanging.name) into n using asked;
    if n > 0 then
      counts := counts || jsonb_build_object(hanging.child::text, n);
    end if;
  end loop;
  return counts;
end $$;

-- The wall: nobody holds a role that handles intelligence or keeps sources together with one that opens what people say in care.
create function access.behind_the_wall(who uuid, wanted text) returns boolean
  language plpgsql stable security definer set search_path = '' as $$
declare
  care constant text[] := array['WORK_CASES', 'SUPERVISE_CASES', 'OPEN_CASE_IN_EMERGENCY', 'SHARE_WITHOUT_AGREEMENT', 'REFER_TO_CONFERENCES',
    'ATTEND_CONFERENCES', 'RUN_CONFERENCES'];
  intelligence constant text[] := array['HANDLE_INTELLIGENCE', 'KEEP_SOURCES'];
  today constant date := (now() at time zone 'Europe/London')::date;
begin
  return exists (
    select from access.role_permission w, access.role_grant g join access.role_permission p on p.role = g.role
     where w.role = wanted and g.person = who and (g.to_date is null or g.to_date >= today)
       and ((w.permission = any (care) and p.permission = any (intelligence))
         or (w.permission = any (intelligence) and p.permission = any (care))));
end $$;
revoke execute on function access.behind_the_wall(uuid, text) from public;
grant execute on function access.behind_the_wall(uuid, text) to waymark_app, waymark_clock, waymark_door;
create policy role_grant_wall on access.role_grant as restrictive for insert to waymark_app, waymark_clock
  with check (not access.behind_the_wall(person, role));

revoke execute on all functions in schema intelligence_sources from public;
grant execute on all functions in schema intelligence_sources to waymark_app;
revoke execute on function intelligence.deletable(), intelligence.destroyable(), intelligence.submission_step(), intelligence.hanging(uuid) from public;
grant execute on function intelligence.deletable(), intelligence.destroyable(), intelligence.submission_step(), intelligence.hanging(uuid) to waymark_app;
