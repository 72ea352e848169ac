-- Operations and visits: planned by a lead with partners, checked, compared with what others plan nearby, done, and looked back at. An
-- operation is there for its lead, for the people named in it until it ends, and for the intelligence officers of the organisation that leads
-- it; for everybody else it does not exist.

-- What kinds of place are visited, and what must be answered before an operation goes: lists that the partnership keeps.
create table intelligence.visit_kind (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  version int not null default 1,
  name text not null check (length(name) between 1 and 100),
  use_when text not null default '' check (length(use_when) <= 300),
  position int not null,
  from_date date not null,
  to_date date check (to_date >= from_date)
);
select access.protect('intelligence.visit_kind', 'VIEW_DIRECTORY', 'MAINTAIN_DIRECTORY', '{name,use_when,position,to_date,version}');
create table intelligence.go_question (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  version int not null default 1,
  name text not null check (length(name) between 1 and 200),
  use_when text not null default '' check (length(use_when) <= 300),
  position int not null,
  from_date date not null,
  to_date date check (to_date >= from_date)
);
select access.protect('intelligence.go_question', 'VIEW_DIRECTORY', 'MAINTAIN_DIRECTORY', '{name,use_when,position,to_date,version}');

-- How near in place and time two operations are for their leads to be warned.
create table intelligence.event_setting (
  key text not null check (key in ('distance', 'hours')),
  from_date date not null,
  value int not null check (value between 0 and 50000),
  set_by text not null,
  version int not null default 1,
  primary key (key, from_date)
);
select access.protect('intelligence.event_setting', 'VIEW_DIRECTORY', 'CHANGE_SETTINGS', '{value,set_by,version}');

-- The list and the settings are set before the tables are locked to policies that need somebody who is signed in.
alter table intelligence.visit_kind no force row level security;
insert into intelligence.visit_kind (code, name, position, from_date) values
  ('CAR_WASH', 'Car wash', 1, date '2026-01-01'), ('NAIL_BAR', 'Nail bar', 2, date '2026-01-01'),
  ('TAKEAWAY', 'Takeaway', 3, date '2026-01-01'), ('FARM', 'Farm', 4, date '2026-01-01'),
  ('BROTHEL', 'Brothel', 5, date '2026-01-01'), ('CARE_HOME', 'Care home', 6, date '2026-01-01');
alter table intelligence.visit_kind force row level security;
alter table intelligence.go_question no force row level security;
insert into intelligence.go_question (code, name, use_when, position, from_date) values
  ('RECEPTION', 'Is the reception of everybody who may be found arranged, with a place for the first night?', 'Services confirmed for that day and hour', 1, date '2026-01-01'),
  ('INTERPRETERS', 'Are interpreters arranged who have no tie to the people or the place?', 'In the languages that are likely', 2, date '2026-01-01'),
  ('FIRST_RESPONDER', 'Is a first responder there who can explain the NRM and ask for consent?', '', 3, date '2026-01-01'),
  ('CHILDREN', 'Is somebody ready for children who may be found?', 'Children’s social care knows of the day', 4, date '2026-01-01'),
  ('HEALTH', 'Is help ready for somebody who is hurt or ill?', '', 5, date '2026-01-01'),
  ('PEOPLE_SAFE', 'Is it safer for the people there that we go than that we wait?', 'What may be done to them, or to their families, afterwards', 6, date '2026-01-01'),
  ('STAFF_SAFE', 'Is the risk to staff assessed and accepted?', '', 7, date '2026-01-01'),
  ('POWERS', 'Does everybody know which powers are used, and whose they are?', '', 8, date '2026-01-01');
alter table intelligence.go_question force row level security;

