-- A consumer is a system of a partner that asks Waymark without anybody sitting there. Two administrators of two organisations let it
-- in. What it may ask for are scopes: a capability, and how far that reaches. It proves who it is with a key of its own.

-- What each capability needs of the permissions that the row policies ask for. A consumer holds no permission beside these, and none of
-- them opens a case, a report or a piece of intelligence.
create function exchange.permissions(capability text) returns text[] language sql immutable set search_path = '' as $$
  select case capability
    when 'organisations.read' then array['VIEW_DIRECTORY']
    when 'services.read' then array['VIEW_DIRECTORY']
    when 'services.write' then array['VIEW_DIRECTORY', 'KEEP_CONTACTS']
    when 'contacts.read' then array['VIEW_DIRECTORY']
    when 'pathways.read' then array['VIEW_PATHWAYS']
    when 'plan.read' then array['VIEW_PLANS']
    when 'actions.write' then array['VIEW_PLANS', 'UPDATE_ACTIONS']
    when 'figures.read' then array['VIEW_PLANS', 'VIEW_PACKS']
    when 'releases.read' then array['VIEW_PACKS']
    when 'meetings.read' then array['VIEW_MEETINGS']
  end
$$;

--   organisation: code of the partner whose system it is
--   contact_name, contact_email: who mends it
--   status: proposed until a second administrator approved it
create table exchange.consumer (
  id uuid primary key,
  ref text not null unique check (ref ~ '^AX-[0-9A-Z]{7}$'),
  version int not null default 1,
  name text not null check (length(name) between 1 and 100),
  organisation text not null,
  purpose text not null check (length(purpose) between 1 and 500),
  contact_name text not null check (length(contact_name) between 1 and 100),
  contact_email text not null check (length(contact_email) between 3 and 254),
  status text not null default 'proposed' check (status in ('proposed', 'active', 'suspended', 'ended')),
  status_why text not null default '' check (length(status_why) <= 500),
  registered_by uuid not null,
  registered_by_name text not null,
  registered_organisation text not null,
  registered_at timestamptz not null,
  approved_by uuid,
  approved_by_name text,
  approved_organisation text,
  approved_at timestamptz,
  constraint consumer_approved_whole check ((approved_by is null) = (approved_at is null)
    and (approved_by is null) = (approved_by_name is null) and (approved_by is null) = (approved_organisation is null)),
  constraint consumer_by_two_organisations check (approved_by <> registered_by and approved_organisation <> registered_organisation),
  constraint consumer_works_once_approved check (status in ('proposed', 'ended') or approved_by is not null)
);

-- A public key. The private one never comes here.
--   thumbprint: of the key (RFC 7638), which a token names as its kid
--   jwk: the public key in JSON (RFC 7517)
create table exchange.consumer_key (
  id uuid primary key,
  consumer uuid not null references exchange.consumer,
  label text not null check (length(label) between 1 and 100),
  algorithm text not null check (algorithm in ('EdDSA', 'ES256')),
  thumbprint text not null check (thumbprint ~ '^[A-Za-z0-9_-]{43}$'),
  jwk text not null check (length(jwk) <= 1000),
  expires_on date not null,
  added_by uuid not null,
  added_by_name text not null,
  added_organisation text not null,
  added_at timestamptz not null,
  approved_by uuid,
  approved_by_name text,
  approved_organisation text,
  approved_at timestamptz,
  ended_at timestamptz,
  constraint consumer_key_for_two_years check (expires_on <= (added_at at time zone 'Europe/London')::date + 731),
  constraint consumer_key_approved_whole check ((approved_by is null) = (approved_at is null)
    and (approved_by is null) = (approved_by_name is null) and (approved_by is null) = (approved_organisation is null)),
  constraint consumer_key_by_two_organisations check (approved_by <> added_by and approved_organisation <> added_organisation)
);
create unique index consumer_key_thumbprint on exchange.consumer_key (thumbprint) where ended_at is null;
create index consumer_key_consumer on exchange.consumer_key (consumer);

--   reach: partnership, area:CODE or organisation:CODE. There is no scope without one: whoever names no limit gets nothing.
create table exchange.scope (
  id uuid primary key,
  consumer uuid not null references exchange.consumer,
  capability text not null check (exchange.permissions(capability) is not null),
  reach text not null check (reach ~ '^(partnership|(area|organisation):[A-Z0-9_]{1,60})$'),
  added_by uuid not null,
  added_by_name text not null,
  added_organisation text not null,
  added_at timestamptz not null,
  approved_by uuid,
  approved_by_name text,
  approved_organisation text,
  approved_at timestamptz,
  ended_at timestamptz,
  constraint scope_approved_whole check ((approved_by is null) = (approved_at is null)
    and (approved_by is null) = (approved_by_name is null) and (approved_by is null) = (approved_organisation is null)),
  constraint scope_by_two_organisations check (approved_by <> added_by and approved_organisation <> added_organisation)
);
create unique index scope_once on exchange.scope (consumer, capability, reach) where ended_at is null;

