-- Workshops: packs in versions, the sessions in which they are used, and who takes part. No details of anybody's case belong here: a pack
-- tells an invented story, and a session holds names, organisations and roles of people at work.
create schema training;
grant usage on schema training to waymark_app, waymark_clock, waymark_visitor;
create sequence training.pack_number;
create sequence training.session_number;
grant usage on sequence training.pack_number, training.session_number to waymark_app, waymark_clock;

-- A workshop pack: a scenario for one audience. What it says is in its versions.
--   area: whose pack it is; null for the whole partnership. Who runs workshops in any area may use it
--   origin: the file of the shelf, or what a file from elsewhere said of itself; empty where it was written here
create table training.pack (
  id uuid primary key,
  ref text not null unique check (ref ~ '^TP-[0-9]{4,}$'),
  version int not null default 1,
  title text not null check (length(title) between 1 and 200),
  audience text not null check (length(audience) between 1 and 200),
  area text,
  owner uuid not null,
  owner_name text not null check (length(owner_name) <= 200),
  origin text not null default '' check (length(origin) <= 200)
);
create index pack_owner on training.pack (owner);

-- One version of a pack. A draft can be changed; from the review on its contents stay as they are.
--   content: summary, aims, preparation, stages (each with minutes, new information, questions and notes) and handouts
--   minutes: of all stages together
--   writers: who changed the draft; none of them publishes it
create table training.pack_version (
  id uuid primary key,
  pack uuid not null references training.pack,
  area text,
  number int not null check (number between 1 and 9999),
  version int not null default 1,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')),
  title text not null check (length(title) between 1 and 200),
  audience text not null check (length(audience) between 1 and 200),
  minutes int not null default 0 check (minutes between 0 and 1440),
  content jsonb not null check (pg_column_size(content) <= 500000),
  writers uuid[] not null check (cardinality(writers) between 1 and 50),
  submitted_by uuid,
  submitted_by_name text not null default '',
  submitted_at timestamptz,
  reviewed_by uuid,
  reviewed_by_name text not null default '',
  published_on date,
  review_note text not null default '' check (length(review_note) <= 2000),
  withdrawn_reason text not null default '' check (length(withdrawn_reason) <= 1000),
  unique (pack, number),
  check (state not in ('PUBLISHED', 'SUPERSEDED') or (reviewed_by is not null and published_on is not null)),
  check (state <> 'WITHDRAWN' or withdrawn_reason <> '')
);
create unique index pack_version_published on training.pack_version (pack) where state = 'PUBLISHED';
create unique index pack_version_open on training.pack_version (pack) where state in ('DRAFT', 'IN_REVIEW');

-- What happened to a pack. Append-only.
create table training.pack_event (
  id uuid primary key default gen_random_uuid(),
  pack uuid not null references training.pack,
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  headline text not null check (length(headline) between 1 and 200),
  words text not null default '' check (length(words) <= 2000)
);
create index pack_event_pack on training.pack_event (pack, at desc);

-- A workshop on a day.
--   title, audience: as the version had them when the session was planned
--   area: whose session it is; null for the whole partnership
--   about: what people who may take part are told
--   link: where people join from elsewhere; shown to those who have a place
--   open: everybody who is signed in can take a place; else people come by invitation
--   public: shown on a page that needs no account
--   taken, waiting: how many have a place or wait for one; kept by the program with each enrolment
--   sequence: of the entry in calendars, raised with each change of time or place
--   join_code: by which groups join in the room
create table training.session (
  id uuid primary key,
  ref text not null unique check (ref ~ '^TS-[0-9]{4,}$'),
  version int not null default 1,
  pack uuid not null references training.pack,
  pack_version uuid not null references training.pack_version,
  title text not null check (length(title) between 1 and 200),
  audience text not null check (length(audience) between 1 and 200),
  area text,
  about text not null default '' check (length(about) <= 2000),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null default '' check (length(place) <= 200),
  link text not null default '' check (link ~ '^(https://.*)?$' and length(link) <= 2000),
  capacity int not null check (capacity between 1 and 500),
  open boolean not null default true,
  public boolean not null default false,
  state text not null default 'PLANNED' check (state in ('PLANNED', 'RUNNING', 'ENDED', 'CANCELLED')),
  reason text not null default '' check (length(reason) <= 1000),
  planned_by uuid not null,
  planned_by_name text not null check (length(planned_by_name) <= 200),
  began_at timestamptz,
  ended_at timestamptz,
  taken int not null default 0 check (taken >= 0),
  waiting int not null default 0 check (waiting >= 0),
  sequence int not null default 0,
  join_code text check (join_code ~ '^[0-9A-Z]{4,12}$'),
  check (ends_at > starts_at and ends_at <= starts_at + interval '24 hours'),
  check (place <> '' or link <> ''),
  check (state <> 'CANCELLED' or reason <> ''),
  check (not public or open)
);
create index session_time on training.session (starts_at);
create index session_pack on training.session (pack);
create unique index session_join_code on training.session (join_code) where join_code is not null and state in ('PLANNED', 'RUNNING');

