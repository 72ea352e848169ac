-- What was done against those who exploit people: disruptions by the four Ps, orders of courts, groups of offenders with a plan each, the
-- tools that law enforcement asked for, what officers want to know, and the picture of a month.

create function intelligence.my_organisation() returns text language sql stable set search_path = '' as $$
  select a.organisation from access.account a where a.id = access.me()
$$;
revoke execute on function intelligence.my_organisation() from public;
grant execute on function intelligence.my_organisation() to waymark_app, waymark_clock;

-- How far a disruption reaches: words of the partnership, no national scale.
create table intelligence.disruption_level (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  version int not null default 1,
  name text not null check (length(name) between 1 and 100),
  use_when text not null default '' check (length(use_when) <= 300),
  position int not null check (position between 1 and 999),
  from_date date not null,
  to_date date
);
insert into intelligence.disruption_level (code, name, use_when, position, from_date) values
  ('MAJOR', 'Major', 'Local usage: the group or the business that exploits people stops, or loses what it needs', 1, '2024-01-01'),
  ('MODERATE', 'Moderate', 'Local usage: it goes on, and it has become clearly harder for a time', 2, '2024-01-01'),
  ('MINOR', 'Minor', 'Local usage: a nuisance to it that passes', 3, '2024-01-01');
select access.protect('intelligence.disruption_level', 'VIEW_PLANS', 'CHANGE_SETTINGS', '{name,use_when,position,to_date,version}');

-- A disruption. No person's data is in it: where is an area and a kind of place.
--   kept_by: the organisation that recorded it
--   before_words, after_words, known_how: what changed, and how it is known
--   operation: reference of the operation it belongs to; objective: code of an objective of the strategy
create table intelligence.disruption (
  ref text primary key check (ref ~ '^DP-[0-9A-Z]{7}$'),
  version int not null default 1,
  kept_by text not null,
  on_day date not null,
  four_p text not null check (four_p in ('PURSUE', 'PREVENT', 'PROTECT', 'PREPARE')),
  level text not null references intelligence.disruption_level,
  area text,
  place text not null check (place in ('CAR_WASH', 'NAIL_BAR', 'TAKEAWAY', 'FARM', 'BROTHEL', 'CARE_HOME', 'HOME', 'BUILDING_SITE', 'FACTORY',
    'PORT', 'ONLINE', 'OTHER', 'NONE')),
  what text not null check (length(what) between 1 and 1000),
  organisations text[] not null check (cardinality(organisations) between 1 and 20),
  before_words text not null default '' check (length(before_words) <= 1000),
  after_words text not null check (length(after_words) between 1 and 1000),
  known_how text not null check (length(known_how) between 1 and 500),
  measure text not null default '' check (length(measure) <= 300),
  operation text not null default '' check (operation ~ '^([A-Z]{2}-[0-9A-Z]{1,12})?$'),
  objective text not null default '' check (length(objective) <= 20),
  recorded_on date not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  taken_back_on date,
  taken_back_why text not null default '' check (length(taken_back_why) <= 500),
  check ((taken_back_on is null) = (taken_back_why = ''))
);
create index disruption_day on intelligence.disruption (on_day desc, ref);
alter table intelligence.disruption enable row level security;
alter table intelligence.disruption force row level security;
grant select, insert on intelligence.disruption to waymark_app;
grant update (on_day, four_p, level, area, place, what, organisations, before_words, after_words, known_how, measure, operation, objective,
    taken_back_on, taken_back_why, version) on intelligence.disruption to waymark_app;
-- whoever records any reads all: the same lorry is stopped in one area and missed in the next
create policy disruption_select on intelligence.disruption for select to waymark_app
  using ((select access.scopes('RECORD_DISRUPTIONS') <> '{}'));
create policy disruption_insert on intelligence.disruption for insert to waymark_app
  with check (recorded_by = access.me() and taken_back_on is null
    and (select access.scopes('RECORD_DISRUPTIONS')) && array['partnership', 'area:' || area, 'organisation:' || kept_by]);
create policy disruption_update on intelligence.disruption for update to waymark_app
  using ((select access.scopes('RECORD_DISRUPTIONS')) && array['partnership', 'area:' || area, 'organisation:' || kept_by])
  with check ((select access.scopes('RECORD_DISRUPTIONS')) && array['partnership', 'area:' || area, 'organisation:' || kept_by]);
-- to count, and no word of it
grant select (on_day, four_p, level, area, taken_back_on) on intelligence.disruption to waymark_clock;
create policy disruption_count on intelligence.disruption for select to waymark_clock using (true);
create function intelligence.disruption_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.taken_back_on is not null then
    raise insufficient_privilege using message = 'what was taken back stays as it was';
  end if;
  return new;