-- Weeks of action, for a calendar that those who plan share.
create table intelligence.action_week (
  id uuid primary key,
  ref text not null unique check (ref ~ '^WA-[0-9A-Z]{7}$'),
  version int not null default 1,
  name text not null check (length(name) between 1 and 120),
  theme text not null default '' check (length(theme) <= 300),
  led_by text not null check (length(led_by) between 1 and 120),
  first_day date not null,
  last_day date not null,
  added_by uuid not null,
  added_by_name text not null,
  check (last_day >= first_day and last_day <= first_day + 60)
);
alter table intelligence.action_week enable row level security;
alter table intelligence.action_week force row level security;
create policy action_week_select on intelligence.action_week for select to waymark_app using ((select access.scopes('RUN_OPERATIONS') <> '{}'));
create policy action_week_insert on intelligence.action_week for insert to waymark_app
  with check (added_by = access.me() and (select access.scopes('RUN_OPERATIONS') <> '{}'));
create policy action_week_update on intelligence.action_week for update to waymark_app
  using ((select access.scopes('RUN_OPERATIONS') <> '{}')) with check ((select access.scopes('RUN_OPERATIONS') <> '{}'));
grant select, insert on intelligence.action_week to waymark_app;
grant update (name, theme, led_by, first_day, last_day, version) on intelligence.action_week to waymark_app;

-- Whether the person who asks plans operations in an area: for all, for the area, or as an officer of an organisation.
create function intelligence.plans_in(of_area text) returns boolean language sql stable set search_path = '' as $$
  select exists (select from unnest(access.scopes('RUN_OPERATIONS')) as s
    where s in ('partnership', 'area:' || of_area) or s like 'organisation:%')
$$;

-- An operation or a visit.
--   unit: the organisation that leads it; post: its point of contact, whom the lead of another operation is told
--   state: PLANNED; READY, every question answered; GO; DONE; DEBRIEFED; CANCELLED
--   safeguarded and the like: what it came to; counts of people are guarded wherever they leave the operation
create table intelligence.operation (
  id uuid primary key,
  ref text not null unique check (ref ~ '^OP-[0-9A-Z]{7}$'),
  version int not null default 1,
  name text not null check (length(name) between 1 and 120),
  kind text not null check (kind in ('OPERATION', 'VISIT')),
  week uuid references intelligence.action_week,
  aim text not null check (length(aim) between 1 and 2000),
  area text not null,
  unit text not null,
  lead uuid not null,
  lead_name text not null,
  post text not null,
  marking text not null check (marking in ('OFFICIAL', 'OFFICIAL_SENSITIVE')),
  starts_on date not null,
  ends_on date not null,
  risk_staff text not null default '' check (length(risk_staff) <= 2000),
  risk_people text not null default '' check (length(risk_people) <= 2000),
  reception text not null default '' check (length(reception) <= 2000),
  state text not null default 'PLANNED' check (state in ('PLANNED', 'READY', 'GO', 'DONE', 'DEBRIEFED', 'CANCELLED')),
  ready_at timestamptz,
  go_at timestamptz,
  go_by_name text not null default '',
  done_on date,
  ended_on date,
  reason text not null default '' check (length(reason) <= 500),
  safeguarded int check (safeguarded between 0 and 10000),
  arrests int check (arrests between 0 and 10000),
  notices int check (notices between 0 and 10000),
  orders int check (orders between 0 and 10000),
  premises int check (premises between 0 and 10000),
  outcome text not null default '' check (length(outcome) <= 4000),
  check (ends_on >= starts_on and ends_on <= starts_on + 366),
  check (state not in ('DONE', 'DEBRIEFED') or (done_on is not null and safeguarded is not null and premises is not null)),
  check (state <> 'GO' or go_at is not null),
  check ((state in ('DEBRIEFED', 'CANCELLED')) = (ended_on is not null))
);
create index operation_lead on intelligence.operation (lead);
create index operation_unit on intelligence.operation (unit);

