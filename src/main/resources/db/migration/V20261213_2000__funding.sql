-- What is funded, by whom and until when: posts and services, the grants that pay for them, what could be done where money ends, bids, and
-- what partners lend one another. Money is kept in pence. No person's data is in it: a grant goes to an organisation.

create table funding.setting (
  key text not null check (key in ('alarm_months', 'months_shown', 'expected_percent', 'applied_percent')),
  from_date date not null,
  value int not null check (value between 0 and 100),
  set_by text not null,
  version int not null default 1,
  primary key (key, from_date)
);
select access.protect('funding.setting', 'USE_WAYMARK', 'CHANGE_SETTINGS', '{value,set_by,version}');

-- A post, a service or an activity that goes on only while money pays for it.
--   kind: POST, COMMISSIONED and NOT_COMMISSIONED (services), ACTIVITY
--   organisation: who employs or runs it; area: null where it is for the whole partnership
--   objectives, actions: what stops with it; service: reference of the service in the directory, or empty
--   yearly_pence: what it costs in a year; until_on: the last day it is meant to run, null where it is meant to go on
--   unit, units_a_year, caveat: what one unit of it is, how many a year, and what is not fair to compare
--   ocid: the Open Contracting identifier of a commissioned service, where there is one
create table funding.provision (
  ref text primary key check (ref ~ '^FU-[0-9A-Z]{7}$'),
  version int not null default 1,
  kind text not null check (kind in ('POST', 'COMMISSIONED', 'NOT_COMMISSIONED', 'ACTIVITY')),
  name text not null check (length(name) between 1 and 200),
  what text not null default '' check (length(what) <= 1000),
  organisation text not null,
  area text,
  objectives text[] not null default '{}' check (cardinality(objectives) <= 20),
  actions text[] not null default '{}' check (cardinality(actions) <= 20),
  service text not null default '' check (service ~ '^([A-Z]{2}-[0-9A-Z]{1,12})?$'),
  yearly_pence bigint not null check (yearly_pence between 0 and 999999999999),
  from_on date not null,
  until_on date check (until_on >= from_on),
  unit text not null default '' check (length(unit) <= 100),
  units_a_year int check (units_a_year between 1 and 1000000),
  caveat text not null default '' check (length(caveat) <= 500),
  ocid text not null default '' check (ocid ~ '^(ocds-[0-9a-z]{6}-.{1,60})?$'),
  check ((unit = '') = (units_a_year is null)),
  check (kind = 'COMMISSIONED' or ocid = '')
);

-- Money or help in kind for one of them, in whole: every month of it follows from amount, first and last day.
--   funder: code of an organisation of the partnership, or empty; funder_name is kept as it was
--   funder_id: identifier of the funder in a public list, as `GB-CHC-123`, where it is known; recipient_id likewise
--   form: MONEY, IN_KIND; certainty: AWARDED (agreed in writing), EXPECTED, APPLIED
create table funding.grant_award (
  ref text primary key check (ref ~ '^GR-[0-9A-Z]{7}$'),
  version int not null default 1,
  provision text not null references funding.provision,
  title text not null check (length(title) between 1 and 200),
  description text not null check (length(description) between 1 and 1000),
  funder text not null default '',
  funder_name text not null check (length(funder_name) between 1 and 200),
  funder_id text not null default '' check (funder_id ~ '^([A-Z]{2,3}-[A-Z0-9]{2,12}-.{1,60})?$'),
  recipient text not null,
  recipient_id text not null default '' check (recipient_id ~ '^([A-Z]{2,3}-[A-Z0-9]{2,12}-.{1,60})?$'),
  form text not null check (form in ('MONEY', 'IN_KIND')),
  pence bigint not null check (pence between 1 and 999999999999),
  from_on date not null,
  to_on date not null check (to_on >= from_on and to_on < from_on + 7400),
  certainty text not null check (certainty in ('AWARDED', 'EXPECTED', 'APPLIED')),
  awarded_on date,
  conditions text not null default '' check (length(conditions) <= 1000),
  withdrawn_on date,
  withdrawn_why text not null default '' check (length(withdrawn_why) <= 500),
  check ((certainty = 'AWARDED') = (awarded_on is not null)),
  check ((withdrawn_on is null) = (withdrawn_why = ''))
);
create index grant_award_provision on funding.grant_award (provision);

-- What could be done where money ends: what it costs, who decides, by when, and what they decided.
--   decision: reference of the decision in the board's register, or empty
create table funding.option (
  ref text primary key check (ref ~ '^FO-[0-9A-Z]{7}$'),
  version int not null default 1,
  provision text not null references funding.provision,
  title text not null check (length(title) between 1 and 200),
  what text not null default '' check (length(what) <= 1000),
  yearly_pence bigint not null check (yearly_pence between 0 and 999999999999),
  decider text not null check (length(decider) between 1 and 200),
  by_on date not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'PUT', 'CHOSEN', 'NOT_CHOSEN')),
  put_on date,
  decided_on date,
  decision text not null default '' check (decision ~ '^([A-Z]{2}-[0-9A-Z]{1,12})?$'),
  reason text not null default '' check (length(reason) <= 1000),
  check ((state in ('CHOSEN', 'NOT_CHOSEN')) = (decided_on is not null)),
  check (state <> 'PUT' or put_on is not null)
);
create index option_provision on funding.option (provision);

