-- Intelligence: what partners tell becomes a report that officers graded and sanitised. Nothing here names who told: that is in the register
-- of sources, behind its own wall. Who reads a report is decided here by its handling code (3x5x2): P, lawful sharing permitted; C, permitted
-- with conditions. Whoever reads says first for what purpose. `cases` and this schema never meet (access, section 2).
create schema intelligence;
grant usage on schema intelligence to waymark_app, waymark_clock;

-- For what an officer reads just now, in their own words beside it; it ends by itself. Without one in force no intelligence is visible.
create table intelligence.stated_purpose (
  id uuid primary key,
  person uuid not null,
  purpose text not null check (purpose in ('DISRUPT', 'PROSECUTE', 'SAFEGUARD', 'ASSESS', 'REVIEW')),
  reason text not null check (length(reason) between 1 and 200),
  from_at timestamptz not null,
  until_at timestamptz not null,
  check (until_at > from_at and until_at <= from_at + interval '12 hours')
);
create index stated_purpose_person on intelligence.stated_purpose (person, until_at);
alter table intelligence.stated_purpose enable row level security;
alter table intelligence.stated_purpose force row level security;
grant select, insert on intelligence.stated_purpose to waymark_app;
grant update (until_at) on intelligence.stated_purpose to waymark_app;
create policy stated_purpose_select on intelligence.stated_purpose for select to waymark_app using (person = access.me());
create policy stated_purpose_insert on intelligence.stated_purpose for insert to waymark_app
  with check (person = access.me() and from_at <= clock_timestamp() and (select access.scopes('HANDLE_INTELLIGENCE') <> '{}'));
-- a purpose is ended early, never prolonged
create policy stated_purpose_update on intelligence.stated_purpose for update to waymark_app
  using (person = access.me()) with check (person = access.me() and until_at <= now());

-- The purpose in force of the person who asks; the newest, where two overlap.
create function intelligence.purpose() returns text language sql stable set search_path = '' as $$
  select p.purpose from intelligence.stated_purpose p
   where p.person = access.me() and p.from_at <= now() and p.until_at > now()
   order by p.from_at desc, p.id limit 1
$$;

-- The organisations for which the person who asks handles intelligence; none without a purpose in force.
create function intelligence.units() returns text[] language sql stable set search_path = '' as $$
  select case when intelligence.purpose() is null then '{}'::text[] else coalesce(
    (select array_agg(substr(s, 14)) from unnest(access.scopes('HANDLE_INTELLIGENCE')) as s where s like 'organisation:%'), '{}') end
$$;

-- A report of intelligence: sanitised, graded line by line, one handling code for all of it.
--   unit: the organisation whose officers graded it and answer for it
--   about: what it is about, in a line, sanitised like the rest
--   scheme: 3x5x2, or 5x5x5 for a report that is older
--   marking: OFFICIAL, or OFFICIAL_SENSITIVE; SECRET and above never come in
--   regime: under which law it is processed (UK GDPR, or Part 3 of the Data Protection Act 2018)
--   state: DRAFT is graded and not yet sanitised; CURRENT is shared as its handling allows; WITHDRAWN is kept for its unit
--   reach: who may read: its unit alone, whoever a condition names, or every officer
create table intelligence.report (
  id uuid primary key,
  ref text not null unique check (ref ~ '^IR-[0-9A-Z]{7}$'),
  version int not null default 1,
  unit text not null,
  about text not null check (length(about) between 1 and 200),
  area text,
  scheme text not null default '3x5x2' check (scheme in ('3x5x2', '5x5x5')),
  handling text not null check (handling in ('P', 'C')),
  marking text not null check (marking in ('OFFICIAL', 'OFFICIAL_SENSITIVE')),
  regime text not null check (regime in ('UK_GDPR', 'LAW_ENFORCEMENT')),
  priority text not null check (priority in ('HIGH', 'MEDIUM', 'LOW')),
  seen_from date,
  seen_to date check (seen_to >= seen_from),
  state text not null default 'DRAFT' check (state in ('DRAFT', 'CURRENT', 'WITHDRAWN')),
  graded_on date not null,
  sanitised_on date,
  review_group int not null check (review_group between 1 and 4),
  review_on date not null,
  reach text not null generated always as
    (case when state <> 'CURRENT' then 'unit' when handling = 'P' then 'open' else 'conditions' end) stored,
  check (state = 'DRAFT' or sanitised_on is not null),
  unique (id, unit)
);
create index report_unit on intelligence.report (unit, state);
create index report_review on intelligence.report (review_on);