-- Who is named in an operation, and until when they may read it. Written by the clock in the transaction that names them.
create table intelligence.operation_reader (
  operation uuid not null references intelligence.operation on delete cascade,
  person uuid not null,
  until_at timestamptz,
  primary key (operation, person)
);
create index operation_reader_person on intelligence.operation_reader (person);
alter table intelligence.operation_reader enable row level security;
alter table intelligence.operation_reader force row level security;
create policy operation_reader_select on intelligence.operation_reader for select to waymark_app using (person = access.me());
create policy operation_reader_kept_select on intelligence.operation_reader for select to waymark_clock using (true);
create policy operation_reader_kept_insert on intelligence.operation_reader for insert to waymark_clock with check (true);
create policy operation_reader_kept_update on intelligence.operation_reader for update to waymark_clock using (true) with check (true);
grant select on intelligence.operation_reader to waymark_app;
grant select, insert, update (until_at) on intelligence.operation_reader to waymark_clock;

create function intelligence.operations_joined() returns uuid[] language sql stable set search_path = '' as $$
  select coalesce(array_agg(r.operation), '{}') from intelligence.operation_reader r
   where r.person = access.me() and (r.until_at is null or r.until_at > now())
$$;

alter table intelligence.operation enable row level security;
alter table intelligence.operation force row level security;
create policy operation_select on intelligence.operation for select to waymark_app
  using (lead = access.me() or unit = any ((select intelligence.units())::text[])
    or id = any ((select intelligence.operations_joined())::uuid[]));
create policy operation_insert on intelligence.operation for insert to waymark_app
  with check (lead = access.me() and state = 'PLANNED' and (select intelligence.plans_in(area))
    and unit = (select a.organisation from access.account a where a.id = access.me()));
create policy operation_update on intelligence.operation for update to waymark_app
  using (lead = access.me() and (select access.scopes('RUN_OPERATIONS') <> '{}'))
  with check (lead = access.me() and (select access.scopes('RUN_OPERATIONS') <> '{}'));
create policy operation_counted on intelligence.operation for select to waymark_clock using (true);
create policy operation_handed_over on intelligence.operation for update to waymark_clock using (true) with check (true);
grant select, insert on intelligence.operation to waymark_app;
grant update (name, kind, week, aim, area, post, marking, starts_on, ends_on, risk_staff, risk_people, reception, state, ready_at, go_at,
  go_by_name, done_on, ended_on, reason, safeguarded, arrests, notices, orders, premises, outcome, version) on intelligence.operation to waymark_app;
-- the clock counts, compares places and times, and hands over what somebody who leaves leads
grant select (id, ref, version, kind, area, unit, lead, post, state, starts_on, ends_on, done_on, safeguarded, premises)
  on intelligence.operation to waymark_clock;
grant update (lead, lead_name, version) on intelligence.operation to waymark_clock;

-- Whether the person who asks leads the operation and may go on doing so.
create function intelligence.leads_operation(of_operation uuid) returns boolean language sql stable set search_path = '' as $$
  select exists (select from intelligence.operation o where o.id = of_operation and o.lead = access.me())
    and access.scopes('RUN_OPERATIONS') <> '{}'
$$;

-- Where and when. What others plan nearby is compared with it by the clock.
--   easting, northing: metres of the National Grid; nothing where only the postcode is known
--   compared_at: start of the transaction that compared it last
create table intelligence.operation_place (
  id uuid primary key,
  operation uuid not null references intelligence.operation on delete cascade,
  version int not null default 1,
  kind text not null references intelligence.visit_kind,
  name text not null check (length(name) between 1 and 200),
  area text not null,
  postcode text not null default '' check (postcode ~ '^([A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2})?$'),
  easting int check (easting between 0 and 700000),
  northing int check (northing between 0 and 1300000),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  visited boolean,
  compared_at timestamptz,
  check (ends_at > starts_at and ends_at <= starts_at + interval '31 days'),
  check ((easting is null) = (northing is null)),
  check (postcode <> '' or easting is not null)
);
create index operation_place_operation on intelligence.operation_place (operation);
create index operation_place_times on intelligence.operation_place (starts_at, ends_at);

