-- Who may come in: accounts, sessions, roles and their scopes. The schema's own comments are the documentation.
revoke all on schema public from public;

create schema access;
grant usage on schema access to waymark_app, waymark_door, waymark_clock;

-- who is acting, as the begin hook told this transaction
create function access.me() returns uuid
  language sql stable set search_path = ''
  return nullif(current_setting('waymark.person', true), '')::uuid;

create table access.permission (
  code text primary key check (code ~ '^[A-Z_]+$')
);

create table access.role (
  code text primary key check (code ~ '^[a-z_]+$'),
  title text not null,
  scope text not null check (scope in ('partnership', 'area', 'organisation', 'installation')),
  position int not null,
  sentence text not null
);

create table access.role_permission (
  role text not null references access.role,
  permission text not null references access.permission,
  own boolean not null default false, -- only for what names the person themself
  primary key (role, permission)
);

create table access.account (
  id uuid primary key, -- the person's id: one and the same
  email text not null check (email = lower(email) and length(email) <= 254),
  name text not null check (length(name) between 1 and 200),
  organisation text not null,
  organisation_name text not null,
  password_hash text,
  code_secret bytea, -- authenticator secret, sealed under a key that is not in the database
  code_step bigint not null default 0, -- last time step used: each code once
  enrolled_at timestamptz,
  failures int not null default 0,
  locked_until timestamptz,
  disabled_at timestamptz,
  persona text, -- demonstration only: the line on the sign-in page
  version int not null default 1,
  created_at timestamptz not null default now()
);
create unique index account_email on access.account (email);

create table access.recovery_code (
  account uuid not null references access.account,
  hash bytea not null,
  used_at timestamptz,
  primary key (account, hash)
);

create table access.session (
  id_hash bytea primary key, -- SHA-256 of the cookie's value: the table opens no door
  account uuid not null references access.account,
  factors text not null, -- which proofs were given: password, code, persona
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz
);
create index session_account on access.session (account) where ended_at is null;
create index session_ends on access.session (ends_at);

create table access.role_grant (
  id uuid primary key default gen_random_uuid(),
  person uuid not null references access.account,
  role text not null references access.role,
  scope text not null check (scope ~ '^(partnership|installation|area:[A-Z0-9_]+|organisation:[A-Z0-9_]+)$'),
  from_date date not null,
  to_date date check (to_date is null or to_date >= from_date),
  granted_by uuid not null,
  version int not null default 1
);
create index role_grant_person on access.role_grant (person);

create table access.invitation (
  token_hash bytea primary key,
  account uuid not null references access.account,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);

-- The caller's own scopes for a permission, and nobody else's. Owned by the owner, who cannot sign in; the only
-- security definer function that looks at rows (see access.session_of for the other, at the door). In PL/pgSQL because
-- every policy asks it: its plan is kept for the connection, where one in SQL is planned anew at each call (ten times dearer).
create function access.scopes(wanted text) returns text[]
  language plpgsql stable security definer set search_path = ''
as $$
declare
  today constant date := (now() at time zone 'Europe/London')::date;
  me constant uuid := nullif(current_setting('waymark.person', true), '')::uuid;
begin
  if current_setting('role') = 'waymark_clock' then
    return array['partnership'];
  end if;
  return (
    select coalesce(array_agg(distinct case when p.own then 'own' else g.scope end), '{}')
      from access.role_grant g
      join access.role_permission p on p.role = g.role and p.permission = wanted
     where g.person = me and g.from_date <= today and (g.to_date is null or g.to_date >= today));
end
$$;
revoke execute on function access.scopes(text) from public;
grant execute on function access.scopes(text) to waymark_app, waymark_clock, waymark_door;

alter table access.account enable row level security;
alter table access.account force row level security;
alter table access.recovery_code enable row level security;
alter table access.recovery_code force row level security;
alter table access.session enable row level security;
alter table access.session force row level security;
alter table access.role_grant enable row level security;
alter table access.role_grant force row level security;
alter table access.invitation enable row level security;
alter table access.invitation force row level security;

grant select on access.permission, access.role, access.role_permission to waymark_app, waymark_door, waymark_clock;
grant select, insert, update on access.account to waymark_app, waymark_door, waymark_clock;
grant select, insert, update, delete on access.recovery_code to waymark_app, waymark_door;
grant select, insert, update, delete on access.session to waymark_app, waymark_door, waymark_clock;
grant select, insert, update on access.role_grant to waymark_app, waymark_clock;
grant select on access.role_grant to waymark_door;
grant select, insert, update on access.invitation to waymark_app, waymark_door, waymark_clock;

-- account: own and other; the door reads the one it was asked for; an administrator manages them all
create policy account_select on access.account for select to waymark_app, waymark_clock
  using (id = access.me() or (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy account_insert on access.account for insert to waymark_app, waymark_clock
  with check ((select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy account_update on access.account for update to waymark_app, waymark_clock
  using (id = access.me() or (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']))
  with check (id = access.me() or (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy account_door_select on access.account for select to waymark_door using (true);
create policy account_door_update on access.account for update to waymark_door using (true) with check (true);

create policy recovery_code_select on access.recovery_code for select to waymark_app using (account = access.me());
create policy recovery_code_insert on access.recovery_code for insert to waymark_app with check (account = access.me());
create policy recovery_code_delete on access.recovery_code for delete to waymark_app using (account = access.me());
create policy recovery_code_door_select on access.recovery_code for select to waymark_door using (true);
create policy recovery_code_door_insert on access.recovery_code for insert to waymark_door with check (true);
create policy recovery_code_door_update on access.recovery_code for update to waymark_door using (true) with check (true);
create policy recovery_code_door_delete on access.recovery_code for delete to waymark_door using (true);

create policy session_select on access.session for select to waymark_app
  using (account = access.me() or (select access.scopes('MANAGE_ACCOUNTS') && array['installation']));
create policy session_update on access.session for update to waymark_app
  using (account = access.me() or (select access.scopes('MANAGE_ACCOUNTS') && array['installation']))
  with check (account = access.me() or (select access.scopes('MANAGE_ACCOUNTS') && array['installation']));
create policy session_clock_select on access.session for select to waymark_clock using (true);
create policy session_clock_delete on access.session for delete to waymark_clock using (true);
create policy session_door_select on access.session for select to waymark_door using (true);
create policy session_door_insert on access.session for insert to waymark_door with check (true);
create policy session_door_update on access.session for update to waymark_door using (true) with check (true);
create policy session_door_delete on access.session for delete to waymark_door using (true);

create policy role_grant_select on access.role_grant for select to waymark_app, waymark_clock
  using (person = access.me()
    or (select access.scopes('VIEW_PERMISSIONS') && array['partnership'])
    or (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
-- nobody grants themself a role
create policy role_grant_insert on access.role_grant for insert to waymark_app, waymark_clock
  with check (person <> access.me() and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy role_grant_update on access.role_grant for update to waymark_app, waymark_clock
  using ((select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']))
  with check ((select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy role_grant_door_select on access.role_grant for select to waymark_door using (true);

create policy invitation_select on access.invitation for select to waymark_app, waymark_clock
  using ((select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy invitation_insert on access.invitation for insert to waymark_app, waymark_clock
  with check ((select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy invitation_door_select on access.invitation for select to waymark_door using (true);
create policy invitation_door_update on access.invitation for update to waymark_door using (true) with check (true);

-- access.scopes runs as the owner, whom FORCE would refuse: its own policy, for reading grants only
create policy role_grant_owner_select on access.role_grant for select to waymark_owner using (true);