-- One item of information. Source and information are graded apart; the letters of one are not those of another.
create table intelligence.report_item (
  id uuid primary key,
  report uuid not null references intelligence.report on delete cascade,
  position int not null check (position between 1 and 50),
  text text not null check (length(text) between 1 and 4000),
  source_evaluation text not null check (source_evaluation in ('1', '2', '3', 'A', 'B', 'C', 'D', 'E')),
  information_assessment text not null check (information_assessment in ('A', 'B', 'C', 'D', 'E', '1', '2', '3', '4', '5')),
  unique (report, position)
);

-- Under handling code C: who may read, for which purposes, until when, and what else they may do. It is set in the transaction that makes
-- the report, and it always ends; what nobody is named in stays with the unit.
create table intelligence.handling_condition (
  id uuid primary key,
  report uuid not null,
  unit text not null,
  version int not null default 1,
  organisation text not null,
  purposes text[] not null check (cardinality(purposes) between 1 and 5
    and purposes <@ array['DISRUPT', 'PROSECUTE', 'SAFEGUARD', 'ASSESS', 'REVIEW']),
  may_export boolean not null,
  may_link boolean not null,
  instruction text not null default '' check (length(instruction) <= 500),
  from_at timestamptz not null,
  until_at timestamptz not null,
  set_by uuid not null,
  set_by_name text not null,
  ended_at timestamptz,
  foreign key (report, unit) references intelligence.report (id, unit) on delete cascade,
  check (until_at > from_at)
);
create index handling_condition_report on intelligence.handling_condition (report);
create index handling_condition_organisation on intelligence.handling_condition (organisation, until_at);

-- A report that was given to one person outside the units, for one purpose, until a day; recalled at once.
create table intelligence.dissemination (
  id uuid primary key,
  report uuid not null,
  unit text not null,
  report_version int not null,
  version int not null default 1,
  organisation text not null,
  person uuid not null,
  person_name text not null,
  purpose text not null check (purpose in ('DISRUPT', 'PROSECUTE', 'SAFEGUARD', 'ASSESS', 'REVIEW')),
  basis text not null check (length(basis) between 1 and 300),
  may_export boolean not null,
  sent_by uuid not null,
  sent_by_name text not null,
  sent_at timestamptz not null,
  until_at timestamptz not null,
  recalled_at timestamptz,
  foreign key (report, unit) references intelligence.report (id, unit) on delete cascade,
  check (until_at > sent_at)
);
create index dissemination_report on intelligence.dissemination (report);
create index dissemination_person on intelligence.dissemination (person, until_at);

alter table intelligence.report enable row level security;
alter table intelligence.report force row level security;
alter table intelligence.report_item enable row level security;
alter table intelligence.report_item force row level security;
alter table intelligence.handling_condition enable row level security;
alter table intelligence.handling_condition force row level security;
alter table intelligence.dissemination enable row level security;
alter table intelligence.dissemination force row level security;

create policy handling_condition_select on intelligence.handling_condition for select to waymark_app
  using (organisation = any ((select intelligence.units())::text[])
    or unit = any ((select intelligence.units())::text[]));
create policy dissemination_select on intelligence.dissemination for select to waymark_app
  using (person = access.me()
    or unit = any ((select intelligence.units())::text[]));

-- What the conditions and disseminations in force let the person who asks read, link and take out.
create function intelligence.conditioned() returns uuid[] language sql stable set search_path = '' as $$
  select coalesce(array_agg(distinct c.report), '{}') from intelligence.handling_condition c
   where c.organisation = any (intelligence.units()) and intelligence.purpose() = any (c.purposes)
     and c.from_at <= now() and c.until_at > now() and c.ended_at is null
$$;
create function intelligence.linkable() returns uuid[] language sql stable set search_path = '' as $$
  select coalesce(array_agg(distinct c.report), '{}') from intelligence.handling_condition c
   where c.organisation = any (intelligence.units()) and intelligence.purpose() = any (c.purposes) and c.may_link
     and c.from_at <= now() and c.until_at > now() and c.ended_at is null
$$;
create function intelligence.received() returns uuid[] language sql stable set search_path = '' as $$
  select coalesce(array_agg(distinct d.report), '{}') from intelligence.dissemination d
   where d.person = access.me() and d.sent_at <= now() and d.until_at > now() and d.recalled_at is null
$$;