-- Tokens that were used, until they would have run out anyway: none works twice.
create table exchange.seen_token (
  consumer uuid not null references exchange.consumer,
  token_hash bytea not null check (length(token_hash) = 32),
  expires_at timestamptz not null,
  primary key (consumer, token_hash)
);
create index seen_token_over on exchange.seen_token (expires_at);

-- The answer to a request that changed something, for a day, so that the same request sent again changes nothing more.
create table exchange.kept_answer (
  consumer uuid not null references exchange.consumer,
  key text not null check (length(key) between 1 and 128),
  request_hash bytea not null check (length(request_hash) = 32),
  status int not null check (status between 200 and 299),
  etag text not null default '' check (length(etag) <= 100),
  body text not null check (length(body) <= 100000),
  at timestamptz not null,
  primary key (consumer, key)
);

do $$
declare plain text;
begin
  foreach plain in array array['consumer', 'consumer_key', 'scope', 'seen_token', 'kept_answer'] loop
    execute format('alter table exchange.%I enable row level security', plain);
    execute format('alter table exchange.%I force row level security', plain);
  end loop;
end $$;

grant select, insert on exchange.consumer, exchange.consumer_key, exchange.scope to waymark_app;
grant update (name, purpose, contact_name, contact_email, status, status_why, approved_by, approved_by_name, approved_organisation,
  approved_at, version) on exchange.consumer to waymark_app;
grant update (approved_by, approved_by_name, approved_organisation, approved_at, ended_at) on exchange.consumer_key to waymark_app;
grant update (approved_by, approved_by_name, approved_organisation, approved_at, ended_at) on exchange.scope to waymark_app;
grant select on exchange.consumer, exchange.consumer_key, exchange.scope to waymark_door;
grant select on exchange.consumer, exchange.scope to waymark_clock;