-- What partners do in it: a person named, a task, their answer, and whether they were there.
create table intelligence.operation_partner (
  id uuid primary key,
  operation uuid not null references intelligence.operation on delete cascade,
  version int not null default 1,
  organisation text not null,
  person uuid not null,
  person_name text not null,
  task text not null check (length(task) between 1 and 500),
  due_on date not null,
  answer text not null default '' check (answer in ('', 'ACCEPTED', 'DECLINED', 'DONE')),
  answer_words text not null default '' check (length(answer_words) <= 500),
  answered_at timestamptz,
  attended boolean,
  ended_on date
);
create index operation_partner_operation on intelligence.operation_partner (operation);
create index operation_partner_person on intelligence.operation_partner (person) where ended_on is null;

-- Who receives whoever is found: services and points of contact of the directory, by key.
create table intelligence.operation_support (
  id uuid primary key,
  operation uuid not null references intelligence.operation on delete cascade,
  need text not null check (need in ('RECEPTION', 'FIRST_NIGHT', 'INTERPRETER', 'HEALTH', 'CHILDREN', 'OTHER')),
  service text check (service ~ '^SV-'),
  post text check (post ~ '^SP-'),
  note text not null default '' check (length(note) <= 300),
  check ((service is null) <> (post is null))
);
create index operation_support_operation on intelligence.operation_support (operation);

-- Answers to what must be answered. A no stops.
create table intelligence.operation_check (
  operation uuid not null references intelligence.operation on delete cascade,
  question text not null references intelligence.go_question,
  version int not null default 1,
  answer text not null check (answer in ('YES', 'NO', 'NOT_NEEDED')),
  words text not null default '' check (length(words) <= 500),
  answered_by_name text not null,
  answered_at timestamptz not null,
  primary key (operation, question),
  check (answer = 'YES' or words <> '')
);

-- What was learned, and what becomes of it.
create table intelligence.operation_lesson (
  id uuid primary key,
  operation uuid not null references intelligence.operation on delete cascade,
  version int not null default 1,
  number int not null,
  words text not null check (length(words) between 1 and 1000),
  state text not null default 'OPEN' check (state in ('OPEN', 'ACTION', 'SET_ASIDE')),
  action text,
  action_title text not null default '',
  owner_name text not null default '',
  due_on date,
  reason text not null default '' check (length(reason) <= 500),
  unique (operation, number),
  check ((state = 'ACTION') = (action is not null))
);

-- Reports of intelligence that it stands on, by reference: whoever may read a report opens it.
create table intelligence.operation_report (
  operation uuid not null references intelligence.operation on delete cascade,
  report text not null check (report ~ '^IR-[0-9A-Z]{7}$'),
  linked_by_name text not null,
  linked_on date not null,
  primary key (operation, report)
);

create table intelligence.operation_event (
  id uuid primary key default gen_random_uuid(),
  operation uuid not null references intelligence.operation on delete cascade,
  version int not null,
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  headline text not null,
  words text not null default ''
);
create index operation_event_operation on intelligence.operation_event (operation, at desc);

-- Two places near each other in place and time, one row for each of the two operations: nothing in a row leads to the other one but its
-- point of contact and the reference that both give when they call. Written by the clock; acknowledged by the lead, which the clock writes into the row of the other side.
create table intelligence.event_conflict (
  id uuid primary key,
  pair uuid not null,
  ref text not null check (ref ~ '^EC-[0-9A-Z]{7}$'),
  version int not null default 1,
  operation uuid not null references intelligence.operation on delete cascade,
  place uuid not null references intelligence.operation_place on delete cascade,
  other_organisation text not null,
  other_post text not null,
  found_at timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by_name text not null default '',
  other_acknowledged_at timestamptz,
  ended_at timestamptz,
  unique (ref, operation)
);
create index event_conflict_operation on intelligence.event_conflict (operation);
create index event_conflict_pair on intelligence.event_conflict (pair);

do $$
declare
  child text;
