-- Champions: who carries what the partnership learns into an organisation, for one service and some areas. Everybody who signs in reads
-- who they are; who was proposed and not agreed to is read by those who keep them, by the organisation and by the person.

-- The services that are to have a champion in every area: the rows of the coverage map.
create table training.champion_service (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  version int not null default 1,
  name text not null check (length(name) between 1 and 100),
  use_when text not null default '' check (length(use_when) <= 300),
  position int not null check (position between 1 and 999),
  from_date date not null,
  to_date date
);
insert into training.champion_service (code, name, use_when, position, from_date) values
  ('POLICE', 'Police', 'Officers and staff of the police', 1, '2026-01-01'),
  ('HEALTH', 'Health', 'Hospitals, general practice and community health', 2, '2026-01-01'),
  ('ADULT_SAFEGUARDING', 'Adult safeguarding', 'Adult social care and those who answer safeguarding concerns', 3, '2026-01-01'),
  ('CHILD_SAFEGUARDING', 'Child safeguarding', 'Children’s social care and schools', 4, '2026-01-01'),
  ('HOUSING', 'Housing', 'Housing and homelessness', 5, '2026-01-01'),
  ('COUNCIL', 'Council services', 'Licensing, trading standards, environmental health and others', 6, '2026-01-01'),
  ('FIRE', 'Fire and rescue', '', 7, '2026-01-01'),
  ('CHARITIES', 'Support charities', 'Voluntary and faith organisations', 8, '2026-01-01'),
  ('BUSINESS', 'Businesses', 'Employers and recruitment agencies', 9, '2026-01-01');
select access.protect('training.champion_service', 'VIEW_DIRECTORY', 'CHANGE_SETTINGS', '{name,use_when,position,to_date,version}');

create table training.champion_setting (
  key text not null check (key in ('quiet_months', 'term_months', 'warn_days')),
  from_date date not null,
  value int not null check (value between 1 and 400),
  set_by text not null,
  version int not null default 1,
  primary key (key, from_date)
);
select access.protect('training.champion_setting', 'VIEW_DIRECTORY', 'CHANGE_SETTINGS', '{value,set_by,version}');

create function training.keeps_champions(of_areas text[]) returns boolean
  language sql stable set search_path = ''
  return (select access.scopes('KEEP_CHAMPIONS') && array['partnership']
    or (select array_agg('area:' || a) from unnest(of_areas) a) <@ (select access.scopes('KEEP_CHAMPIONS')));
create function training.leads_people(of_organisation text) returns boolean
  language sql stable set search_path = ''
  return (select access.scopes('MAINTAIN_PEOPLE') && array['partnership', 'organisation:' || of_organisation]);
revoke execute on function training.keeps_champions(text[]), training.leads_people(text) from public;
grant execute on function training.keeps_champions(text[]), training.leads_people(text) to waymark_app, waymark_clock;

--   areas: where they are the champion of the service
--   about: what colleagues can ask them, in their words or those of who proposed them
--   agreed_how: who of the organisation agreed, and how, where it was not its lead in Waymark
--   to_date: the last day of the term
--   warned: how far reminders of this term have come (1 before its end, 2 after it); quiet_told: when they were told that nothing was heard
--   ending: why it ended; thanks: what was said to them
--   successor: reference of who was proposed after them
create table training.champion (
  ref text primary key check (ref ~ '^CN-[0-9]{4,}$'),
  version int not null default 1,
  person uuid not null,
  person_name text not null,
  organisation text not null,
  kind text not null check (kind in ('STAFF', 'ELECTED_MEMBER')),
  service text not null references training.champion_service,
  areas text[] not null check (cardinality(areas) between 1 and 20),
  about text not null default '' check (length(about) <= 500),
  state text not null default 'proposed' check (state in ('proposed', 'appointed', 'declined', 'ended')),
  proposed_on date not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  agreed_on date,
  agreed_by uuid,
  agreed_by_name text not null default '',
  agreed_how text not null default '' check (length(agreed_how) <= 300),
  from_date date not null,
  to_date date not null,
  trained_on date,
  deputy uuid,
  deputy_name text not null default '',
  warned int not null default 0 check (warned between 0 and 2),
  quiet_told date,
  ended_on date,
  ended_by_name text not null default '',
  ending text not null default '' check (length(ending) <= 1000),
  thanks text not null default '' check (length(thanks) <= 1000),
  successor text references training.champion,
  check (to_date >= from_date or state in ('declined', 'ended')),
  check (agreed_by <> person), -- nobody agrees to their own
  check ((state in ('appointed', 'ended')) = (num_nonnulls(agreed_on, agreed_by) = 2)),
  check ((state in ('declined', 'ended')) = (ended_on is not null)),
  check (deputy <> person)
);
create unique index champion_once on training.champion (person, service) where state in ('proposed', 'appointed');
create index champion_person on training.champion (person);
create index champion_state on training.champion (state, service);
create sequence training.champion_number;
grant usage on sequence training.champion_number to waymark_app, waymark_clock;
alter table training.champion enable row level security;
alter table training.champion force row level security;
grant select, insert on training.champion to waymark_app, waymark_clock;
grant update (version, service, areas, about, state, agreed_on, agreed_by, agreed_by_name, agreed_how, from_date, to_date, trained_on,
    deputy, deputy_name, warned, quiet_told, ended_on, ended_by_name, ending, thanks, successor)
  on training.champion to waymark_app, waymark_clock;