end $$;
create trigger disruption_step before update on intelligence.disruption for each row execute function intelligence.disruption_step();
alter table intelligence.disruption enable always trigger disruption_step;

-- The orders that courts make, with the law behind each. What a page said and nobody of the partnership confirmed has no day of checking.
--   commencement: what is known of when it came into force
create table intelligence.order_kind (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  version int not null default 1,
  name text not null check (length(name) between 1 and 100),
  of_place boolean not null,
  law text not null check (length(law) between 1 and 200),
  commencement text not null check (length(commencement) between 1 and 200),
  checked_on date,
  checked_by text not null default '' check (length(checked_by) <= 100),
  position int not null check (position between 1 and 999),
  from_date date not null,
  to_date date,
  check ((checked_on is null) = (checked_by = ''))
);
insert into intelligence.order_kind (code, name, of_place, law, commencement, position, from_date) values
  ('STPO', 'Slavery and trafficking prevention order', false, 'Modern Slavery Act 2015, sections 14 to 34', 'In force', 1, '2024-01-01'),
  ('STRO', 'Slavery and trafficking risk order', false, 'Modern Slavery Act 2015, sections 14 to 34', 'In force', 2, '2024-01-01'),
  ('CLOSURE', 'Closure order', true, 'Anti-social Behaviour, Crime and Policing Act 2014', 'In force', 3, '2024-01-01'),
  ('CCE_PREVENTION', 'Child criminal exploitation prevention order', false, 'Crime and Policing Act 2026 c. 20, Royal Assent 29 April 2026',
    'Not confirmed: check that these parts have commenced before you rely on it', 4, '2026-04-29'),
  ('OTHER_PERSON', 'Another order on a person', false, 'Name the law in the reason', 'Depends on the law', 8, '2024-01-01'),
  ('OTHER_PLACE', 'Another order on a place', true, 'Name the law in the reason', 'Depends on the law', 9, '2024-01-01');
select access.protect('intelligence.order_kind', 'VIEW_PLANS', 'CHANGE_SETTINGS',
  '{name,law,commencement,checked_on,checked_by,position,to_date,version}');

-- An order of a court against a person or on a place. Officers of the unit that keeps it read it; of others, whoever checks a condition of
-- it, as long as there is something to check.
--   sealed: name of the person and their date of birth, or the address of the place, with a key of its own; wrapped: that key, sealed by one
--     outside the database; subject_key: the person or place in the network, by its key
--   until_on: the last day, null until further order; delete_on: the day from which it is no longer kept
create table intelligence.court_order (
  id uuid primary key,
  ref text not null unique check (ref ~ '^OD-[0-9A-Z]{7}$'),
  version int not null default 1,
  unit text not null,
  kind text not null references intelligence.order_kind,
  sealed bytea not null,
  wrapped bytea not null,
  subject_key text not null default '' check (subject_key ~ '^([A-Z]{2}-[0-9A-Z]{1,12})?$'),
  area text,
  court text not null check (length(court) between 1 and 100),
  interim boolean not null,
  made_on date not null,
  from_on date not null,
  until_on date,
  reason text not null default '' check (length(reason) <= 2000),
  state text not null default 'IN_FORCE' check (state in ('IN_FORCE', 'ENDED')),
  ended_on date,
  ended_how text not null default '' check (ended_how in ('', 'EXPIRED', 'DISCHARGED', 'QUASHED', 'REPLACED')),
  delete_on date not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  check (until_on >= from_on),
  check ((state = 'ENDED') = (ended_on is not null) and (state = 'ENDED') = (ended_how <> '')),
  unique (id, unit)
);
create index court_order_unit on intelligence.court_order (unit, state);

-- What the order demands, one by one, and who checks it.
--   checker: a person of the unit or of a partner; null where nobody is named
--   every_days: how often it is checked, null where there is nothing to check; next_check_on: by when next
create table intelligence.order_condition (
  id uuid primary key,
  ref text not null unique check (ref ~ '^CK-[0-9A-Z]{7}$'),
  version int not null default 1,
  court_order uuid not null,
  unit text not null,
  words text not null check (length(words) between 1 and 1000),
  from_on date not null,
  until_on date check (until_on >= from_on),
  checker uuid,
  checker_name text not null default '',
  checker_organisation text not null default '',
  every_days int check (every_days between 1 and 366),
  next_check_on date,
  lifted_on date,
  foreign key (court_order, unit) references intelligence.court_order (id, unit) on delete cascade,
  check (num_nonnulls(every_days, next_check_on) in (0, 2))
);
create index order_condition_order on intelligence.order_condition (court_order);
create index order_condition_checker on intelligence.order_condition (checker) where lifted_on is null;