-- A bid for money, from the idea to what was learned of it.
--   lead: the organisation that writes it; partners: those that bid with it
--   award: the grant that came of it, or empty
create table funding.bid (
  ref text primary key check (ref ~ '^BD-[0-9A-Z]{7}$'),
  version int not null default 1,
  title text not null check (length(title) between 1 and 200),
  funder_name text not null check (length(funder_name) between 1 and 200),
  pence bigint not null check (pence between 1 and 999999999999),
  provision text references funding.provision,
  lead text not null,
  partners text[] not null default '{}' check (cardinality(partners) <= 30),
  deadline date not null,
  asks text not null default '' check (length(asks) <= 2000),
  state text not null default 'IDEA' check (state in ('IDEA', 'WRITING', 'SENT', 'WON', 'LOST', 'WITHDRAWN')),
  sent_on date,
  decided_on date,
  result text not null default '' check (length(result) <= 1000),
  learned text not null default '' check (length(learned) <= 1000),
  check (state not in ('SENT', 'WON', 'LOST') or sent_on is not null),
  check ((state in ('WON', 'LOST', 'WITHDRAWN')) = (decided_on is not null))
);

-- Evidence for a bid, in the words in which it was released on the day it was drawn: never an exact small number.
create table funding.bid_evidence (
  id uuid primary key,
  bid text not null references funding.bid,
  source text not null check (length(source) between 1 and 200),
  words text not null check (length(words) between 1 and 500),
  drawn_on date not null
);
create index bid_evidence_bid on funding.bid_evidence (bid);

-- What happened to any of them, for those who read it. Append-only.
create table funding.event (
  id uuid primary key default gen_random_uuid(),
  object text not null check (object ~ '^[A-Z]{2}-[0-9A-Z]{7}$'),
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  headline text not null check (length(headline) between 1 and 200),
  words text not null default '' check (length(words) <= 1000)
);
create index event_object on funding.event (object, at desc);

-- What a partner lends: a room, interpreters, a vehicle, places on a course. Everybody who signs in reads it.
--   pence_a_use: what one use is worth; null where nobody said
create table funding.offer (
  ref text primary key check (ref ~ '^RO-[0-9A-Z]{7}$'),
  version int not null default 1,
  organisation text not null,
  kind text not null check (kind in ('ROOM', 'INTERPRETER', 'VEHICLE', 'TRAINING_PLACE', 'STAFF_TIME', 'OTHER')),
  name text not null check (length(name) between 1 and 200),
  what text not null default '' check (length(what) <= 1000),
  area text,
  conditions text not null default '' check (length(conditions) <= 500),
  pence_a_use bigint check (pence_a_use between 1 and 99999999),
  from_on date not null,
  until_on date check (until_on >= from_on)
);

-- Somebody of another organisation asks for it; who lends answers.
create table funding.resource_request (
  ref text primary key check (ref ~ '^RE-[0-9A-Z]{7}$'),
  version int not null default 1,
  offer text not null references funding.offer,
  lender text not null,
  organisation text not null,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_on date not null,
  wanted_on date not null,
  why text not null check (length(why) between 1 and 500),
  state text not null default 'ASKED' check (state in ('ASKED', 'AGREED', 'DECLINED', 'WITHDRAWN')),
  answer text not null default '' check (length(answer) <= 500),
  answered_on date,
  worth_pence bigint check (worth_pence between 1 and 99999999),
  check ((state = 'ASKED') = (answered_on is null))
);
create index resource_request_offer on funding.resource_request (offer);

do $$
declare plain text;
begin
  foreach plain in array array['provision', 'grant_award', 'option', 'bid', 'bid_evidence', 'event'] loop
    execute format('alter table funding.%I enable row level security', plain);
    execute format('alter table funding.%I force row level security', plain);
    execute format('grant select, insert on funding.%I to waymark_app', plain);
    -- whoever sees what is funded anywhere sees all of it: one grant pays for several areas
    execute format('create policy %I on funding.%I for select to waymark_app using ((select access.scopes(%L) <> %L))',
      plain || '_select', plain, 'VIEW_FUNDING', '{}');
    if plain <> 'event' then
      execute format('create policy %I on funding.%I for insert to waymark_app with check ((select access.scopes(%L) && %L))',
        plain || '_insert', plain, 'KEEP_FUNDING', '{partnership}');
    end if;
  end loop;
  foreach plain in array array['provision', 'grant_award', 'option', 'bid'] loop
    execute format('create policy %I on funding.%I for update to waymark_app using ((select access.scopes(%L) && %L)) with check ((select access.scopes(%L) && %L))',
      plain || '_update', plain, 'KEEP_FUNDING', '{partnership}', 'KEEP_FUNDING', '{partnership}');
  end loop;