create policy champion_select on training.champion for select to waymark_app, waymark_clock
  using (state in ('appointed', 'ended') and (select access.scopes('VIEW_DIRECTORY') && array['partnership'])
    or person = access.me() or training.keeps_champions(areas) or training.leads_people(organisation));
create policy champion_insert on training.champion for insert to waymark_app, waymark_clock
  with check (state = 'proposed' and proposed_by = access.me()
    and (training.keeps_champions(areas) or training.leads_people(organisation)));
create policy champion_update on training.champion for update to waymark_app, waymark_clock
  using (training.keeps_champions(areas) or training.leads_people(organisation))
  with check (training.keeps_champions(areas) or training.leads_people(organisation));

create function training.champion_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if old.state <> new.state
    and (old.state, new.state) not in (('proposed', 'appointed'), ('proposed', 'declined'), ('appointed', 'ended')) then
    raise insufficient_privilege using message = 'a champion takes the steps in order';
  end if;
  if old.state = new.state and old.state in ('declined', 'ended') and new.successor is not distinct from old.successor then
    raise insufficient_privilege using message = 'what has ended stays as it was';
  end if;
  if old.state <> 'proposed'
    and (new.agreed_on, new.agreed_by, new.agreed_by_name, new.agreed_how)
      is distinct from (old.agreed_on, old.agreed_by, old.agreed_by_name, old.agreed_how) then
    raise insufficient_privilege using message = 'an agreement stays as it was given';
  end if;
  return new;
end $$;
create trigger champion_step before update on training.champion
  for each row execute function training.champion_step();
alter table training.champion enable always trigger champion_step;

-- What champions did, in their own words or none. Everybody who signs in reads it. Taken back, never deleted.
create table training.champion_activity (
  id uuid primary key,
  champion text not null references training.champion,
  kind text not null check (kind in ('CASCADED', 'TRAINED', 'CHANNELLED', 'GOOD_PRACTICE', 'STILL_ACTIVE', 'OTHER')),
  on_day date not null,
  about text not null default '' check (length(about) <= 300),
  logged_at timestamptz not null,
  logged_by uuid not null,
  logged_by_name text not null,
  taken_back_at timestamptz,
  version int not null default 1
);
create index champion_activity_of on training.champion_activity (champion, on_day desc) where taken_back_at is null;
alter table training.champion_activity enable row level security;
alter table training.champion_activity force row level security;
grant select, insert on training.champion_activity to waymark_app, waymark_clock;
grant update (taken_back_at, version) on training.champion_activity to waymark_app, waymark_clock;
create policy champion_activity_select on training.champion_activity for select to waymark_app, waymark_clock
  using (exists (select from training.champion c where c.ref = champion_activity.champion));
create policy champion_activity_insert on training.champion_activity for insert to waymark_app, waymark_clock
  with check (logged_by = access.me() and taken_back_at is null and exists (
    select from training.champion c
     where c.ref = champion_activity.champion and c.state = 'appointed'
       and (c.person = access.me() or training.keeps_champions(c.areas) or training.leads_people(c.organisation))));
create policy champion_activity_update on training.champion_activity for update to waymark_app, waymark_clock
  using (taken_back_at is null and logged_by = access.me())
  with check (logged_by = access.me());

-- What worked, for other champions to copy. Shown once a keeper has looked at it.
create table training.champion_story (
  id uuid primary key,
  champion text not null references training.champion,
  version int not null default 1,
  title text not null check (length(title) between 1 and 120),
  words text not null check (length(words) between 1 and 2000),
  state text not null default 'offered' check (state in ('offered', 'shown', 'returned', 'withdrawn')),
  offered_at timestamptz not null,
  offered_by uuid not null,
  offered_by_name text not null,
  looked_on date,
  looked_by_name text not null default '',
  answer text not null default '' check (length(answer) <= 1000)
);
create index champion_story_state on training.champion_story (state, offered_at desc);
alter table training.champion_story enable row level security;
alter table training.champion_story force row level security;
grant select, insert on training.champion_story to waymark_app, waymark_clock;
grant update (version, state, looked_on, looked_by_name, answer) on training.champion_story to waymark_app, waymark_clock;
create policy champion_story_select on training.champion_story for select to waymark_app, waymark_clock
  using (state = 'shown' and (select access.scopes('VIEW_DIRECTORY') && array['partnership'])
    or offered_by = access.me()
    or exists (select from training.champion c where c.ref = champion_story.champion and training.keeps_champions(c.areas)));