-- Who leads a session. Ended, never deleted.
create table training.session_trainer (
  id uuid primary key,
  session uuid not null references training.session,
  area text,
  person uuid not null,
  person_name text not null check (length(person_name) between 1 and 200),
  version int not null default 1,
  ended_at timestamptz,
  unique (session, person)
);
create index session_trainer_person on training.session_trainer (person);

-- Who has a place at a session, waits for one, was invited, or came on the day.
--   person: where it is somebody of the directory; else name, organisation and role as given
--   organisation: its code where it is a partner
--   queued_at: since when somebody waits; who waits longest moves up first
--   attended: null until it is recorded
create table training.enrolment (
  id uuid primary key,
  session uuid not null references training.session,
  area text,
  version int not null default 1,
  person uuid,
  name text not null check (length(name) between 1 and 200),
  email text not null default '' check (length(email) <= 254),
  organisation text,
  organisation_name text not null default '' check (length(organisation_name) <= 200),
  role_title text not null default '' check (length(role_title) <= 200),
  state text not null check (state in ('INVITED', 'ENROLLED', 'WAITING', 'DECLINED', 'CANCELLED')),
  queued_at timestamptz not null,
  enrolled_by uuid not null,
  enrolled_by_name text not null check (length(enrolled_by_name) <= 200),
  attended boolean,
  names_removed_on date
);
create unique index enrolment_person on training.enrolment (session, person) where person is not null;
create index enrolment_of_person on training.enrolment (person);
create index enrolment_session on training.enrolment (session, state);

-- What happened to a session and its places. Append-only; names nobody who takes part.
create table training.session_event (
  id uuid primary key default gen_random_uuid(),
  session uuid not null references training.session,
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  headline text not null check (length(headline) between 1 and 200),
  words text not null default '' check (length(words) <= 2000)
);
create index session_event_session on training.session_event (session, at desc);

-- Messages that wait for people with a place: one row a message. Only the system reads and writes it.
create table training.session_mail (
  id uuid primary key,
  enrolment uuid not null references training.enrolment on delete cascade,
  kind text not null check (kind in ('invitation', 'place', 'waiting', 'moved_up', 'changed', 'cancelled', 'given_up', 'reminder')),
  made_at timestamptz not null,
  due boolean not null default true,
  tries int not null default 0,
  not_before timestamptz,
  outcome text check (outcome in ('sent', 'refused', 'unsure', 'overtaken'))
);
create index session_mail_due on training.session_mail (made_at) where due;
create index session_mail_enrolment on training.session_mail (enrolment);

-- The link in an e-mail by which somebody takes or gives up a place. Only its hash is kept, so that a copy of the database answers no
-- invitation.
create table training.enrolment_link (
  token_hash bytea primary key check (length(token_hash) = 32),
  enrolment uuid not null references training.enrolment on delete cascade,
  made_at timestamptz not null
);
create index enrolment_link_enrolment on training.enrolment_link (enrolment);

do $$
declare
  name text;
