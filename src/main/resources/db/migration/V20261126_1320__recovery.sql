-- Somebody who lost every way in is let in again by two colleagues, after a day in which anybody concerned can stop it.

-- Who asked, known or unknown alike: a tag under a key that is not in the database, and the address sealed until somebody
-- looked. Forgotten after a week.
create table access.recovery_request (
  id uuid primary key,
  address_tag bytea not null,
  sealed bytea, -- address, and the number that whoever asked was shown; emptied when handled
  asked_at timestamptz not null,
  handled_at timestamptz
);
create index recovery_request_asked on access.recovery_request (asked_at);
create index recovery_request_address on access.recovery_request (address_tag, asked_at);

create table access.recovery (
  id uuid primary key,
  account uuid not null,
  account_kind text not null default 'full' check (account_kind = 'full'),
  name text not null,
  organisation text not null,
  number_tag bytea not null, -- of the number that the person reads out to each colleague
  stop_hash bytea not null, -- SHA-256 of what stands in the letters and stops it
  asked_at timestamptz not null,
  tries int not null default 0 check (tries <= 6), -- numbers typed, right ones too: two, and four wrong ones
  first_by uuid,
  first_name text,
  first_near boolean, -- of the person's own organisation
  first_at timestamptz,
  second_by uuid,
  second_name text,
  second_near boolean,
  second_at timestamptz,
  opens_at timestamptz,
  opened_at timestamptz, -- the letter with the link went out
  used_at timestamptz,
  stopped_at timestamptz,
  stopped_by uuid, -- null where it was stopped from a letter, or by too many wrong numbers
  told int not null default 0, -- how many steps people have been told of
  version int not null default 1,
  foreign key (account, account_kind) references access.account (id, kind),
  constraint recovery_never_by_the_person check (first_by <> account and second_by <> account),
  constraint recovery_by_two check (second_by is null or (first_by is not null and second_by <> first_by)),
  constraint recovery_one_of_them_near check (second_by is null or first_near or second_near),
  constraint recovery_waits_a_day check (
    (second_at is null) = (opens_at is null) and (opens_at is null or opens_at >= second_at + interval '1 day')),
  constraint recovery_opens_after_the_day check (opened_at is null or (opens_at is not null and opened_at >= opens_at)),
  constraint recovery_first_whole check (
    (first_by is null) = (first_at is null) and (first_by is null) = (first_near is null)
    and (first_by is null) = (first_name is null)),
  constraint recovery_second_whole check (
    (second_by is null) = (second_at is null) and (second_by is null) = (second_near is null)
    and (second_by is null) = (second_name is null)),
  constraint recovery_used_when_open check (used_at is null or opened_at is not null)
);
create unique index recovery_stop on access.recovery (stop_hash);
create index recovery_account on access.recovery (account);
create unique index recovery_one_at_a_time on access.recovery (account) where stopped_at is null and used_at is null;

-- An invitation that two colleagues stand behind: whoever uses it begins anew.
alter table access.invitation add column recovery uuid references access.recovery;

-- What one step leaves alone: a row policy sees the row before or after, never both. What is over stays over.
create function access.recovery_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.stopped_at is not null or old.used_at is not null then
    -- people are told of the end, and nothing else happens to it
    if new.told <= old.told or (to_jsonb(new) - 'told' - 'version') <> (to_jsonb(old) - 'told' - 'version') then
      raise exception 'a recovery that is over' using errcode = 'insufficient_privilege';
    end if;
  elsif (old.first_by is not null and (new.first_by, new.first_at, new.first_near) is distinct from
           (old.first_by, old.first_at, old.first_near))
     or (old.second_by is not null and (new.second_by, new.second_at, new.second_near, new.opens_at) is distinct from
           (old.second_by, old.second_at, old.second_near, old.opens_at))
     or (old.first_by is null and new.second_by is not null)
     or new.tries < old.tries then
    raise exception 'a confirmation that stands' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger recovery_step before update on access.recovery for each row execute function access.recovery_step();
alter table access.recovery enable always trigger recovery_step;

alter table access.recovery_request enable row level security;
alter table access.recovery_request force row level security;
alter table access.recovery enable row level security;
alter table access.recovery force row level security;

grant select, insert on access.recovery_request to waymark_door;
grant select, delete on access.recovery_request to waymark_clock;
grant update (sealed, handled_at) on access.recovery_request to waymark_clock;
grant select on access.recovery to waymark_app, waymark_door;
grant update (first_by, first_name, first_near, first_at, second_by, second_name, second_near, second_at, opens_at,
  stopped_at, stopped_by, version) on access.recovery to waymark_app;
grant update (tries, used_at, stopped_at, version) on access.recovery to waymark_door;
grant select, insert, delete on access.recovery to waymark_clock;
grant update (opened_at, told, stopped_at, version) on access.recovery to waymark_clock;

create policy recovery_request_door_select on access.recovery_request for select to waymark_door using (true);
create policy recovery_request_door_insert on access.recovery_request for insert to waymark_door with check (true);
create policy recovery_request_clock_select on access.recovery_request for select to waymark_clock using (true);
create policy recovery_request_clock_update on access.recovery_request for update to waymark_clock
  using (true) with check (true);
create policy recovery_request_clock_delete on access.recovery_request for delete to waymark_clock using (true);

-- the person, the lead of their organisation, and whoever confirms for the whole partnership
create policy recovery_select on access.recovery for select to waymark_app
  using (account = access.me()
    or (select access.scopes('CONFIRM_RECOVERY') && array['installation', 'partnership'])
    or 'organisation:' || organisation = any ((select access.scopes('CONFIRM_RECOVERY'))::text[]));
-- confirmed in one's own name by whoever may, and never by the person; stopped in one's own name by anybody who sees it
create policy recovery_update on access.recovery for update to waymark_app
  using (account = access.me()
    or (select access.scopes('CONFIRM_RECOVERY') && array['installation', 'partnership'])
    or 'organisation:' || organisation = any ((select access.scopes('CONFIRM_RECOVERY'))::text[]))
  with check (stopped_by = access.me()
    or (account <> access.me()
        and (second_by = access.me() or (second_by is null and first_by = access.me()))
        and (not (case when second_by is null then first_near else second_near end)
             or organisation = (select a.organisation from access.account a where a.id = access.me())
             or 'organisation:' || organisation = any ((select access.scopes('CONFIRM_RECOVERY'))::text[]))));
create policy recovery_door_select on access.recovery for select to waymark_door using (true);
create policy recovery_door_update on access.recovery for update to waymark_door using (true) with check (true);
create policy recovery_clock_select on access.recovery for select to waymark_clock using (true);
create policy recovery_clock_insert on access.recovery for insert to waymark_clock
  with check (first_by is null and second_by is null and opened_at is null);
create policy recovery_clock_update on access.recovery for update to waymark_clock
  using (true) with check (opened_at is null or opens_at <= now());
create policy recovery_clock_delete on access.recovery for delete to waymark_clock using (true);

-- an administrator invites; the clock alone makes the link of a recovery, once its day is over and nobody stopped it
drop policy invitation_insert on access.invitation;
create policy invitation_insert on access.invitation for insert to waymark_app
  with check (recovery is null and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy invitation_clock_insert on access.invitation for insert to waymark_clock
  with check (recovery is null or exists (
    select from access.recovery r
     where r.id = recovery and r.account = invitation.account and r.opened_at is not null and r.opens_at <= now()
       and r.stopped_at is null and r.used_at is null));