create policy champion_story_insert on training.champion_story for insert to waymark_app, waymark_clock
  with check (state = 'offered' and offered_by = access.me() and exists (
    select from training.champion c
     where c.ref = champion_story.champion and c.person = access.me() and c.state = 'appointed'));
create policy champion_story_update on training.champion_story for update to waymark_app, waymark_clock
  using (state in ('offered', 'shown') and (offered_by = access.me() or exists (
    select from training.champion c where c.ref = champion_story.champion and training.keeps_champions(c.areas))))
  with check (state = 'withdrawn' and offered_by = access.me()
    or offered_by <> access.me() and state in ('shown', 'returned') and exists (
      select from training.champion c where c.ref = champion_story.champion and training.keeps_champions(c.areas)));

-- Messages to the network. A champion reads those of the time they were one; who keeps champions reads all.
create table training.champion_message (
  id uuid primary key,
  subject text not null check (length(subject) between 1 and 120),
  words text not null check (length(words) between 1 and 4000),
  areas text[] not null default '{}' check (cardinality(areas) <= 20), -- none: everywhere
  sent_at timestamptz not null,
  sent_by uuid not null,
  sent_by_name text not null
);
create table training.champion_mail (
  id uuid primary key,
  message uuid not null references training.champion_message,
  person uuid not null,
  outcome text check (outcome in ('sent', 'unsure', 'refused')),
  tries int not null default 0 check (tries between 0 and 20),
  settled_at timestamptz,
  unique (message, person)
);
create index champion_mail_waiting on training.champion_mail (message) where settled_at is null;
alter table training.champion_message enable row level security;
alter table training.champion_message force row level security;
alter table training.champion_mail enable row level security;
alter table training.champion_mail force row level security;
grant select, insert on training.champion_message, training.champion_mail to waymark_app, waymark_clock;
grant update (outcome, tries, settled_at) on training.champion_mail to waymark_clock;
create policy champion_mail_select on training.champion_mail for select to waymark_app, waymark_clock
  using (person = access.me() or (select access.scopes('KEEP_CHAMPIONS') <> '{}'));
create policy champion_mail_update on training.champion_mail for update to waymark_clock using (true) with check (true);
create policy champion_message_select on training.champion_message for select to waymark_app, waymark_clock
  using ((select access.scopes('KEEP_CHAMPIONS') <> '{}')
    or exists (select from training.champion c
                where c.person = access.me() and c.state in ('appointed', 'ended')
                  and (champion_message.areas = '{}' or c.areas && champion_message.areas)
                  and c.from_date <= (champion_message.sent_at at time zone 'Europe/London')::date
                  and coalesce(c.ended_on >= (champion_message.sent_at at time zone 'Europe/London')::date, true)));
create policy champion_message_insert on training.champion_message for insert to waymark_app, waymark_clock
  with check (sent_by = access.me() and ((select access.scopes('KEEP_CHAMPIONS') && array['partnership'])
    or areas <> '{}' and training.keeps_champions(areas)));
create policy champion_mail_insert on training.champion_mail for insert to waymark_app, waymark_clock
  with check (settled_at is null and exists (
    select from training.champion_message m where m.id = champion_mail.message and m.sent_by = access.me()));

-- What happened to a champion. Append-only.
create table training.champion_event (
  id uuid primary key default gen_random_uuid(),
  champion text not null references training.champion,
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  headline text not null check (length(headline) between 1 and 200),
  words text not null default '' check (length(words) <= 1500)
);
create index champion_event_of on training.champion_event (champion, at desc);
alter table training.champion_event enable row level security;
alter table training.champion_event force row level security;
grant select, insert on training.champion_event to waymark_app, waymark_clock;
create policy champion_event_select on training.champion_event for select to waymark_app, waymark_clock
  using (exists (select from training.champion c where c.ref = champion_event.champion));
create policy champion_event_insert on training.champion_event for insert to waymark_app, waymark_clock
  with check (actor = access.me() and exists (
    select from training.champion c
     where c.ref = champion_event.champion
       and (c.person = access.me() or training.keeps_champions(c.areas) or training.leads_people(c.organisation))));