alter table intelligence.court_order enable row level security;
alter table intelligence.court_order force row level security;
alter table intelligence.order_condition enable row level security;
alter table intelligence.order_condition force row level security;

create policy order_condition_select on intelligence.order_condition for select to waymark_app
  using (unit = any ((select intelligence.units())::text[]) or (checker = access.me() and lifted_on is null));
create policy order_condition_insert on intelligence.order_condition for insert to waymark_app
  with check (unit = any ((select intelligence.units())::text[]) and lifted_on is null);
create policy order_condition_update on intelligence.order_condition for update to waymark_app
  using (unit = any ((select intelligence.units())::text[]) or (checker = access.me() and lifted_on is null))
  with check (unit = any ((select intelligence.units())::text[]) or (checker = access.me() and lifted_on is null));
create function intelligence.orders_to_check() returns uuid[] language sql stable set search_path = '' as $$
  select coalesce(array_agg(distinct c.court_order), '{}') from intelligence.order_condition c
   where c.checker = access.me() and c.lifted_on is null
$$;
revoke execute on function intelligence.orders_to_check() from public;
grant execute on function intelligence.orders_to_check() to waymark_app, waymark_clock;
create policy court_order_select on intelligence.court_order for select to waymark_app
  using (unit = any ((select intelligence.units())::text[])
    or (state = 'IN_FORCE' and id = any ((select intelligence.orders_to_check())::uuid[])));
create policy court_order_insert on intelligence.court_order for insert to waymark_app
  with check (unit = any ((select intelligence.units())::text[]) and recorded_by = access.me() and state = 'IN_FORCE');
create policy court_order_update on intelligence.court_order for update to waymark_app
  using (unit = any ((select intelligence.units())::text[])) with check (unit = any ((select intelligence.units())::text[]));
create policy court_order_delete on intelligence.court_order for delete to waymark_app
  using (unit = any ((select intelligence.units())::text[]) and state = 'ENDED' and delete_on <= current_date);
grant select, insert, delete on intelligence.court_order to waymark_app;
grant select, insert on intelligence.order_condition to waymark_app;
grant update (subject_key, area, until_on, state, ended_on, ended_how, delete_on, version) on intelligence.court_order to waymark_app;
grant update (words, until_on, checker, checker_name, checker_organisation, every_days, next_check_on, lifted_on, version)
  on intelligence.order_condition to waymark_app;
-- reminders and a leaving: days and who checks, no name and no word
grant select (id, ref, unit, area, state, from_on, until_on, ended_on, made_on, version) on intelligence.court_order to waymark_clock;
grant select (id, ref, version, court_order, unit, checker, next_check_on, until_on, lifted_on) on intelligence.order_condition to waymark_clock;
grant update (checker, checker_name, checker_organisation, version) on intelligence.order_condition to waymark_clock;
create policy court_order_clock_select on intelligence.court_order for select to waymark_clock using (true);
create policy order_condition_clock_select on intelligence.order_condition for select to waymark_clock using (true);
create policy order_condition_clock_update on intelligence.order_condition for update to waymark_clock
  using (lifted_on is null) with check (lifted_on is null);

create function intelligence.order_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state = 'ENDED' and (new.state, new.ended_on, new.ended_how, new.until_on)
    is distinct from (old.state, old.ended_on, old.ended_how, old.until_on) then
    raise insufficient_privilege using message = 'an order that has ended stays ended';
  end if;
  return new;
end $$;
create trigger order_step before update on intelligence.court_order for each row execute function intelligence.order_step();
alter table intelligence.court_order enable always trigger order_step;
-- Who only checks says when next, and nothing else of the condition.
create function intelligence.order_condition_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.lifted_on is not null then
    raise insufficient_privilege using message = 'a condition that was lifted stays lifted';
  end if;
  if current_setting('role') = 'waymark_app' and not old.unit = any (intelligence.units())
    and (new.words, new.until_on, new.checker, new.checker_name, new.checker_organisation, new.every_days, new.lifted_on)
      is distinct from (old.words, old.until_on, old.checker, old.checker_name, old.checker_organisation, old.every_days, old.lifted_on) then
    raise insufficient_privilege using message = 'the unit that keeps the order changes its conditions';
  end if;
  return new;
end $$;
create trigger order_condition_step before update on intelligence.order_condition
  for each row execute function intelligence.order_condition_step();
alter table intelligence.order_condition enable always trigger order_condition_step;