begin
  foreach name in array array['pack', 'pack_version', 'pack_event', 'session', 'session_trainer', 'enrolment', 'session_event',
                              'session_mail', 'enrolment_link'] loop
    execute format('alter table training.%I enable row level security', name);
    execute format('alter table training.%I force row level security', name);
  end loop;
  foreach name in array array['pack', 'pack_version', 'pack_event', 'session', 'session_trainer', 'enrolment', 'session_event'] loop
    execute format('grant select, insert on training.%I to waymark_app, waymark_clock', name);
  end loop;
end
$$;
grant update (title, audience, owner, owner_name, version) on training.pack to waymark_app, waymark_clock;
grant update (version, state, title, audience, minutes, content, writers, submitted_by, submitted_by_name, submitted_at, reviewed_by,
    reviewed_by_name, published_on, review_note, withdrawn_reason)
  on training.pack_version to waymark_app, waymark_clock;
grant update (version, title, about, starts_at, ends_at, place, link, capacity, open, public, state, reason, planned_by, planned_by_name,
    began_at, ended_at, taken, waiting, sequence, join_code)
  on training.session to waymark_app, waymark_clock;
grant select (id, ref, title, audience, area, about, starts_at, ends_at, place, capacity, taken, public, state)
  on training.session to waymark_visitor;
grant update (ended_at, version) on training.session_trainer to waymark_app, waymark_clock;
grant update (version, name, email, organisation, organisation_name, role_title, state, queued_at, attended, names_removed_on)
  on training.enrolment to waymark_app, waymark_clock;
grant select, insert, update, delete on training.session_mail to waymark_clock;
grant select, insert, delete on training.enrolment_link to waymark_clock;

-- Packs: for those who run workshops anywhere, since who reads a pack before the workshop has spoilt it; written by those of its area.
create policy pack_select on training.pack for select to waymark_app, waymark_clock
  using ((select access.scopes('RUN_TRAINING') <> '{}'));
create policy pack_insert on training.pack for insert to waymark_app, waymark_clock
  with check ((select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area]);
create policy pack_update on training.pack for update to waymark_app, waymark_clock
  using ((select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area])
  with check ((select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area]);

create policy pack_version_select on training.pack_version for select to waymark_app, waymark_clock
  using ((select access.scopes('RUN_TRAINING') <> '{}'));
create policy pack_version_insert on training.pack_version for insert to waymark_app, waymark_clock
  with check (state = 'DRAFT' and (select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area]
    and access.me() = any (writers)
    and area is not distinct from (select p.area from training.pack p where p.id = pack_version.pack));
create policy pack_version_update on training.pack_version for update to waymark_app, waymark_clock
  using ((select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area])
  with check ((select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area]);

create policy pack_event_select on training.pack_event for select to waymark_app, waymark_clock
  using ((select access.scopes('RUN_TRAINING') <> '{}'));
create policy pack_event_insert on training.pack_event for insert to waymark_app, waymark_clock
  with check (actor = access.me() and exists (
    select from training.pack p
     where p.id = pack_event.pack and (select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || p.area]));

-- Which state of a version may follow which; what was written stays once it is out of the hands of its writers, and nobody publishes
-- what they wrote.
create function training.pack_version_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if not ((old.state, new.state) in (('DRAFT', 'DRAFT'), ('DRAFT', 'IN_REVIEW'), ('IN_REVIEW', 'DRAFT'), ('IN_REVIEW', 'PUBLISHED'),
                                     ('PUBLISHED', 'SUPERSEDED'), ('PUBLISHED', 'WITHDRAWN'), ('DRAFT', 'WITHDRAWN'))) then
    raise insufficient_privilege using message = 'a version of a pack takes its steps in order';
  end if;
  if old.state <> 'DRAFT' and (new.title, new.audience, new.minutes, new.content, new.writers)
      is distinct from (old.title, old.audience, old.minutes, old.content, old.writers) then
    raise insufficient_privilege using message = 'what was sent to review stays as it is';
  end if;
  if new.state = 'DRAFT' and old.state = 'DRAFT' and new.content is distinct from old.content
      and not access.me() = any (new.writers) then
    raise insufficient_privilege using message = 'who changes a draft is one of its writers';
  end if;
  if not new.writers @> old.writers then
    raise insufficient_privilege using message = 'who wrote a draft stays one of its writers';
  end if;
  if new.state = 'PUBLISHED' and old.state = 'IN_REVIEW'
      and (new.reviewed_by = any (new.writers) or new.reviewed_by = new.submitted_by or new.reviewed_by <> access.me()) then
    raise insufficient_privilege using message = 'a second person publishes a pack';
  end if;
  return new;
