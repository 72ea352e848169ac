-- A role that carries a sensitive permission is given by two people of two organisations: one proposes, another confirms.

-- Which permissions those are is part of the catalogue, R__permissions.sql.
alter table access.permission add column sensitive boolean not null default false;

create function access.sensitive(asked text) returns boolean language sql stable set search_path = '' as $$
  select exists (
    select from access.role_permission rp
      join access.permission p on p.code = rp.permission and p.sensitive
     where rp.role = asked)
$$;

create table access.role_proposal (
  id uuid primary key,
  person uuid not null, -- who is to have the role
  account_kind text not null default 'full' check (account_kind = 'full'),
  role text not null references access.role,
  scope text not null,
  reason text not null check (length(reason) between 1 and 500),
  proposed_by uuid not null references access.account,
  proposed_by_name text not null,
  proposed_organisation text not null,
  proposed_at timestamptz not null,
  expires_at timestamptz not null,
  decision text check (decision in ('confirmed', 'declined', 'withdrawn')),
  decided_by uuid references access.account,
  decided_by_name text,
  decided_organisation text,
  decided_at timestamptz,
  decision_reason text check (length(decision_reason) between 1 and 500),
  version int not null default 1,
  foreign key (person, account_kind) references access.account (id, kind),
  constraint role_proposal_never_for_oneself check (proposed_by <> person and decided_by <> person),
  constraint role_proposal_for_a_week check (expires_at > proposed_at and expires_at <= proposed_at + interval '7 days'),
  constraint role_proposal_decided_whole check (
    (decision is null) = (decided_by is null) and (decision is null) = (decided_by_name is null)
    and (decision is null) = (decided_organisation is null) and (decision is null) = (decided_at is null)),
  constraint role_proposal_by_two_organisations check (
    decision <> 'confirmed' or (decided_by <> proposed_by and decided_organisation <> proposed_organisation)),
  constraint role_proposal_withdrawn_by_who_proposed check ((decision = 'withdrawn') = (decided_by = proposed_by)),
  constraint role_proposal_ended_with_a_reason check ((decision = 'confirmed') = (decision_reason is null)),
  constraint role_proposal_decided_in_time check (decided_at <= expires_at)
);
create index role_proposal_open on access.role_proposal (expires_at) where decision is null;
create index role_proposal_person on access.role_proposal (person);

-- The proposal that stands behind a grant; it stands behind one only.
alter table access.role_grant add column proposal uuid references access.role_proposal;
create unique index role_grant_proposal on access.role_grant (proposal);

alter table access.role_proposal enable row level security;
alter table access.role_proposal force row level security;
grant select, insert on access.role_proposal to waymark_app;
grant update (decision, decided_by, decided_by_name, decided_organisation, decided_at, decision_reason, version)
  on access.role_proposal to waymark_app;
grant select on access.role_proposal to waymark_clock;

create policy role_proposal_select on access.role_proposal for select to waymark_app
  using ((select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
-- proposed in one's own name and for one's own organisation, for somebody else, with nothing decided
create policy role_proposal_insert on access.role_proposal for insert to waymark_app
  with check (proposed_by = access.me() and person <> access.me() and decision is null
    and proposed_organisation = (select a.organisation from access.account a where a.id = access.me())
    and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
-- decided once, in time, in one's own name and for one's own organisation, and never about oneself
create policy role_proposal_update on access.role_proposal for update to waymark_app
  using (decision is null and expires_at > now() and person <> access.me()
    and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']))
  with check (decided_by = access.me() and person <> access.me()
    and decided_organisation = (select a.organisation from access.account a where a.id = access.me())
    and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy role_proposal_clock_select on access.role_proposal for select to waymark_clock using (true);

-- How many organisations have an administrator: with fewer than two, nobody could confirm, and the console stands in.
create function access.administering_organisations() returns int
  language plpgsql stable set search_path = '' as $$
begin
  return (
    select count(distinct a.organisation)
      from access.role_grant g
      join access.account a on a.id = g.person and a.disabled_at is null
     where g.role = 'administrator' and g.from_date <= (now() at time zone 'Europe/London')::date
       and (g.to_date is null or g.to_date >= (now() at time zone 'Europe/London')::date));
end
$$;

drop policy role_grant_insert on access.role_grant;
create policy role_grant_insert on access.role_grant for insert to waymark_app
  with check (person <> access.me() and granted_by = access.me()
    and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership'])
    and (not access.sensitive(role) or exists (
      select from access.role_proposal p
       where p.id = role_grant.proposal and p.person = role_grant.person and p.role = role_grant.role
         and p.scope = role_grant.scope and p.decision = 'confirmed' and p.decided_by = access.me())));
-- whoever starts the installation lets in its first two administrators, of two organisations, and gives no other such role;
-- the invented people of the demonstration, into whom anybody steps by one click, have what their parts need
create policy role_grant_clock_insert on access.role_grant for insert to waymark_clock
  with check (person <> access.me() and granted_by = access.me()
    and (not access.sensitive(role) or (role = 'administrator' and access.administering_organisations() < 2)
      or exists (select from access.account a where a.id = person and a.persona is not null)));

-- Somebody always administers: the last one's role does not end, and their account is not closed. One at a time, so that
-- two who end each other's at once do not both succeed.
create function access.somebody_administers_without(gone uuid, after date) returns boolean
  language plpgsql volatile set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtext('access.administrators'));
  return exists (
    select from access.role_grant g
      join access.account a on a.id = g.person and a.disabled_at is null
     where g.role = 'administrator' and g.person <> gone and g.from_date <= (now() at time zone 'Europe/London')::date
       and (g.to_date is null or g.to_date > after));
end
$$;

create function access.role_grant_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.role = 'administrator' and new.to_date is not null
    and (old.to_date is null or old.to_date >= (now() at time zone 'Europe/London')::date)
    and not access.somebody_administers_without(new.person, new.to_date) then
    raise insufficient_privilege using message = 'the last administrator stays one';
  end if;
  return new;
end
$$;
create trigger role_grant_step before update on access.role_grant
  for each row execute function access.role_grant_step();
alter table access.role_grant enable always trigger role_grant_step;

create function access.account_step() returns trigger language plpgsql set search_path = '' as $$
declare
  today constant date := (now() at time zone 'Europe/London')::date;
begin
  if old.disabled_at is null and new.disabled_at is not null
    and exists (
      select from access.role_grant g
       where g.person = new.id and g.role = 'administrator' and g.from_date <= today
         and (g.to_date is null or g.to_date >= today))
    and not access.somebody_administers_without(new.id, today - 1) then
    raise insufficient_privilege using message = 'the account of the last administrator stays open';
  end if;
  return new;
end
$$;
create trigger account_step before update on access.account for each row execute function access.account_step();
alter table access.account enable always trigger account_step;
