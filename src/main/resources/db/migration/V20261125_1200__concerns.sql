-- Concerns about people on their way to somebody who may act. It begins with hand-overs: a professional whose organisation
-- may not refer hands a concern to a first responder. A hand-over says nothing that tells who the person is: no name, no
-- address, no story, and no column that could hold one. Who it is, is said by telephone, with the reference.
create schema concerns;
grant usage on schema concerns to waymark_app, waymark_clock;

create table concerns.handover_setting (
  key text not null check (key in ('today_hours', 'soon_days')),
  from_date date not null,
  value int not null check (value between 1 and 99),
  set_by text not null,
  version int not null default 1,
  primary key (key, from_date)
);

-- starting values; the coordinator changes them
insert into concerns.handover_setting (key, from_date, value, set_by) values
  ('today_hours', date '2020-01-01', 4, 'Waymark'), -- answered within so many hours, by day or night
  ('soon_days',   date '2020-01-01', 1, 'Waymark'); -- answered within so many working days

create table concerns.handover (
  id uuid primary key,
  ref text not null unique check (ref ~ '^HO-[0-9A-Z]{7}$'), -- random: a running number would tell how many there are
  sender uuid not null,
  sender_name text not null check (length(sender_name) between 1 and 200),
  sender_organisation text not null,
  sender_phone text not null check (sender_phone ~ '^\+?[0-9][0-9 ()-]{6,24}( ext [0-9]{1,6})?$'),
  sender_days text not null check (sender_days in ('WORKING', 'EVERY')),
  sender_from int not null check (sender_from between 0 and 23), -- hours of the wall clock in London
  sender_to int not null check (sender_to between 1 and 24 and sender_to > sender_from),
  area text not null check (area ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  exploitation text not null check (exploitation ~ '^[A-Z][A-Z_]{0,39}$'),
  age text not null check (age in ('ADULT', 'CHILD', 'UNCERTAIN')),
  urgency text not null check (urgency in ('TODAY', 'SOON')),
  told text not null check (told in ('AGREES', 'DISAGREES', 'NOT_TOLD')),
  ground text not null check (ground ~ '^([A-Z][A-Z_]{0,39})?$'), -- why without their agreement; empty where they agree
  basis text not null check (basis ~ '^[A-Z][A-Z_]{0,39}$'),
  shared text[] not null check (cardinality(shared) between 1 and 10
    and array_to_string(shared, ',') ~ '^[A-Z_]{1,40}(,[A-Z_]{1,40})*$'),
  receiver text not null check (receiver ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  state text not null check (state in ('sent', 'accepted', 'declined', 'withdrawn', 'closed')),
  first_sent_at timestamptz not null,
  sent_at timestamptz not null, -- to the present receiver
  answer_by timestamptz not null check (answer_by > sent_at),
  stage int not null default 0 check (stage between 0 and 3), -- who was reminded already
  holder uuid,
  holder_name text check (length(holder_name) between 1 and 200),
  holder_phone text check (holder_phone ~ '^\+?[0-9][0-9 ()-]{6,24}( ext [0-9]{1,6})?$'),
  because text check (because ~ '^[A-Z][A-Z_]{0,39}$'), -- declined, withdrawn, or no further action
  outcome text check (outcome ~ '^[A-Z][A-Z_]{0,39}$'),
  version int not null default 1,
  check ((told = 'AGREES') = (ground = '')),
  check ((state in ('accepted', 'closed')) = (holder is not null)),
  check ((holder is null) = (holder_name is null) and (holder is null) = (holder_phone is null)),
  check ((state = 'closed') = (outcome is not null)),
  check (state not in ('declined', 'withdrawn') or because is not null)
);
create index handover_sender on concerns.handover (sender, first_sent_at desc);
create index handover_receiver on concerns.handover (receiver, first_sent_at desc);
create index handover_open on concerns.handover (answer_by) where state in ('sent', 'declined', 'accepted');

-- what happened to a hand-over: codes only
create table concerns.handover_event (
  id uuid primary key default gen_random_uuid(),
  handover uuid not null references concerns.handover,
  version int not null,
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null check (length(actor_name) between 1 and 200),
  act text not null check (act ~ '^[a-z_]{1,40}$'),
  receiver text not null check (receiver ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  detail text not null check (detail ~ '^([A-Z][A-Z_]{0,39})?$')
);
create index handover_event_handover on concerns.handover_event (handover, at);

-- where a hand-over stands, and nothing of what it says: for those who watch that none is left waiting
create table concerns.handover_watch (
  handover uuid primary key references concerns.handover,
  ref text not null check (ref ~ '^HO-[0-9A-Z]{7}$'),
  area text not null,
  organisation text not null, -- the receiver
  state text not null check (state in ('sent', 'accepted', 'declined', 'withdrawn', 'closed')),
  first_sent_at timestamptz not null,
  answer_by timestamptz not null,
  version int not null default 1
);
create index handover_watch_open on concerns.handover_watch (answer_by) where state in ('sent', 'declined', 'accepted');

alter table concerns.handover_setting enable row level security;
alter table concerns.handover_setting force row level security;
alter table concerns.handover enable row level security;
alter table concerns.handover force row level security;
alter table concerns.handover_event enable row level security;
alter table concerns.handover_event force row level security;
alter table concerns.handover_watch enable row level security;
alter table concerns.handover_watch force row level security;

grant select, insert, update on concerns.handover_setting to waymark_app, waymark_clock;
-- what a hand-over says never changes: those columns are not granted
grant select, insert on concerns.handover to waymark_app;
grant update (receiver, state, sent_at, answer_by, holder, holder_name, holder_phone, because, outcome, version)
  on concerns.handover to waymark_app;
-- the clock reminds, and reads nothing that a person said
grant select (id, ref, sender, sender_organisation, area, receiver, urgency, state, first_sent_at, sent_at, answer_by, stage,
              holder, version) on concerns.handover to waymark_clock;
grant update (stage) on concerns.handover to waymark_clock;
grant select, insert on concerns.handover_event to waymark_app;
grant insert on concerns.handover_event to waymark_clock;
grant select, insert on concerns.handover_watch to waymark_app;
grant update (organisation, state, answer_by, version) on concerns.handover_watch to waymark_app;

create policy handover_setting_select on concerns.handover_setting for select to waymark_app, waymark_clock
  using ((select access.scopes('HAND_OVER_CONCERNS') && array['partnership']));
create policy handover_setting_insert on concerns.handover_setting for insert to waymark_app, waymark_clock
  with check ((select access.scopes('CHANGE_SETTINGS') && array['partnership']));
create policy handover_setting_update on concerns.handover_setting for update to waymark_app, waymark_clock
  using ((select access.scopes('CHANGE_SETTINGS') && array['partnership']))
  with check ((select access.scopes('CHANGE_SETTINGS') && array['partnership']));

-- a hand-over: whoever sent it, and the first responders of the organisation that has it now; nobody else
create policy handover_select on concerns.handover for select to waymark_app
  using (sender = access.me() and (select access.scopes('HAND_OVER_CONCERNS') && array['partnership'])
    or (select access.scopes('ANSWER_HANDOVERS')) && array['organisation:' || receiver]);
create policy handover_insert on concerns.handover for insert to waymark_app
  with check (sender = access.me() and state = 'sent' and stage = 0 and version = 1
    and (select access.scopes('HAND_OVER_CONCERNS') && array['partnership'])
    and exists (select from directory_open.organisation o
                 where o.code = receiver and o.current and o.first_responder));
-- the sender withdraws it, or sends it to somebody else who may refer; a first responder declines, accepts while their
-- organisation may refer, and closes
create policy handover_update on concerns.handover for update to waymark_app
  using (sender = access.me() and state in ('sent', 'declined')
      and (select access.scopes('HAND_OVER_CONCERNS') && array['partnership'])
    or state in ('sent', 'declined', 'accepted')
      and (select access.scopes('ANSWER_HANDOVERS')) && array['organisation:' || receiver])
  with check (sender = access.me() and (state = 'withdrawn'
      or state = 'sent' and exists (select from directory_open.organisation o
                                     where o.code = receiver and o.current and o.first_responder))
    or (select access.scopes('ANSWER_HANDOVERS')) && array['organisation:' || receiver]
      and (state in ('declined', 'closed')
        or state = 'accepted' and exists (select from directory_open.organisation o
                                           where o.code = receiver and o.current and o.first_responder)));
create policy handover_clock_select on concerns.handover for select to waymark_clock using (true);
-- of one that is over the step below refuses any change
create policy handover_clock_update on concerns.handover for update to waymark_clock using (true) with check (true);

create policy handover_event_select on concerns.handover_event for select to waymark_app
  using (exists (select from concerns.handover h where h.id = handover));
create policy handover_event_insert on concerns.handover_event for insert to waymark_app, waymark_clock
  with check (actor = access.me() and exists (select from concerns.handover h where h.id = handover));

create policy handover_watch_select on concerns.handover_watch for select to waymark_app
  using ((select access.scopes('WATCH_HANDOVERS') && array['partnership'])
    or (select access.scopes('WATCH_HANDOVERS')) && array['organisation:' || organisation]
    or exists (select from concerns.handover h where h.id = handover));
-- says what the hand-over says, or is refused
create policy handover_watch_insert on concerns.handover_watch for insert to waymark_app
  with check (exists (
    select from concerns.handover h
     where h.id = handover and h.sender = access.me() and h.ref = handover_watch.ref and h.area = handover_watch.area
       and h.receiver = organisation and h.state = handover_watch.state and h.answer_by = handover_watch.answer_by));
create policy handover_watch_update on concerns.handover_watch for update to waymark_app
  using (exists (select from concerns.handover h where h.id = handover))
  with check (exists (
    select from concerns.handover h
     where h.id = handover and h.receiver = organisation and h.state = handover_watch.state
       and h.answer_by = handover_watch.answer_by));

-- which state may follow which, and what a step leaves alone; reads nothing but the row itself
create function concerns.handover_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if (old.state, new.state) not in (
    ('sent', 'sent'), ('sent', 'accepted'), ('sent', 'declined'), ('sent', 'withdrawn'),
    ('declined', 'declined'), ('declined', 'sent'), ('declined', 'accepted'), ('declined', 'withdrawn'),
    ('accepted', 'accepted'), ('accepted', 'closed')) then
    raise insufficient_privilege using message = format('a hand-over does not go from %s to %s', old.state, new.state);
  end if;
  if new.version <> old.version and old.state = new.state and new.state in ('sent', 'declined')
    and new.receiver = old.receiver then
    raise insufficient_privilege using message = 'a hand-over that stays where it is does not change';
  end if;
  if new.receiver <> old.receiver and new.state <> 'sent' then
    raise insufficient_privilege using message = 'who receives a hand-over changes only by sending it to them';
  end if;
  if (new.sent_at, new.answer_by) is distinct from (old.sent_at, old.answer_by)
    and (new.state <> 'sent' or new.receiver = old.receiver) then
    raise insufficient_privilege using message = 'the time to answer begins with a new receiver, and is never moved';
  end if;
  if (new.holder, new.holder_name, new.holder_phone) is distinct from (old.holder, old.holder_name, old.holder_phone)
    and new.state <> 'accepted' then
    raise insufficient_privilege using message = 'who holds a hand-over stands after it';
  end if;
  if new.state <> old.state or new.receiver <> old.receiver or new.holder is distinct from old.holder then
    new.stage := 0;
  elsif new.stage < old.stage then
    raise insufficient_privilege using message = 'who was reminded was reminded';
  end if;
  return new;
end $$;
create trigger handover_step before update on concerns.handover
  for each row execute function concerns.handover_step();
alter table concerns.handover enable always trigger handover_step;