create policy report_select on intelligence.report for select to waymark_app
  using (unit = any ((select intelligence.units())::text[])
    or (reach = 'open' and (select intelligence.units() <> '{}'))
    or (reach = 'conditions' and id = any ((select intelligence.conditioned())::uuid[]))
    or (state = 'CURRENT' and id = any ((select intelligence.received())::uuid[])));
create policy report_insert on intelligence.report for insert to waymark_app
  with check (unit = any ((select intelligence.units())::text[]));
create policy report_update on intelligence.report for update to waymark_app
  using (unit = any ((select intelligence.units())::text[])) with check (unit = any ((select intelligence.units())::text[]));
grant select, insert on intelligence.report, intelligence.report_item, intelligence.handling_condition, intelligence.dissemination to waymark_app;
grant update (about, area, handling, marking, regime, priority, seen_from, seen_to, state, sanitised_on, review_group, review_on, version)
  on intelligence.report to waymark_app;

-- an item is as visible as its report
create policy report_item_select on intelligence.report_item for select to waymark_app
  using (exists (select from intelligence.report r where r.id = report));
create policy report_item_insert on intelligence.report_item for insert to waymark_app
  with check (exists (select from intelligence.report r where r.id = report and r.unit = any ((select intelligence.units())::text[])));
create policy report_item_update on intelligence.report_item for update to waymark_app
  using (exists (select from intelligence.report r where r.id = report and r.unit = any ((select intelligence.units())::text[])))
  with check (exists (select from intelligence.report r where r.id = report and r.unit = any ((select intelligence.units())::text[])));
create policy report_item_delete on intelligence.report_item for delete to waymark_app
  using (exists (select from intelligence.report r
    where r.id = report and r.state = 'DRAFT' and r.unit = any ((select intelligence.units())::text[])));
grant update (text, source_evaluation, information_assessment, position), delete on intelligence.report_item to waymark_app;

create policy handling_condition_insert on intelligence.handling_condition for insert to waymark_app
  with check (set_by = access.me() and unit = any ((select intelligence.units())::text[]) and ended_at is null);
-- a condition is ended, never widened: a wider one is a new row
create policy handling_condition_update on intelligence.handling_condition for update to waymark_app
  using (unit = any ((select intelligence.units())::text[]))
  with check (unit = any ((select intelligence.units())::text[]) and ended_at is not null);
grant update (ended_at, version) on intelligence.handling_condition to waymark_app;

create policy dissemination_insert on intelligence.dissemination for insert to waymark_app
  with check (sent_by = access.me() and unit = any ((select intelligence.units())::text[]) and recalled_at is null);
create policy dissemination_update on intelligence.dissemination for update to waymark_app
  using (unit = any ((select intelligence.units())::text[]))
  with check (unit = any ((select intelligence.units())::text[]) and recalled_at is not null);
grant update (recalled_at, version) on intelligence.dissemination to waymark_app;

-- What happened to a report. It never says which organisation told. Append-only.
create table intelligence.report_event (
  id uuid primary key default gen_random_uuid(),
  report uuid not null references intelligence.report on delete cascade,
  version int not null,
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  event jsonb not null
);
create index report_event_report on intelligence.report_event (report, at desc);
alter table intelligence.report_event enable row level security;
alter table intelligence.report_event force row level security;
grant select, insert on intelligence.report_event to waymark_app;
-- the history stays with the unit: it names who was given what
create policy report_event_select on intelligence.report_event for select to waymark_app
  using (exists (select from intelligence.report r where r.id = report and r.unit = any ((select intelligence.units())::text[])));
create policy report_event_insert on intelligence.report_event for insert to waymark_app
  with check (actor = access.me()
    and exists (select from intelligence.report r where r.id = report and r.unit = any ((select intelligence.units())::text[])));

-- For tables of facts that come from a report. The table has `report uuid`, `unit text` and `reach text`, both copied from the report by this
-- trigger before the row is written and kept with it afterwards, so that its own policies ask no second table:
--   unit = any ((select intelligence.units())::text[])
--     or (reach = 'open' and (select intelligence.units() <> '{}'))
--     or (reach = 'conditions' and report = any ((select intelligence.conditioned())::uuid[]))
create function intelligence.copy_reach() returns trigger language plpgsql set search_path = '' as $$
begin
  select r.unit, r.reach into new.unit, new.reach from intelligence.report r where r.id = new.report;
  if not found then
    raise insufficient_privilege using message = 'what is said comes from a report that one sees';
  end if;
  return new;
end
$$;
revoke execute on all functions in schema intelligence from public;
grant execute on all functions in schema intelligence to waymark_app, waymark_clock;