-- A check of a condition: who checked, when, and what they found. Append-only.
create table intelligence.order_check (
  id uuid primary key,
  condition uuid not null references intelligence.order_condition on delete cascade,
  unit text not null,
  on_day date not null,
  found text not null check (found in ('KEPT', 'NOT_KEPT', 'NOT_SEEN')),
  words text not null default '' check (length(words) <= 1000),
  checked_by uuid not null,
  checked_by_name text not null,
  at timestamptz not null,
  check (found = 'KEPT' or words <> '')
);
create index order_check_condition on intelligence.order_check (condition, on_day desc);
-- A breach, and what became of it.
create table intelligence.order_breach (
  id uuid primary key,
  version int not null default 1,
  court_order uuid not null,
  unit text not null,
  condition uuid references intelligence.order_condition on delete cascade,
  on_day date not null,
  what text not null check (length(what) between 1 and 2000),
  outcome text not null check (outcome in ('RECORDED', 'ARRESTED', 'CHARGED', 'CONVICTED', 'WARNED', 'NO_ACTION')),
  outcome_on date,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  foreign key (court_order, unit) references intelligence.court_order (id, unit) on delete cascade
);
create index order_breach_order on intelligence.order_breach (court_order);
alter table intelligence.order_check enable row level security;
alter table intelligence.order_check force row level security;
alter table intelligence.order_breach enable row level security;
alter table intelligence.order_breach force row level security;
grant select, insert on intelligence.order_check, intelligence.order_breach to waymark_app;
grant update (outcome, outcome_on, version) on intelligence.order_breach to waymark_app;
create policy order_check_select on intelligence.order_check for select to waymark_app
  using (unit = any ((select intelligence.units())::text[]) or checked_by = access.me());
create policy order_check_insert on intelligence.order_check for insert to waymark_app
  with check (checked_by = access.me()
    and exists (select from intelligence.order_condition c where c.id = condition and c.unit = order_check.unit and c.lifted_on is null));
create policy order_breach_select on intelligence.order_breach for select to waymark_app
  using (unit = any ((select intelligence.units())::text[]));
create policy order_breach_insert on intelligence.order_breach for insert to waymark_app
  with check (unit = any ((select intelligence.units())::text[]) and recorded_by = access.me());
create policy order_breach_update on intelligence.order_breach for update to waymark_app
  using (unit = any ((select intelligence.units())::text[])) with check (unit = any ((select intelligence.units())::text[]));

-- A group of people who exploit others, with a plan by the four Ps. No score of the police is in it.
--   lead, lead_name: the lead responsible officer; review_on: when the plan is looked at again
create table intelligence.offender_group (
  id uuid primary key,
  ref text not null unique check (ref ~ '^OG-[0-9A-Z]{7}$'),
  version int not null default 1,
  unit text not null,
  name text not null check (length(name) between 1 and 100),
  area text,
  about text not null check (length(about) between 1 and 2000),
  lead uuid,
  lead_name text not null default '',
  gaps text not null default '' check (length(gaps) <= 2000),
  learned text not null default '' check (length(learned) <= 2000),
  review_on date not null,
  state text not null default 'ACTIVE' check (state in ('ACTIVE', 'ARCHIVED')),
  archived_on date,
  recorded_by uuid not null,
  recorded_by_name text not null,
  check ((state = 'ARCHIVED') = (archived_on is not null)),
  unique (id, unit)
);
create index offender_group_unit on intelligence.offender_group (unit, state);
-- Another organisation whose officers read the plan, between two days.
create table intelligence.group_reader (
  id uuid primary key,
  offender_group uuid not null,
  unit text not null,
  version int not null default 1,
  organisation text not null,
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  foreign key (offender_group, unit) references intelligence.offender_group (id, unit) on delete cascade,
  unique (offender_group, organisation)
);
alter table intelligence.offender_group enable row level security;
alter table intelligence.offender_group force row level security;
alter table intelligence.group_reader enable row level security;
alter table intelligence.group_reader force row level security;
create policy group_reader_select on intelligence.group_reader for select to waymark_app
  using (unit = any ((select intelligence.units())::text[]) or organisation = any ((select intelligence.units())::text[]));
create policy group_reader_insert on intelligence.group_reader for insert to waymark_app
  with check (unit = any ((select intelligence.units())::text[]));
create policy group_reader_update on intelligence.group_reader for update to waymark_app
  using (unit = any ((select intelligence.units())::text[])) with check (unit = any ((select intelligence.units())::text[]));
create function intelligence.groups_read() returns uuid[] language sql stable set search_path = '' as $$
  select coalesce(array_agg(r.offender_group), '{}') from intelligence.group_reader r
   where r.organisation = any (intelligence.units())
     and (now() at time zone 'Europe/London')::date between r.from_on and r.until_on
$$;
revoke execute on function intelligence.groups_read() from public;
grant execute on function intelligence.groups_read() to waymark_app, waymark_clock;
create policy offender_group_select on intelligence.offender_group for select to waymark_app
  using (unit = any ((select intelligence.units())::text[]) or id = any ((select intelligence.groups_read())::uuid[]));
