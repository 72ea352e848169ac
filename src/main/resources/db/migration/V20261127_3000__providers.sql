-- An agency's own sign-in: its identity provider says who somebody is, and nothing else. Roles are granted here.

-- The providers that an administrator keeps. An issuer is one organisation's for ever: neither column is ever changed.
create table access.provider (
  id uuid primary key default gen_random_uuid(),
  organisation text not null check (organisation ~ '^[A-Z0-9_]+$'),
  issuer text not null check (issuer ~ '^https?://[^?#[:space:]]+$' and length(issuer) <= 500),
  name text not null check (length(name) between 1 and 100), -- as its people call their account there
  client_id text not null default '' check (length(client_id) <= 255),
  secret bytea, -- the client's, sealed under a key that is not in the database
  strong_acr text[] not null default '{}', -- values by which it says that it checked a strong factor
  strong_amr text[] not null default '{}',
  domains text[] not null default '{}', -- of work e-mail addresses, to find the way here; never to find an account
  open boolean not null default false,
  version int not null default 1,
  unique (id, organisation),
  constraint provider_opens_when_whole check (not open
    or (client_id <> '' and secret is not null and cardinality(strong_acr) + cardinality(strong_amr) > 0))
);
create unique index provider_issuer on access.provider (issuer);

create table access.provider_event (
  id uuid primary key default gen_random_uuid(),
  provider uuid not null references access.provider,
  version int not null,
  at timestamptz not null default now(),
  actor uuid not null,
  actor_name text not null,
  act text not null check (act in ('added', 'changed', 'opened', 'stopped')),
  fields text not null default '' -- names of what changed, never contents
);
create index provider_event_provider on access.provider_event (provider, version);

-- Who somebody at a provider is here. The subject is kept as the SHA-256 of issuer and subject: enough to know it again.
create table access.provider_link (
  account uuid not null,
  account_kind text not null default 'full' check (account_kind = 'full'), -- what a link opens has no other way in
  provider uuid not null references access.provider,
  subject bytea not null check (length(subject) = 32),
  linked_at timestamptz not null,
  used_at timestamptz,
  primary key (account, provider),
  foreign key (account, account_kind) references access.account (id, kind)
);
create unique index provider_link_subject on access.provider_link (provider, subject);

-- Somebody on their way to a provider and back: good once, for ten minutes, for the browser that set out.
create table access.provider_attempt (
  state_hash bytea primary key, -- SHA-256 of what the provider sends back
  bound_to bytea not null, -- SHA-256 of the browser's cookie, of which nonce and verifier are made too
  provider uuid not null references access.provider,
  purpose text not null check (purpose in ('sign_in', 'step_up', 'link', 'join')),
  account uuid, -- of whoever is signed in already
  invitation bytea, -- whose link was followed
  to_path text not null default '',
  press boolean not null default false, -- a button has to be pressed again afterwards
  started_at timestamptz not null,
  expires_at timestamptz not null,
  check ((account is not null) = (purpose in ('step_up', 'link'))),
  check ((invitation is not null) = (purpose = 'join'))
);
create index provider_attempt_expires on access.provider_attempt (expires_at);

-- a session says by which provider it was opened, and ends with the link and with the provider
alter table access.session add column provider uuid references access.provider;

alter table access.provider enable row level security;
alter table access.provider force row level security;
alter table access.provider_event enable row level security;
alter table access.provider_event force row level security;
alter table access.provider_link enable row level security;
alter table access.provider_link force row level security;
alter table access.provider_attempt enable row level security;
alter table access.provider_attempt force row level security;

-- nobody who is signed in reads the secret, the administrator who typed it included
grant select (id, organisation, issuer, name, client_id, strong_acr, strong_amr, domains, open, version)
  on access.provider to waymark_app;
grant insert on access.provider to waymark_app;
grant update (name, client_id, secret, strong_acr, strong_amr, domains, open, version) on access.provider to waymark_app;
grant select on access.provider to waymark_door;
grant select, insert on access.provider_event to waymark_app;
grant select, insert, delete on access.provider_link to waymark_app, waymark_door;
grant select on access.provider_link to waymark_clock;
grant update (used_at) on access.provider_link to waymark_door;
grant select, insert, delete on access.provider_attempt to waymark_door;
grant select, delete on access.provider_attempt to waymark_clock;

create policy provider_select on access.provider for select to waymark_app
  using ((select access.scopes('KEEP_PROVIDERS') && array['installation'])
    or organisation = (select a.organisation from access.account a where a.id = access.me()));
create policy provider_insert on access.provider for insert to waymark_app
  with check (not open and (select access.scopes('KEEP_PROVIDERS') && array['installation']));
create policy provider_update on access.provider for update to waymark_app
  using ((select access.scopes('KEEP_PROVIDERS') && array['installation']))
  with check ((select access.scopes('KEEP_PROVIDERS') && array['installation']));
create policy provider_door_select on access.provider for select to waymark_door using (true);

create policy provider_event_select on access.provider_event for select to waymark_app
  using ((select access.scopes('KEEP_PROVIDERS') && array['installation']));
create policy provider_event_insert on access.provider_event for insert to waymark_app
  with check (actor = access.me() and (select access.scopes('KEEP_PROVIDERS') && array['installation']));

-- linked by the person themself, to a provider of their own organisation that is open, and by nobody else
create policy provider_link_select on access.provider_link for select to waymark_app
  using (account = access.me() or (select access.scopes('MANAGE_ACCOUNTS') && array['installation']));
create policy provider_link_insert on access.provider_link for insert to waymark_app
  with check (account = access.me() and exists (
    select from access.provider p join access.account a on a.organisation = p.organisation
     where p.id = provider_link.provider and a.id = provider_link.account and p.open));
create policy provider_link_delete on access.provider_link for delete to waymark_app
  using (account = access.me() or (select access.scopes('MANAGE_ACCOUNTS') && array['installation']));
create policy provider_link_clock_select on access.provider_link for select to waymark_clock using (true);
create policy provider_link_door_select on access.provider_link for select to waymark_door using (true);
-- by an invitation
create policy provider_link_door_insert on access.provider_link for insert to waymark_door
  with check (exists (
    select from access.provider p join access.account a on a.organisation = p.organisation
     where p.id = provider_link.provider and a.id = provider_link.account and p.open));
create policy provider_link_door_update on access.provider_link for update to waymark_door using (true) with check (true);
create policy provider_link_door_delete on access.provider_link for delete to waymark_door using (true);

create policy provider_attempt_door_select on access.provider_attempt for select to waymark_door using (true);
create policy provider_attempt_door_insert on access.provider_attempt for insert to waymark_door with check (true);
create policy provider_attempt_door_delete on access.provider_attempt for delete to waymark_door using (true);
create policy provider_attempt_clock_select on access.provider_attempt for select to waymark_clock using (true);
create policy provider_attempt_clock_delete on access.provider_attempt for delete to waymark_clock using (true);
