-- Webhooks: a consumer is told that something changed, with a link to ask after it and nothing of what it is. Standard Webhooks, signed
-- with Ed25519 and a key for each endpoint.

--   url: of https; a change of it is another endpoint
--   types: what it is told of
--   public_key: what its receiver checks signatures with; private_key: sealed by sealing.json
create table exchange.webhook_endpoint (
  id uuid primary key,
  ref text not null unique check (ref ~ '^WH-[0-9A-Z]{7}$'),
  consumer uuid not null references exchange.consumer,
  url text not null check (url ~ '^https?://' and length(url) <= 500),
  types text[] not null check (cardinality(types) between 1 and 20),
  state text not null default 'ACTIVE' check (state in ('ACTIVE', 'STOPPED', 'ENDED')),
  state_why text not null default '' check (length(state_why) <= 200),
  public_key text not null check (length(public_key) <= 100),
  private_key bytea not null,
  added_by uuid not null,
  added_by_name text not null,
  added_at timestamptz not null default now()
);
create index webhook_endpoint_consumer on exchange.webhook_endpoint (consumer);
alter table exchange.webhook_endpoint enable row level security;
alter table exchange.webhook_endpoint force row level security;
grant select, insert on exchange.webhook_endpoint to waymark_app;
grant select on exchange.webhook_endpoint to waymark_clock;
grant update (types, state, state_why) on exchange.webhook_endpoint to waymark_app;
grant update (state, state_why) on exchange.webhook_endpoint to waymark_clock;
create policy webhook_endpoint_select on exchange.webhook_endpoint for select to waymark_app, waymark_clock
  using ((select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy webhook_endpoint_insert on exchange.webhook_endpoint for insert to waymark_app
  with check (added_by = access.me() and state = 'ACTIVE'
    and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy webhook_endpoint_update on exchange.webhook_endpoint for update to waymark_app
  using (state <> 'ENDED' and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']))
  with check ((select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy webhook_endpoint_clock_update on exchange.webhook_endpoint for update to waymark_clock
  using (state = 'ACTIVE') with check (state = 'STOPPED');

-- What happened, written in the transaction in which it happened: a type and a key, and nothing of what it is.
--   queued: its deliveries were made
create table exchange.webhook_event (
  id uuid primary key default gen_random_uuid(),
  type text not null check (type ~ '^[a-z_]{1,40}\.[a-z_]{1,40}$'),
  key text not null check (length(key) between 1 and 60),
  at timestamptz not null default now(),
  queued boolean not null default false
);
create index webhook_event_new on exchange.webhook_event (at) where not queued;
alter table exchange.webhook_event enable row level security;
alter table exchange.webhook_event force row level security;
grant insert (type, key) on exchange.webhook_event to waymark_app, waymark_clock;
grant select on exchange.webhook_event to waymark_app, waymark_clock;
grant update (queued) on exchange.webhook_event to waymark_clock;
grant delete on exchange.webhook_event to waymark_clock;
create policy webhook_event_insert on exchange.webhook_event for insert to waymark_app, waymark_clock with check (true);
create policy webhook_event_select on exchange.webhook_event for select to waymark_app, waymark_clock
  using ((select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy webhook_event_clock_update on exchange.webhook_event for update to waymark_clock using (not queued) with check (queued);
create policy webhook_event_clock_delete on exchange.webhook_event for delete to waymark_clock using (at < now() - interval '30 days');

--   event: null where it is a test
--   state: DROPPED where the consumer may not ask after it (any more), GIVEN_UP after the last try
create table exchange.webhook_delivery (
  id uuid primary key,
  endpoint uuid not null references exchange.webhook_endpoint,
  event uuid references exchange.webhook_event on delete cascade,
  type text not null check (type ~ '^[a-z_]{1,40}\.[a-z_]{1,40}$'),
  key text not null check (length(key) <= 60),
  at timestamptz not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'DROPPED', 'GIVEN_UP')),
  tries int not null default 0 check (tries between 0 and 100),
  next_at timestamptz not null default now(),
  ended_at timestamptz,
  answer int check (answer between 100 and 999),
  problem text not null default '' check (length(problem) <= 200)
);
create index webhook_delivery_due on exchange.webhook_delivery (next_at) where state = 'WAITING';
create index webhook_delivery_endpoint on exchange.webhook_delivery (endpoint, at desc);
create index webhook_delivery_event on exchange.webhook_delivery (event);
alter table exchange.webhook_delivery enable row level security;
alter table exchange.webhook_delivery force row level security;
grant select on exchange.webhook_delivery to waymark_app, waymark_clock;
grant insert on exchange.webhook_delivery to waymark_app, waymark_clock;
grant update (state, tries, next_at, ended_at, answer, problem) on exchange.webhook_delivery to waymark_clock;
grant update (state, tries, next_at, ended_at) on exchange.webhook_delivery to waymark_app;
grant delete on exchange.webhook_delivery to waymark_clock;
create policy webhook_delivery_select on exchange.webhook_delivery for select to waymark_app, waymark_clock
  using ((select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
-- somebody sends a test; what happened is delivered by the clock
create policy webhook_delivery_insert on exchange.webhook_delivery for insert to waymark_app
  with check (event is null and type = 'webhook.test' and state = 'WAITING'
    and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy webhook_delivery_clock_insert on exchange.webhook_delivery for insert to waymark_clock
  with check (event is not null and state = 'WAITING');
-- somebody sends it again
create policy webhook_delivery_update on exchange.webhook_delivery for update to waymark_app
  using (state <> 'WAITING' and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']))
  with check (state = 'WAITING' and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy webhook_delivery_clock_update on exchange.webhook_delivery for update to waymark_clock
  using (state = 'WAITING') with check (true);
create policy webhook_delivery_clock_delete on exchange.webhook_delivery for delete to waymark_clock
  using (at < now() - interval '30 days');