create policy offender_group_insert on intelligence.offender_group for insert to waymark_app
  with check (unit = any ((select intelligence.units())::text[]) and recorded_by = access.me() and state = 'ACTIVE');
create policy offender_group_update on intelligence.offender_group for update to waymark_app
  using (unit = any ((select intelligence.units())::text[])) with check (unit = any ((select intelligence.units())::text[]));
grant select, insert on intelligence.offender_group, intelligence.group_reader to waymark_app;
grant update (name, area, about, lead, lead_name, gaps, learned, review_on, state, archived_on, version) on intelligence.offender_group to waymark_app;
grant update (from_on, until_on, version) on intelligence.group_reader to waymark_app;
-- a leaving and a count: who leads and whether it is worked on
grant select (id, ref, version, unit, lead, state, area) on intelligence.offender_group to waymark_clock;
grant update (lead, lead_name, version) on intelligence.offender_group to waymark_clock;
create policy offender_group_clock_select on intelligence.offender_group for select to waymark_clock using (true);
create policy offender_group_clock_update on intelligence.offender_group for update to waymark_clock
  using (state = 'ACTIVE') with check (state = 'ACTIVE');

-- One step of the plan, under one P: what is aimed for, what is done, by whom, by when, and what came of it.
create table intelligence.group_action (
  id uuid primary key,
  offender_group uuid not null,
  unit text not null,
  version int not null default 1,
  four_p text not null check (four_p in ('PURSUE', 'PREVENT', 'PROTECT', 'PREPARE')),
  aim text not null check (length(aim) between 1 and 300),
  what text not null check (length(what) between 1 and 500),
  organisation text not null,
  due_on date not null,
  done_on date,
  result text not null default '' check (length(result) <= 1000),
  foreign key (offender_group, unit) references intelligence.offender_group (id, unit) on delete cascade
);
create index group_action_group on intelligence.group_action (offender_group, four_p, due_on);
-- Somebody or something of the network that belongs to the group, by its key: what is behind it the network shows to whoever may see it.
create table intelligence.group_link (
  id uuid primary key,
  offender_group uuid not null,
  unit text not null,
  entity text not null check (entity ~ '^[A-Z]{2}-[0-9A-Z]{1,12}$'),
  linked_on date not null,
  ended_on date,
  version int not null default 1,
  foreign key (offender_group, unit) references intelligence.offender_group (id, unit) on delete cascade
);
create unique index group_link_once on intelligence.group_link (offender_group, entity) where ended_on is null;
alter table intelligence.group_action enable row level security;
alter table intelligence.group_action force row level security;
alter table intelligence.group_link enable row level security;
alter table intelligence.group_link force row level security;
create policy group_action_select on intelligence.group_action for select to waymark_app
  using (unit = any ((select intelligence.units())::text[]) or offender_group = any ((select intelligence.groups_read())::uuid[]));
create policy group_action_insert on intelligence.group_action for insert to waymark_app
  with check (unit = any ((select intelligence.units())::text[]));
create policy group_action_update on intelligence.group_action for update to waymark_app
  using (unit = any ((select intelligence.units())::text[])) with check (unit = any ((select intelligence.units())::text[]));
-- the keys stay with the unit, also where another organisation reads the plan
create policy group_link_select on intelligence.group_link for select to waymark_app
  using (unit = any ((select intelligence.units())::text[]));
create policy group_link_insert on intelligence.group_link for insert to waymark_app
  with check (unit = any ((select intelligence.units())::text[]) and ended_on is null);
create policy group_link_update on intelligence.group_link for update to waymark_app
  using (unit = any ((select intelligence.units())::text[]) and ended_on is null)
  with check (unit = any ((select intelligence.units())::text[]) and ended_on is not null);
grant select, insert on intelligence.group_action, intelligence.group_link to waymark_app;
grant update (four_p, aim, what, organisation, due_on, done_on, result, version) on intelligence.group_action to waymark_app;
grant update (ended_on, version) on intelligence.group_link to waymark_app;

-- A tool that law enforcement asked for, has or lacks: an objective of the strategy. No word of it is about a person.
create table intelligence.tool_request (
  ref text primary key check (ref ~ '^TL-[0-9A-Z]{7}$'),
  version int not null default 1,
  organisation text not null,
  area text,
  what text not null check (length(what) between 1 and 200),
  why text not null check (length(why) between 1 and 1000),
  asked_on date not null,
  state text not null default 'ASKED' check (state in ('ASKED', 'GOT', 'LACKING', 'WITHDRAWN')),
  state_on date not null,
  state_words text not null default '' check (length(state_words) <= 500),
  action text not null default '' check (action ~ '^(AC-[0-9]{4,})?$'),
  recorded_by uuid not null,
  recorded_by_name text not null
);
alter table intelligence.tool_request enable row level security;
alter table intelligence.tool_request force row level security;
grant select, insert on intelligence.tool_request to waymark_app;
grant update (what, why, area, state, state_on, state_words, action, version) on intelligence.tool_request to waymark_app;
create policy tool_request_select on intelligence.tool_request for select to waymark_app
  using ((select access.scopes('RECORD_DISRUPTIONS') <> '{}') or (select access.scopes('COUNT_INTELLIGENCE') && array['partnership']));