-- administrators, and the consumer itself
create policy consumer_select on exchange.consumer for select to waymark_app
  using (id = access.me() or (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy consumer_insert on exchange.consumer for insert to waymark_app
  with check (registered_by = access.me() and status = 'proposed'
    and registered_organisation = (select a.organisation from access.account a where a.id = access.me())
    and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy consumer_update on exchange.consumer for update to waymark_app
  using (status <> 'ended' and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']))
  with check ((select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy consumer_door_select on exchange.consumer for select to waymark_door using (true);
create policy consumer_clock_select on exchange.consumer for select to waymark_clock using (true);
create policy consumer_owner_select on exchange.consumer for select to waymark_owner using (true); -- access.scopes runs as the owner

create policy consumer_key_select on exchange.consumer_key for select to waymark_app
  using ((select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy consumer_key_insert on exchange.consumer_key for insert to waymark_app
  with check (added_by = access.me() and approved_by is null and ended_at is null
    and added_organisation = (select a.organisation from access.account a where a.id = access.me())
    and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy consumer_key_update on exchange.consumer_key for update to waymark_app
  using (ended_at is null and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']))
  with check ((select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy consumer_key_door_select on exchange.consumer_key for select to waymark_door using (true);

create policy scope_select on exchange.scope for select to waymark_app
  using (consumer = access.me() or (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy scope_insert on exchange.scope for insert to waymark_app
  with check (added_by = access.me() and approved_by is null and ended_at is null
    and added_organisation = (select a.organisation from access.account a where a.id = access.me())
    and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy scope_update on exchange.scope for update to waymark_app
  using (ended_at is null and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']))
  with check ((select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy scope_door_select on exchange.scope for select to waymark_door using (true);
create policy scope_clock_select on exchange.scope for select to waymark_clock using (true);
create policy scope_owner_select on exchange.scope for select to waymark_owner using (true);

grant select, insert, delete on exchange.seen_token to waymark_door;
create policy seen_token_door_select on exchange.seen_token for select to waymark_door using (true);
create policy seen_token_door_insert on exchange.seen_token for insert to waymark_door with check (true);
create policy seen_token_door_delete on exchange.seen_token for delete to waymark_door using (expires_at < now());

grant select, insert, delete on exchange.kept_answer to waymark_app;
create policy kept_answer_select on exchange.kept_answer for select to waymark_app using (consumer = access.me());
create policy kept_answer_insert on exchange.kept_answer for insert to waymark_app with check (consumer = access.me());
create policy kept_answer_delete on exchange.kept_answer for delete to waymark_app
  using (consumer = access.me() and at < now() - interval '1 day');

-- Approved in one's own name and for one's own organisation, once; what has ended stays ended.
create function exchange.step() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.approved_by is distinct from old.approved_by then
    if old.approved_by is not null then
      raise insufficient_privilege using message = 'what was approved is approved once';
    end if;
    if new.approved_by <> access.me()
      or new.approved_organisation is distinct from (select a.organisation from access.account a where a.id = access.me()) then
      raise insufficient_privilege using message = 'approved in one''s own name';
    end if;
  elsif (new.approved_by_name, new.approved_organisation, new.approved_at)
      is distinct from (old.approved_by_name, old.approved_organisation, old.approved_at) then
    raise insufficient_privilege using message = 'what was approved is approved once';
  end if;
  if tg_table_name = 'consumer' then
    if new.status = 'proposed' and old.status <> 'proposed' then
      raise insufficient_privilege using message = 'a consumer that was approved is not proposed again';
    end if;
  end if;
  return new;
end $$;
create trigger consumer_step before update on exchange.consumer for each row execute function exchange.step();
alter table exchange.consumer enable always trigger consumer_step;
create trigger consumer_key_step before update on exchange.consumer_key for each row execute function exchange.step();
alter table exchange.consumer_key enable always trigger consumer_key_step;
create trigger scope_step before update on exchange.scope for each row execute function exchange.step();
alter table exchange.scope enable always trigger scope_step;

-- How far a capability reaches for the consumer who asks; nothing for anybody else. The views of the API ask this, above the row
-- policies of the tables that they show.
create function exchange.reach(wanted text) returns text[] language plpgsql stable set search_path = '' as $$
begin
  return (
    select coalesce(array_agg(s.reach), '{}')
      from exchange.scope s
      join exchange.consumer c on c.id = s.consumer and c.status = 'active'
     where s.consumer = access.me() and s.capability = wanted and s.approved_by is not null and s.ended_at is null);
end
$$;

-- As before, and for a consumer what its scopes need. Nobody is a person and a consumer. What every member reads is read in the whole
-- partnership or not at all: how far a consumer reads beside that is exchange.reach, in the views; how far it writes is asked here.
create or replace function access.scopes_of_now(wanted text) returns text[]
  language plpgsql stable security definer set search_path = ''
as $$
declare
  today constant date := (now() at time zone 'Europe/London')::date;
  me constant uuid := nullif(current_setting('waymark.person', true), '')::uuid;
  one_moment constant boolean := current_setting('transaction_isolation') = 'repeatable read';
  kept text;
begin
  if current_setting('role') = 'waymark_clock' then
    return array['partnership'];
  end if;
  select coalesce(string_agg(s.permission || '=' || s.scopes::text || ';', ''), '')
    into kept
    from (
      select held.permission, array_agg(distinct held.scope) as scopes
        from (
          select p.permission,
                 case when p.own then 'own' when p.gate = 'setup' then 'partnership' else g.scope end as scope
            from access.role_grant g
            join access.role_permission p on p.role = g.role and (one_moment or p.permission = wanted)
           where g.person = me and g.from_date <= today and (g.to_date is null or g.to_date >= today)
             and (p.gate is null or (p.gate = 'setup' and access.setting_up()) or exists (
               select from access.clearance c
                where c.person = me and c.kind = p.gate and c.from_date <= today and c.to_date >= today))
          union all
          select needs.permission, case when needs.permission like 'VIEW\_%' then 'partnership' else e.reach end
            from exchange.scope e
            join exchange.consumer c on c.id = e.consumer and c.status = 'active'
           cross join unnest(exchange.permissions(e.capability)) as needs(permission)
           where e.consumer = me and e.approved_by is not null and e.ended_at is null
             and (one_moment or needs.permission = wanted)) held
       group by held.permission) s;
  if one_moment and me is not null then
    perform set_config(
      'waymark.scopes', current_setting('waymark.person') || '@' || current_setting('role') || ';' || kept, true);
  end if;
  return coalesce(nullif(split_part(split_part(';' || kept, ';' || wanted || '=', 2), ';', 1), ''), '{}')::text[];
end
$$;