end $$;
create trigger pack_version_step before update on training.pack_version
  for each row execute function training.pack_version_step();
alter table training.pack_version enable always trigger pack_version_step;

-- Sessions: everybody who is signed in sees them; visitors those that are public.
create policy session_select on training.session for select to waymark_app, waymark_clock
  using ((select access.scopes('USE_WAYMARK') <> '{}'));
create policy session_visitor_select on training.session for select to waymark_visitor
  using (public and state in ('PLANNED', 'CANCELLED'));
create policy session_insert on training.session for insert to waymark_app, waymark_clock
  with check (state = 'PLANNED' and planned_by = access.me()
    and (select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area]
    and exists (select from training.pack_version v
                 where v.id = session.pack_version and v.pack = session.pack and v.state = 'PUBLISHED'));
create policy session_update on training.session for update to waymark_app, waymark_clock
  using ((select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area])
  with check ((select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area]);

create function training.session_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if not (new.state = old.state
       or (old.state, new.state) in (('PLANNED', 'RUNNING'), ('PLANNED', 'ENDED'), ('PLANNED', 'CANCELLED'), ('RUNNING', 'ENDED'))) then
    raise insufficient_privilege using message = 'a session takes its steps in order';
  end if;
  if old.state in ('ENDED', 'CANCELLED')
      and (new.starts_at, new.ends_at, new.place, new.link, new.began_at, new.ended_at, new.reason)
        is distinct from (old.starts_at, old.ends_at, old.place, old.link, old.began_at, old.ended_at, old.reason) then
    raise insufficient_privilege using message = 'a session that is over stays as it was';
  end if;
  return new;
end $$;
create trigger session_step before update on training.session
  for each row execute function training.session_step();
alter table training.session enable always trigger session_step;

create policy session_trainer_select on training.session_trainer for select to waymark_app, waymark_clock
  using ((select access.scopes('USE_WAYMARK') <> '{}'));
create policy session_trainer_insert on training.session_trainer for insert to waymark_app, waymark_clock
  with check ((select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area]
    and area is not distinct from (select s.area from training.session s where s.id = session_trainer.session));
create policy session_trainer_update on training.session_trainer for update to waymark_app, waymark_clock
  using ((select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area])
  with check ((select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area]);

-- Places: one's own, those one took for colleagues, and all of a session for those who run it. Who takes a place at an open session does so through the program, which
-- counts the places as the system.
create policy enrolment_select on training.enrolment for select to waymark_app, waymark_clock
  using (person = access.me() or enrolled_by = access.me()
    or (select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area]);
create policy enrolment_insert on training.enrolment for insert to waymark_app, waymark_clock
  with check ((select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area]
    and area is not distinct from (select s.area from training.session s where s.id = enrolment.session));
create policy enrolment_update on training.enrolment for update to waymark_app, waymark_clock
  using ((select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area])
  with check ((select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area]);

create policy session_event_select on training.session_event for select to waymark_app, waymark_clock
  using ((select access.scopes('RUN_TRAINING') <> '{}'));
create policy session_event_insert on training.session_event for insert to waymark_app, waymark_clock
  with check (actor = access.me() and exists (
    select from training.session s
     where s.id = session_event.session and (select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || s.area]));

create policy session_mail_select on training.session_mail for select to waymark_clock using (true);
create policy session_mail_insert on training.session_mail for insert to waymark_clock with check (true);
create policy session_mail_update on training.session_mail for update to waymark_clock using (true) with check (true);
create policy session_mail_delete on training.session_mail for delete to waymark_clock using (true);
create policy enrolment_link_select on training.enrolment_link for select to waymark_clock using (true);
create policy enrolment_link_insert on training.enrolment_link for insert to waymark_clock with check (true);
create policy enrolment_link_delete on training.enrolment_link for delete to waymark_clock using (true);