create policy tool_request_insert on intelligence.tool_request for insert to waymark_app
  with check (recorded_by = access.me() and state = 'ASKED'
    and (select access.scopes('RECORD_DISRUPTIONS')) && array['partnership', 'area:' || area, 'organisation:' || organisation]);
create policy tool_request_update on intelligence.tool_request for update to waymark_app
  using ((select access.scopes('RECORD_DISRUPTIONS')) && array['partnership', 'area:' || area, 'organisation:' || organisation])
  with check ((select access.scopes('RECORD_DISRUPTIONS')) && array['partnership', 'area:' || area, 'organisation:' || organisation]);
grant select (area, asked_on, state, state_on) on intelligence.tool_request to waymark_clock;
create policy tool_request_count on intelligence.tool_request for select to waymark_clock using (true);

-- What officers want to know, of whom, by when. Nothing in it names a person.
create table intelligence.requirement (
  id uuid primary key,
  ref text not null unique check (ref ~ '^IQ-[0-9A-Z]{7}$'),
  version int not null default 1,
  unit text not null,
  area text,
  title text not null check (length(title) between 1 and 150),
  wanted text not null check (length(wanted) between 1 and 2000),
  why text not null check (length(why) between 1 and 1000),
  due_on date not null,
  asked_on date not null,
  asked_by uuid not null,
  asked_by_name text not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'CLOSED', 'WITHDRAWN')),
  closed_on date,
  outcome text not null default '' check (length(outcome) <= 1000),
  check ((state = 'OPEN') = (closed_on is null) and (state = 'OPEN') = (outcome = '')),
  unique (id, unit)
);
create index requirement_state on intelligence.requirement (state, due_on);
-- Whom it asks: everybody of an organisation, or those of it who hold a role.
create table intelligence.requirement_asked (
  id uuid primary key,
  requirement uuid not null,
  unit text not null,
  organisation text not null,
  role text not null default '',
  reminded_on date,
  foreign key (requirement, unit) references intelligence.requirement (id, unit) on delete cascade,
  unique (requirement, organisation)
);
-- "Nothing known" is an answer, and it counts.
create table intelligence.requirement_answer (
  id uuid primary key,
  requirement uuid not null,
  unit text not null,
  organisation text not null,
  kind text not null check (kind in ('SUBMISSION', 'NOTHING_KNOWN')),
  submission text not null default '' check (submission ~ '^([A-Z]{2}-[0-9A-Z]{1,12})?$'),
  answered_on date not null,
  answered_by uuid not null,
  answered_by_name text not null,
  foreign key (requirement, unit) references intelligence.requirement (id, unit) on delete cascade,
  check ((kind = 'SUBMISSION') = (submission <> ''))
);
create index requirement_answer_requirement on intelligence.requirement_answer (requirement);
create function intelligence.my_roles() returns text[] language sql stable set search_path = '' as $$
  select coalesce(array_agg(g.role), '{}') from access.role_grant g
   where g.person = access.me() and g.from_date <= (now() at time zone 'Europe/London')::date
     and coalesce(g.to_date >= (now() at time zone 'Europe/London')::date, true)
$$;
revoke execute on function intelligence.my_roles() from public;
grant execute on function intelligence.my_roles() to waymark_app, waymark_clock;
alter table intelligence.requirement enable row level security;
alter table intelligence.requirement force row level security;
alter table intelligence.requirement_asked enable row level security;
alter table intelligence.requirement_asked force row level security;
alter table intelligence.requirement_answer enable row level security;
alter table intelligence.requirement_answer force row level security;
create policy requirement_asked_select on intelligence.requirement_asked for select to waymark_app
  using ((select access.scopes('HANDLE_INTELLIGENCE') <> '{}')
    or (organisation = (select intelligence.my_organisation()) and (role = '' or role = any ((select intelligence.my_roles())::text[]))));
create policy requirement_asked_insert on intelligence.requirement_asked for insert to waymark_app
  with check ('organisation:' || unit = any ((select access.scopes('HANDLE_INTELLIGENCE'))::text[]));
create function intelligence.requirements_of_mine() returns uuid[] language sql stable set search_path = '' as $$
  select coalesce(array_agg(a.requirement), '{}') from intelligence.requirement_asked a
   where a.organisation = intelligence.my_organisation() and (a.role = '' or a.role = any (intelligence.my_roles()))
