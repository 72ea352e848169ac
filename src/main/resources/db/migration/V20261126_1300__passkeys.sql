-- Passkeys: what a device showed of itself once, so that it can be recognised again. No secret is here: only the public half
-- of each key. Somebody's own; the door reads them all, because it is asked before anybody is signed in.
create table access.passkey (
  id uuid primary key default gen_random_uuid(),
  account uuid not null,
  account_kind text not null default 'full' check (account_kind = 'full'), -- what a link opens has no other way in
  credential bytea not null check (length(credential) between 1 and 1023), -- what the device calls the key
  public_key bytea not null,
  sign_count bigint not null check (sign_count >= 0),
  backup_eligible boolean not null, -- the key may be copied to the owner's other devices
  backed_up boolean not null, -- and has been
  transports text not null,
  name text not null check (length(name) between 1 and 60),
  created_at timestamptz not null,
  used_at timestamptz,
  version int not null default 1,
  foreign key (account, account_kind) references access.account (id, kind)
);
create unique index passkey_credential on access.passkey (credential);
create index passkey_account on access.passkey (account);

-- What a device is asked to sign: good once, for some minutes, for the browser that asked and the purpose it asked for.
create table access.passkey_challenge (
  bound_to bytea not null, -- SHA-256 of the browser's cookie
  purpose text not null check (purpose in ('sign_in', 'step_up', 'registration')),
  challenge bytea not null check (length(challenge) = 32),
  expires_at timestamptz not null,
  primary key (bound_to, purpose)
);
create index passkey_challenge_expires on access.passkey_challenge (expires_at);

-- A session has an id that may be shown (what its cookie hashes to may not), says when its owner last showed who they are,
-- and ends with the device it began with.
alter table access.session
  add column id uuid not null default gen_random_uuid(),
  add column proved_at timestamptz not null default '-infinity',
  add column passkey uuid references access.passkey on delete set null;
alter table access.session alter column proved_at set default now();
create unique index session_id on access.session (id);
create index session_passkey on access.session (passkey) where passkey is not null;

-- What devices call the owner of an account: random, never an address, the same for all its keys.
alter table access.account add column handle bytea not null default sha512(gen_random_uuid()::text::bytea);

-- Until when the password alone may set up an authenticator: for a day after the invitation was used. Later, whoever learned
-- a password that was never used with a code would come in by it alone.
alter table access.account add column enrol_until timestamptz;

alter table access.passkey enable row level security;
alter table access.passkey force row level security;
alter table access.passkey_challenge enable row level security;
alter table access.passkey_challenge force row level security;

grant select, insert, delete on access.passkey to waymark_app, waymark_door;
grant select on access.passkey to waymark_clock;
grant update (name, version) on access.passkey to waymark_app;
grant update (sign_count, backed_up, used_at) on access.passkey to waymark_door;
grant select, insert, update, delete on access.passkey_challenge to waymark_door;
grant select, delete on access.passkey_challenge to waymark_clock;

create policy passkey_select on access.passkey for select to waymark_app
  using (account = access.me() or (select access.scopes('MANAGE_ACCOUNTS') && array['installation']));
create policy passkey_insert on access.passkey for insert to waymark_app with check (account = access.me());
create policy passkey_update on access.passkey for update to waymark_app
  using (account = access.me()) with check (account = access.me());
-- an administrator takes a lost device out of use: that opens nothing for anybody
create policy passkey_delete on access.passkey for delete to waymark_app
  using (account = access.me() or (select access.scopes('MANAGE_ACCOUNTS') && array['installation']));
create policy passkey_clock_select on access.passkey for select to waymark_clock using (true);
create policy passkey_door_select on access.passkey for select to waymark_door using (true);
create policy passkey_door_insert on access.passkey for insert to waymark_door with check (true);
create policy passkey_door_update on access.passkey for update to waymark_door using (true) with check (true);
create policy passkey_door_delete on access.passkey for delete to waymark_door using (true);

create policy passkey_challenge_door_select on access.passkey_challenge for select to waymark_door using (true);
create policy passkey_challenge_door_insert on access.passkey_challenge for insert to waymark_door with check (true);
create policy passkey_challenge_door_update on access.passkey_challenge for update to waymark_door using (true) with check (true);
create policy passkey_challenge_door_delete on access.passkey_challenge for delete to waymark_door using (true);
create policy passkey_challenge_clock_select on access.passkey_challenge for select to waymark_clock using (true);
create policy passkey_challenge_clock_delete on access.passkey_challenge for delete to waymark_clock using (true);