begin
  foreach child in array array['operation_place', 'operation_partner', 'operation_support', 'operation_check', 'operation_lesson',
    'operation_report', 'operation_event', 'event_conflict'] loop
    execute format('alter table intelligence.%I enable row level security', child);
    execute format('alter table intelligence.%I force row level security', child);
  end loop;
  foreach child in array array['operation_place', 'operation_partner', 'operation_support', 'operation_check', 'operation_lesson',
    'operation_report', 'operation_event'] loop
    execute format('create policy %I on intelligence.%I for select to waymark_app
      using (exists (select from intelligence.operation o where o.id = operation))', child || '_select', child);
    execute format('grant select, insert on intelligence.%I to waymark_app', child);
  end loop;
  foreach child in array array['operation_place', 'operation_support', 'operation_check', 'operation_lesson', 'operation_report',
    'operation_partner'] loop
    execute format('create policy %I on intelligence.%I for insert to waymark_app
      with check (intelligence.leads_operation(operation))', child || '_insert', child);
  end loop;
  foreach child in array array['operation_place', 'operation_check', 'operation_lesson'] loop
    execute format('create policy %I on intelligence.%I for update to waymark_app
      using (intelligence.leads_operation(operation)) with check (intelligence.leads_operation(operation))', child || '_update', child);
  end loop;
  foreach child in array array['operation_support', 'operation_report'] loop
    execute format('create policy %I on intelligence.%I for delete to waymark_app
      using (intelligence.leads_operation(operation))', child || '_delete', child);
    execute format('grant delete on intelligence.%I to waymark_app', child);
  end loop;
end
$$;
create policy operation_place_delete on intelligence.operation_place for delete to waymark_app using (intelligence.leads_operation(operation));
grant update (kind, name, area, postcode, easting, northing, starts_at, ends_at, visited, version), delete on intelligence.operation_place to waymark_app;
grant update (answer, words, answered_by_name, answered_at, version) on intelligence.operation_check to waymark_app;
grant update (state, action, action_title, owner_name, due_on, reason, version) on intelligence.operation_lesson to waymark_app;
-- a partner answers for themself; the lead changes the task and says who was there
create policy operation_partner_update on intelligence.operation_partner for update to waymark_app
  using (person = access.me() or intelligence.leads_operation(operation))
  with check (person = access.me() or intelligence.leads_operation(operation));
grant update (task, due_on, answer, answer_words, answered_at, attended, ended_on, version) on intelligence.operation_partner to waymark_app;
create policy operation_event_insert on intelligence.operation_event for insert to waymark_app
  with check (actor = access.me() and exists (select from intelligence.operation o where o.id = operation));

create policy operation_place_compared on intelligence.operation_place for select to waymark_clock using (true);
create policy operation_place_noted on intelligence.operation_place for update to waymark_clock using (true) with check (true);
grant select (id, operation, area, postcode, easting, northing, starts_at, ends_at, visited), update (compared_at) on intelligence.operation_place to waymark_clock;
create policy operation_partner_counted on intelligence.operation_partner for select to waymark_clock using (true);
create policy operation_partner_left on intelligence.operation_partner for update to waymark_clock using (true) with check (true);
grant select (id, operation, organisation, person, version, ended_on), update (ended_on, version) on intelligence.operation_partner to waymark_clock;
create policy operation_event_by_clock on intelligence.operation_event for insert to waymark_clock with check (actor = access.me());
grant insert on intelligence.operation_event to waymark_clock;

create policy event_conflict_select on intelligence.event_conflict for select to waymark_app
  using (exists (select from intelligence.operation o where o.id = operation
    and (o.lead = access.me() or o.unit = any ((select intelligence.units())::text[]))));
create policy event_conflict_update on intelligence.event_conflict for update to waymark_app
  using (ended_at is null and intelligence.leads_operation(operation))
  with check (ended_at is null and acknowledged_at is not null and intelligence.leads_operation(operation));
grant select on intelligence.event_conflict to waymark_app;
grant update (acknowledged_at, acknowledged_by_name, version) on intelligence.event_conflict to waymark_app;
create policy event_conflict_kept_select on intelligence.event_conflict for select to waymark_clock using (true);
create policy event_conflict_kept_insert on intelligence.event_conflict for insert to waymark_clock with check (true);
create policy event_conflict_kept_update on intelligence.event_conflict for update to waymark_clock using (true) with check (true);
grant select (id, pair, ref, operation, place, acknowledged_at, ended_at), insert, update (other_acknowledged_at, ended_at)
  on intelligence.event_conflict to waymark_clock;

-- Which state may follow which, and what must be so before an operation goes: whoever forgets to ask the rule meets this.
create function intelligence.operation_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if (old.state, new.state) not in (('PLANNED', 'PLANNED'), ('PLANNED', 'READY'), ('PLANNED', 'CANCELLED'), ('READY', 'READY'),
    ('READY', 'PLANNED'), ('READY', 'GO'), ('READY', 'CANCELLED'), ('GO', 'GO'), ('GO', 'DONE'), ('GO', 'CANCELLED'), ('DONE', 'DONE'),
    ('DONE', 'DEBRIEFED')) and (old.state <> new.state or (new.lead, new.lead_name) is not distinct from (old.lead, old.lead_name)) then
    raise insufficient_privilege using message = format('an operation does not go from %s to %s', old.state, new.state);
  end if;
  if old.state = 'READY' and new.state = 'GO' then
    if exists (select from intelligence.operation_check c where c.operation = new.id and c.answer = 'NO')
      or exists (select from intelligence.go_question q
                  where q.from_date <= (now() at time zone 'Europe/London')::date
                    and (q.to_date is null or q.to_date >= (now() at time zone 'Europe/London')::date)
                    and not exists (select from intelligence.operation_check c where c.operation = new.id and c.question = q.code)) then
      raise insufficient_privilege using message = 'an operation goes when every question is answered and none with no';
    end if;
    if not exists (select from intelligence.operation_place p where p.operation = new.id)
      or exists (select from intelligence.operation_place p where p.operation = new.id and p.compared_at is distinct from now()) then
      raise insufficient_privilege using message = 'an operation goes when its places were compared in the same transaction';
    end if;
    if exists (select from intelligence.event_conflict c where c.operation = new.id and c.ended_at is null
                and (c.acknowledged_at is null or c.other_acknowledged_at is null)) then
      raise insufficient_privilege using message = 'an operation goes when both leads have acknowledged what is near it';
    end if;
  end if;
  return new;
end
$$;
create trigger operation_step before update on intelligence.operation
  for each row execute function intelligence.operation_step();
alter table intelligence.operation enable always trigger operation_step;

-- Places and times change only while it is planned: a place that came later would be compared with nothing.
create function intelligence.operation_place_step() returns trigger language plpgsql set search_path = '' as $$
declare
  at text;
begin
  select o.state into at from intelligence.operation o where o.id = coalesce(new.operation, old.operation);
  if tg_op = 'UPDATE' and (new.area, new.postcode, new.easting, new.northing, new.starts_at, new.ends_at)
    is not distinct from (old.area, old.postcode, old.easting, old.northing, old.starts_at, old.ends_at) then
    return new;
  end if;
  if at is distinct from 'PLANNED' then
    raise insufficient_privilege using message = 'places and times change while an operation is planned';
  end if;
  if tg_op <> 'DELETE' then
    new.compared_at := null;
  end if;
  return coalesce(new, old);
end
$$;
create trigger operation_place_step before insert or update or delete on intelligence.operation_place
  for each row execute function intelligence.operation_place_step();
alter table intelligence.operation_place enable always trigger operation_place_step;

-- Somebody named in an operation answers; what they were asked, and until when, is the lead's.
create function intelligence.operation_partner_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if (new.task, new.due_on, new.attended, new.ended_on) is distinct from (old.task, old.due_on, old.attended, old.ended_on)
    and current_user <> 'waymark_clock' and not intelligence.leads_operation(new.operation) then
    raise insufficient_privilege using message = 'the lead says what a partner does';
  end if;
  return new;
end
$$;
create trigger operation_partner_step before update on intelligence.operation_partner
  for each row execute function intelligence.operation_partner_step();
alter table intelligence.operation_partner enable always trigger operation_partner_step;

revoke execute on all functions in schema intelligence from public;
grant execute on all functions in schema intelligence to waymark_app, waymark_clock;