$$;
revoke execute on function intelligence.requirements_of_mine() from public;
grant execute on function intelligence.requirements_of_mine() to waymark_app, waymark_clock;
create policy requirement_select on intelligence.requirement for select to waymark_app
  using ((select access.scopes('HANDLE_INTELLIGENCE') <> '{}') or id = any ((select intelligence.requirements_of_mine())::uuid[]));
create policy requirement_insert on intelligence.requirement for insert to waymark_app
  with check ('organisation:' || unit = any ((select access.scopes('HANDLE_INTELLIGENCE'))::text[]) and asked_by = access.me() and state = 'OPEN');
create policy requirement_update on intelligence.requirement for update to waymark_app
  using ('organisation:' || unit = any ((select access.scopes('HANDLE_INTELLIGENCE'))::text[]) and state = 'OPEN')
  with check ('organisation:' || unit = any ((select access.scopes('HANDLE_INTELLIGENCE'))::text[]));
create policy requirement_answer_select on intelligence.requirement_answer for select to waymark_app
  using ('organisation:' || unit = any ((select access.scopes('HANDLE_INTELLIGENCE'))::text[])
    or (organisation = (select intelligence.my_organisation()) and requirement = any ((select intelligence.requirements_of_mine())::uuid[])));
create policy requirement_answer_insert on intelligence.requirement_answer for insert to waymark_app
  with check (answered_by = access.me() and organisation = (select intelligence.my_organisation())
    and exists (select from intelligence.requirement r
      where r.id = requirement and r.unit = requirement_answer.unit and r.state = 'OPEN' and r.id = any ((select intelligence.requirements_of_mine())::uuid[])));
grant select, insert on intelligence.requirement, intelligence.requirement_asked, intelligence.requirement_answer to waymark_app;
grant update (title, wanted, why, due_on, state, closed_on, outcome, version) on intelligence.requirement to waymark_app;
-- reminders and counts, without what is wanted
grant select (id, ref, version, unit, area, due_on, asked_on, state, closed_on) on intelligence.requirement to waymark_clock;
grant select (requirement, organisation, role, reminded_on), update (reminded_on) on intelligence.requirement_asked to waymark_clock;
grant select (requirement, organisation, answered_on) on intelligence.requirement_answer to waymark_clock;
create policy requirement_clock_select on intelligence.requirement for select to waymark_clock using (true);
create policy requirement_asked_clock_select on intelligence.requirement_asked for select to waymark_clock using (true);
create policy requirement_asked_clock_update on intelligence.requirement_asked for update to waymark_clock using (true) with check (true);
create policy requirement_answer_clock_select on intelligence.requirement_answer for select to waymark_clock using (true);

-- The picture of a month for the board, with no person in it: released figures, and sentences of assessment. Two officers make it.
--   figures: as they were released, with the rule for small numbers
create table intelligence.monthly_picture (
  month date primary key check (extract(day from month) = 1),
  version int not null default 1,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'SENT', 'PUBLISHED')),
  unit text not null,
  figures jsonb not null,
  counted_on date not null,
  situation text not null default '' check (length(situation) <= 4000),
  changes text not null default '' check (length(changes) <= 4000),
  gaps text not null default '' check (length(gaps) <= 4000),
  ahead text not null default '' check (length(ahead) <= 4000),
  drafted_by uuid not null,
  drafted_by_name text not null,
  sent_back text not null default '' check (length(sent_back) <= 1000),
  published_on date,
  published_by uuid,
  published_by_name text not null default '',
  check ((state = 'PUBLISHED') = (num_nonnulls(published_on, published_by) = 2)),
  check (published_by <> drafted_by)
);
alter table intelligence.monthly_picture enable row level security;
alter table intelligence.monthly_picture force row level security;
grant select, insert on intelligence.monthly_picture to waymark_app;
grant update (state, figures, counted_on, situation, changes, gaps, ahead, drafted_by, drafted_by_name, sent_back, published_on, published_by,
    published_by_name, version) on intelligence.monthly_picture to waymark_app;
create policy monthly_picture_select on intelligence.monthly_picture for select to waymark_app
  using ((select access.scopes('HANDLE_INTELLIGENCE') <> '{}')
    or (state = 'PUBLISHED' and (select access.scopes('VIEW_PACKS') && array['partnership'])));
create policy monthly_picture_insert on intelligence.monthly_picture for insert to waymark_app
  with check (drafted_by = access.me() and state = 'DRAFT' and 'organisation:' || unit = any ((select access.scopes('HANDLE_INTELLIGENCE'))::text[]));
