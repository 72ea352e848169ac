-- A link to a work e-mail address lets somebody in as a member and nothing more. What it opens is an account of its own
-- kind, also where the same address has a full account: held by constraints, so that no policy has to remember it.
alter table access.account
  add column kind text not null default 'full' check (kind in ('full', 'work_email')),
  add column used_at timestamptz, -- the last time a link was used
  add constraint account_of_a_link_has_no_secret check (kind = 'full'
    or (password_hash is null and code_secret is null and enrolled_at is null and persona is null)),
  add constraint account_and_kind unique (id, kind);
drop index access.account_email;
create unique index account_email on access.account (kind, email);

-- the kind stands beside each grant: a link's account holds membership and no other role, and its kind cannot change
alter table access.role_grant
  add column account_kind text not null default 'full',
  add constraint role_grant_account foreign key (person, account_kind) references access.account (id, kind),
  add constraint a_link_gives_membership_alone
    check (account_kind = 'full' or (role = 'member' and scope = 'partnership'));

-- The e-mail domains of partner organisations; several may share one (nhs.net). Ended, never deleted.
create table access.work_domain (
  id uuid primary key default gen_random_uuid(),
  organisation text not null,
  domain text not null check (domain ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$'
    and domain !~ '(^|\.)xn--' and length(domain) <= 253),
  subdomains boolean not null, -- addresses at names below it count too
  from_date date not null,
  to_date date check (to_date is null or to_date >= from_date - 1),
  added_by uuid not null,
  added_by_name text not null,
  ended_by uuid,
  ended_by_name text,
  version int not null default 1,
  check ((to_date is null) = (ended_by is null) and (to_date is null) = (ended_by_name is null))
);
create unique index work_domain_once on access.work_domain (organisation, domain) where to_date is null;
create index work_domain_domain on access.work_domain (domain);

-- Who asked for a link, known or unknown alike: tags under a key that is not in the database, and the address sealed until
-- the letter has gone. Forgotten after a day.
create table access.work_request (
  id uuid primary key default gen_random_uuid(),
  address_tag bytea not null,
  domain_tag bytea not null,
  sealed bytea, -- address, number and where to go afterwards; emptied when handled
  asked_at timestamptz not null,
  handled_at timestamptz
);
create index work_request_asked on access.work_request (asked_at);
create index work_request_address on access.work_request (address_tag, asked_at);
create index work_request_domain on access.work_request (domain_tag, asked_at);

-- A link on its way: good once, for a quarter of an hour, one an address.
create table access.work_link (
  token_hash bytea primary key, -- SHA-256 of 256 random bits: the table opens no door
  email text not null check (email = lower(email) and length(email) <= 254),
  number_tag bytea not null, -- of the number that whoever asked was shown
  to_path text not null,
  expires_at timestamptz not null,
  tries int not null default 0 check (tries <= 5),
  used_at timestamptz,
  replaced_at timestamptz -- by a later one to the same address
);
create unique index work_link_one_an_address on access.work_link (email) where used_at is null and replaced_at is null;

alter table access.work_domain enable row level security;
alter table access.work_domain force row level security;
alter table access.work_request enable row level security;
alter table access.work_request force row level security;
alter table access.work_link enable row level security;
alter table access.work_link force row level security;

grant select, insert on access.work_domain to waymark_app, waymark_clock;
grant update (to_date, ended_by, ended_by_name, version) on access.work_domain to waymark_app, waymark_clock;
grant select on access.work_domain to waymark_door;
grant select, insert on access.work_request to waymark_door;
grant select, delete on access.work_request to waymark_clock;
grant update (sealed, handled_at) on access.work_request to waymark_clock;
grant select, insert, delete on access.work_link to waymark_clock;
grant update (replaced_at) on access.work_link to waymark_clock;
grant select on access.work_link to waymark_door;
grant update (tries, used_at) on access.work_link to waymark_door;
grant insert on access.role_grant to waymark_door;

create policy work_domain_select on access.work_domain for select to waymark_app, waymark_clock
  using ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));
create policy work_domain_insert on access.work_domain for insert to waymark_app, waymark_clock
  with check (added_by = access.me() and to_date is null
    and (select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));
create policy work_domain_update on access.work_domain for update to waymark_app, waymark_clock
  using (to_date is null and (select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']))
  with check (ended_by = access.me() and to_date < (now() at time zone 'Europe/London')::date
    and (select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));
create policy work_domain_door_select on access.work_domain for select to waymark_door using (true);

create policy work_request_door_select on access.work_request for select to waymark_door using (true);
create policy work_request_door_insert on access.work_request for insert to waymark_door with check (true);
create policy work_request_clock_select on access.work_request for select to waymark_clock using (true);
create policy work_request_clock_update on access.work_request for update to waymark_clock using (true) with check (true);
create policy work_request_clock_delete on access.work_request for delete to waymark_clock using (true);

create policy work_link_clock_select on access.work_link for select to waymark_clock using (true);
create policy work_link_clock_insert on access.work_link for insert to waymark_clock with check (true);
create policy work_link_clock_update on access.work_link for update to waymark_clock using (true) with check (true);
create policy work_link_clock_delete on access.work_link for delete to waymark_clock using (true);
create policy work_link_door_select on access.work_link for select to waymark_door using (true);
create policy work_link_door_update on access.work_link for update to waymark_door using (true) with check (true);

-- the door opens accounts of this kind alone, and gives them membership alone
create policy account_door_insert on access.account for insert to waymark_door with check (kind = 'work_email');
create policy role_grant_door_insert on access.role_grant for insert to waymark_door
  with check (account_kind = 'work_email' and granted_by = access.me());