end $$;
create policy event_insert on funding.event for insert to waymark_app
  with check (actor = access.me() and (select access.scopes('KEEP_FUNDING') && '{partnership}'));
grant update (kind, name, what, organisation, area, objectives, actions, service, yearly_pence, from_on, until_on, unit, units_a_year, caveat,
  ocid, version) on funding.provision to waymark_app;
grant update (title, description, funder, funder_name, funder_id, recipient, recipient_id, form, pence, from_on, to_on, certainty, awarded_on,
  conditions, withdrawn_on, withdrawn_why, version) on funding.grant_award to waymark_app;
grant update (title, what, yearly_pence, decider, by_on, state, put_on, decided_on, decision, reason, version) on funding.option to waymark_app;
grant update (title, funder_name, pence, provision, lead, partners, deadline, asks, state, sent_on, decided_on, result, learned, version)
  on funding.bid to waymark_app;
-- the alarm: what is paid until when, and no word of it
grant select (ref, kind, yearly_pence, from_on, until_on) on funding.provision to waymark_clock;
grant select (ref, provision, funder, form, pence, from_on, to_on, certainty, withdrawn_on) on funding.grant_award to waymark_clock;
create policy provision_clock on funding.provision for select to waymark_clock using (true);
create policy grant_award_clock on funding.grant_award for select to waymark_clock using (true);

create function funding.step() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_table_name = 'grant_award' then
    if old.withdrawn_on is not null then
      raise insufficient_privilege using message = 'a grant that was withdrawn stays as it was';
    end if;
  elsif tg_table_name = 'option' then
    if old.state in ('CHOSEN', 'NOT_CHOSEN') then
      raise insufficient_privilege using message = 'what was decided on stays decided';
    end if;
  elsif old.state in ('WON', 'LOST', 'WITHDRAWN') and (new.state, new.pence, new.sent_on, new.decided_on)
      is distinct from (old.state, old.pence, old.sent_on, old.decided_on) then
    raise insufficient_privilege using message = 'of a bid that has ended only what was learned changes';
  end if;
  return new;
end $$;
create trigger grant_award_step before update on funding.grant_award for each row execute function funding.step();
alter table funding.grant_award enable always trigger grant_award_step;
create trigger option_step before update on funding.option for each row execute function funding.step();
alter table funding.option enable always trigger option_step;
create trigger bid_step before update on funding.bid for each row execute function funding.step();
alter table funding.bid enable always trigger bid_step;

alter table funding.offer enable row level security;
alter table funding.offer force row level security;
grant select, insert on funding.offer to waymark_app;
grant update (kind, name, what, area, conditions, pence_a_use, from_on, until_on, version) on funding.offer to waymark_app;
create policy offer_select on funding.offer for select to waymark_app using ((select access.scopes('VIEW_DIRECTORY') <> '{}'));
create policy offer_insert on funding.offer for insert to waymark_app
  with check ((select access.scopes('OFFER_RESOURCES')) && array['organisation:' || organisation]);
create policy offer_update on funding.offer for update to waymark_app
  using ((select access.scopes('OFFER_RESOURCES')) && array['organisation:' || organisation])
  with check ((select access.scopes('OFFER_RESOURCES')) && array['organisation:' || organisation]);

alter table funding.resource_request enable row level security;
alter table funding.resource_request force row level security;
grant select, insert on funding.resource_request to waymark_app;
grant update (state, answer, answered_on, worth_pence, version) on funding.resource_request to waymark_app;
-- who asked, who lends, and who adds up what partners give one another
create policy resource_request_select on funding.resource_request for select to waymark_app
  using (asked_by = access.me() or (select access.scopes('OFFER_RESOURCES')) && array['organisation:' || lender]
    or (select access.scopes('VIEW_FUNDING') <> '{}'));
create policy resource_request_insert on funding.resource_request for insert to waymark_app
  with check (asked_by = access.me() and state = 'ASKED' and (select access.scopes('VIEW_DIRECTORY') <> '{}')
    and lender = (select o.organisation from funding.offer o where o.ref = offer));
create policy resource_request_update on funding.resource_request for update to waymark_app
  using (state = 'ASKED' and (asked_by = access.me() or (select access.scopes('OFFER_RESOURCES')) && array['organisation:' || lender]))
  with check (state = 'WITHDRAWN' and asked_by = access.me()
    or state in ('AGREED', 'DECLINED') and (select access.scopes('OFFER_RESOURCES')) && array['organisation:' || lender]);

create schema funding_open;
grant usage on schema funding_open to waymark_app, waymark_clock;
-- Letters of support and other papers of a bid.
create view funding_open.document_holder with (security_invoker = true) as
  select 'bid'::text as kind, b.ref, coalesce((select access.scopes('KEEP_FUNDING') && array['partnership']), false) as may_add
    from funding.bid b;
-- the system deletes papers, and asks first what they belong to
grant select (ref) on funding.bid to waymark_clock;
create policy bid_clock_select on funding.bid for select to waymark_clock using (true);
grant select on funding_open.document_holder to waymark_app, waymark_clock;
select documents.attach_holders();