create policy monthly_picture_update on intelligence.monthly_picture for update to waymark_app
  using ((select access.scopes('HANDLE_INTELLIGENCE') <> '{}') and state <> 'PUBLISHED')
  with check ((select access.scopes('HANDLE_INTELLIGENCE') <> '{}') and coalesce(published_by = access.me(), true));
create function intelligence.monthly_picture_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state = 'PUBLISHED' then
    raise insufficient_privilege using message = 'what was published stays as it was';
  end if;
  if (old.state, new.state) in (('DRAFT', 'PUBLISHED')) then
    raise insufficient_privilege using message = 'a second officer looks at it first';
  end if;
  if new.state = 'PUBLISHED' and (new.figures, new.situation, new.changes, new.gaps, new.ahead)
    is distinct from (old.figures, old.situation, old.changes, old.gaps, old.ahead) then
    raise insufficient_privilege using message = 'what is published is what was looked at';
  end if;
  return new;
end $$;
create trigger monthly_picture_step before update on intelligence.monthly_picture
  for each row execute function intelligence.monthly_picture_step();
alter table intelligence.monthly_picture enable always trigger monthly_picture_step;

-- What a quarter looks at most closely.
create table intelligence.quarter_theme (
  quarter text primary key check (quarter ~ '^[0-9]{4}-[1-4]$'),
  version int not null default 1,
  title text not null check (length(title) between 1 and 100),
  about text not null default '' check (length(about) <= 1000),
  set_by_name text not null
);
alter table intelligence.quarter_theme enable row level security;
alter table intelligence.quarter_theme force row level security;
grant select, insert on intelligence.quarter_theme to waymark_app;
grant update (title, about, set_by_name, version) on intelligence.quarter_theme to waymark_app;
create policy quarter_theme_select on intelligence.quarter_theme for select to waymark_app
  using ((select access.scopes('VIEW_PACKS') && array['partnership']));
create policy quarter_theme_insert on intelligence.quarter_theme for insert to waymark_app
  with check ((select access.scopes('HANDLE_INTELLIGENCE') <> '{}'));
create policy quarter_theme_update on intelligence.quarter_theme for update to waymark_app
  using ((select access.scopes('HANDLE_INTELLIGENCE') <> '{}')) with check ((select access.scopes('HANDLE_INTELLIGENCE') <> '{}'));

-- What happened to any of these, by its reference. Append-only; read with the thing itself.
create table intelligence.work_event (
  id uuid primary key default gen_random_uuid(),
  object text not null check (object ~ '^((DP|OD|OG|TL|IQ)-[0-9A-Z]{7}|[0-9]{4}-[0-9]{2})$'),
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  headline text not null check (length(headline) between 1 and 200),
  words text not null default '' check (length(words) <= 2000)
);
create index work_event_object on intelligence.work_event (object, at desc);
alter table intelligence.work_event enable row level security;
alter table intelligence.work_event force row level security;
grant select, insert on intelligence.work_event to waymark_app;
create function intelligence.works_on(of_ref text) returns boolean language plpgsql stable set search_path = '' as $$
begin
  return case left(of_ref, 2)
    when 'DP' then exists (select from intelligence.disruption d where d.ref = of_ref)
    when 'OD' then exists (select from intelligence.court_order o where o.ref = of_ref and o.unit = any (intelligence.units()))
    when 'OG' then exists (select from intelligence.offender_group g where g.ref = of_ref and g.unit = any (intelligence.units()))
    when 'TL' then exists (select from intelligence.tool_request t where t.ref = of_ref)
    when 'IQ' then exists (select from intelligence.requirement r where r.ref = of_ref and access.scopes('HANDLE_INTELLIGENCE') <> '{}')
    else access.scopes('HANDLE_INTELLIGENCE') <> '{}' end;
end $$;
revoke execute on function intelligence.works_on(text) from public;
grant execute on function intelligence.works_on(text) to waymark_app, waymark_clock;
create policy work_event_select on intelligence.work_event for select to waymark_app using (intelligence.works_on(object));
create policy work_event_insert on intelligence.work_event for insert to waymark_app
  with check (actor = access.me() and (intelligence.works_on(object)
    or exists (select from intelligence.court_order o where o.ref = object)
    or exists (select from intelligence.requirement r where r.ref = object)));
-- what the system did when somebody left
grant insert on intelligence.work_event to waymark_clock;
create policy work_event_clock_insert on intelligence.work_event for insert to waymark_clock with check (actor = access.me());
-- the history of an order goes with the order, at the end of its time
grant delete on intelligence.work_event to waymark_app;
create policy work_event_delete on intelligence.work_event for delete to waymark_app
  using (exists (select from intelligence.court_order o where o.ref = object and o.state = 'ENDED' and o.delete_on <= current_date
    and o.unit = any ((select intelligence.units())::text[])));
