-- Deconfliction: an organisation registers what it holds as keyed tokens, never the number, plate or address itself; an officer elsewhere
-- asks about one identifier and hears whom to call. Nothing else is revealed to either side.

-- What an organisation says that it holds.
--   token: HMAC-SHA-256 of the normalised identifier, under a key that is not in the database and serves this purpose only
--   post: reference of its point of contact, whom an officer who asks is told
--   until_on: last day on which it is compared; it is deleted afterwards
create table intelligence.held_identifier (
  id uuid primary key,
  organisation text not null,
  kind text not null check (kind in ('TELEPHONE', 'PLATE', 'ADDRESS', 'EMAIL', 'ONLINE_NAME')),
  token bytea not null check (length(token) = 32),
  post text not null,
  purpose text not null check (purpose in ('DISRUPT', 'PROSECUTE', 'SAFEGUARD', 'ASSESS', 'REVIEW')),
  until_on date not null,
  registered_on date not null,
  registered_by uuid not null,
  registered_by_name text not null,
  ended_on date,
  check (until_on >= registered_on)
);
create unique index held_identifier_once on intelligence.held_identifier (organisation, token) where ended_on is null;
create index held_identifier_token on intelligence.held_identifier (token) where ended_on is null;
alter table intelligence.held_identifier enable row level security;
alter table intelligence.held_identifier force row level security;
-- an organisation's own officers; the clock compares, and deletes what is over
create policy held_identifier_select on intelligence.held_identifier for select to waymark_app
  using ('organisation:' || organisation = any ((select access.scopes('DECONFLICT'))::text[]));
create policy held_identifier_insert on intelligence.held_identifier for insert to waymark_app
  with check (registered_by = access.me() and ended_on is null
    and 'organisation:' || organisation = any ((select access.scopes('DECONFLICT'))::text[]));
create policy held_identifier_update on intelligence.held_identifier for update to waymark_app
  using ('organisation:' || organisation = any ((select access.scopes('DECONFLICT'))::text[]))
  with check ('organisation:' || organisation = any ((select access.scopes('DECONFLICT'))::text[]));
create policy held_identifier_compared on intelligence.held_identifier for select to waymark_clock using (true);
create policy held_identifier_forgotten on intelligence.held_identifier for delete to waymark_clock
  using (least(until_on, ended_on) < (now() at time zone 'Europe/London')::date);
grant select, insert on intelligence.held_identifier to waymark_app;
grant update (until_on, ended_on) on intelligence.held_identifier to waymark_app;
grant select (id, organisation, token, post, until_on, ended_on), delete on intelligence.held_identifier to waymark_clock;

-- What an officer asked, or tried to ask beyond what is allowed. What was asked about is not kept, not even as a token.
create table intelligence.deconfliction_check (
  id uuid primary key,
  person uuid not null,
  person_name text not null,
  organisation text not null,
  post text not null,
  kind text not null check (kind in ('TELEPHONE', 'PLATE', 'ADDRESS', 'EMAIL', 'ONLINE_NAME')),
  purpose text not null check (purpose in ('DISRUPT', 'PROSECUTE', 'SAFEGUARD', 'ASSESS', 'REVIEW')),
  reference text not null check (length(reference) between 1 and 60),
  outcome text not null check (outcome in ('ANSWERED', 'OVER_BUDGET', 'BLOCKED')),
  at timestamptz not null
);
create index deconfliction_check_person on intelligence.deconfliction_check (person, at desc);
alter table intelligence.deconfliction_check enable row level security;
alter table intelligence.deconfliction_check force row level security;
create policy deconfliction_check_select on intelligence.deconfliction_check for select to waymark_app
  using (person = access.me() or (select access.scopes('READ_AUDIT') && array['partnership']));
create policy deconfliction_check_insert on intelligence.deconfliction_check for insert to waymark_app
  with check (person = access.me() and (select access.scopes('DECONFLICT') <> '{}'));
create policy deconfliction_check_age on intelligence.deconfliction_check for select to waymark_clock using (true);
create policy deconfliction_check_forgotten on intelligence.deconfliction_check for delete to waymark_clock
  using (at < now() - interval '1 year');
grant select, insert on intelligence.deconfliction_check to waymark_app;
grant select (id, at), delete on intelligence.deconfliction_check to waymark_clock;

-- That two organisations were told to call each other: both points of contact, and nothing of what it is about. Written by the clock in the
-- transaction of the answer.
--   told: the people of the holder who got the notice
create table intelligence.deconfliction_answer (
  id uuid primary key,
  ref text not null unique check (ref ~ '^DQ-[0-9A-Z]{7}$'),
  check_id uuid not null,
  asked_by uuid not null,
  asked_organisation text not null,
  asked_post text not null,
  holder_organisation text not null,
  holder_post text not null,
  told uuid[] not null,
  at timestamptz not null
);
create index deconfliction_answer_check on intelligence.deconfliction_answer (check_id);
create index deconfliction_answer_holder on intelligence.deconfliction_answer (holder_organisation, at desc);
alter table intelligence.deconfliction_answer enable row level security;
alter table intelligence.deconfliction_answer force row level security;
create policy deconfliction_answer_select on intelligence.deconfliction_answer for select to waymark_app
  using (asked_by = access.me() or access.me() = any (told)
    or 'organisation:' || holder_organisation = any ((select access.scopes('DECONFLICT'))::text[]));
create policy deconfliction_answer_insert on intelligence.deconfliction_answer for insert to waymark_clock with check (true);
create policy deconfliction_answer_age on intelligence.deconfliction_answer for select to waymark_clock using (true);
create policy deconfliction_answer_forgotten on intelligence.deconfliction_answer for delete to waymark_clock
  using (at < now() - interval '1 year');
grant select on intelligence.deconfliction_answer to waymark_app;
grant select (id, at), insert, delete on intelligence.deconfliction_answer to waymark_clock;

-- An officer who tried too often may not ask until information governance has heard why.
create table intelligence.deconfliction_block (
  id uuid primary key,
  person uuid not null,
  organisation text not null,
  tries int not null,
  blocked_at timestamptz not null,
  lifted_at timestamptz,
  lifted_by uuid,
  lifted_by_name text not null default '',
  reason text not null default '' check (length(reason) <= 500),
  version int not null default 1,
  check ((lifted_at is null) = (lifted_by is null))
);
create unique index deconfliction_block_once on intelligence.deconfliction_block (person) where lifted_at is null;
alter table intelligence.deconfliction_block enable row level security;
alter table intelligence.deconfliction_block force row level security;
create policy deconfliction_block_select on intelligence.deconfliction_block for select to waymark_app
  using (person = access.me() or (select access.scopes('READ_AUDIT') && array['partnership']));
create policy deconfliction_block_insert on intelligence.deconfliction_block for insert to waymark_app
  with check (person = access.me() and lifted_at is null);
-- nobody lifts their own
create policy deconfliction_block_update on intelligence.deconfliction_block for update to waymark_app
  using (lifted_at is null and person <> access.me() and (select access.scopes('ALLOW_LOOKS') && array['partnership']))
  with check (lifted_by = access.me() and person <> access.me() and (select access.scopes('ALLOW_LOOKS') && array['partnership']));
grant select, insert on intelligence.deconfliction_block to waymark_app;
grant update (lifted_at, lifted_by, lifted_by_name, reason, version) on intelligence.deconfliction_block to waymark_app;
