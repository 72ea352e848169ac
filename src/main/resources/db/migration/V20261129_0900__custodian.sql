-- How to reach whoever reported, where they said it: in a table of its own, because whoever reads a report may not read this.
-- As long where nothing was said. concerns.report.contact said nothing, ever: nobody was asked until now. It goes one release later.
alter table concerns.report alter column contact drop not null;

create table concerns.report_contact (
  report uuid primary key references concerns.report (id) on delete cascade,
  sealed bytea not null check (length(sealed) <= 300000) -- for the custodian
);
alter table concerns.report_contact enable row level security;
alter table concerns.report_contact force row level security;
grant insert (report, sealed) on concerns.report_contact to waymark_intake;
create policy report_contact_intake_insert on concerns.report_contact for insert to waymark_intake with check (true);

-- The desk asks for it, with a reason; a custodian opens it, with a reason, and gives it to the desk or not. A custodian sees no
-- report: the reference stands here too.
create table concerns.identity_request (
  id uuid primary key default gen_random_uuid(),
  report uuid not null references concerns.report (id) on delete cascade,
  ref text not null check (ref ~ '^RP-[0-9A-Z]{7}$'),
  asked_by uuid not null,
  asked_by_name text not null check (length(asked_by_name) between 1 and 200),
  asked_at timestamptz not null,
  reason text not null check (length(reason) between 1 and 1000),
  state text not null default 'asked' check (state in ('asked', 'opened', 'given', 'refused')),
  opened_by uuid,
  opened_by_name text check (length(opened_by_name) between 1 and 200),
  opened_at timestamptz,
  opened_because text check (length(opened_because) between 1 and 1000),
  decided_by uuid,
  decided_by_name text check (length(decided_by_name) between 1 and 200),
  decided_at timestamptz,
  answer text check (length(answer) <= 1000), -- to the desk: how it may be used, or why it is not given
  given bytea check (length(given) <= 300000), -- for the desk
  given_key bytea generated always as (substring(given from 1 for 5)) stored, -- which key of the desk opens it
  version integer not null default 1,
  check (num_nulls(opened_by, opened_by_name, opened_at, opened_because) in (0, 4)),
  check (num_nulls(decided_by, decided_by_name, decided_at, answer) in (0, 4)),
  check ((state in ('given', 'refused')) = (decided_by is not null)),
  check (state not in ('opened', 'given') or opened_by is not null),
  check ((state = 'given') = (given is not null))
);
create index identity_request_report on concerns.identity_request (report, asked_at);
alter table concerns.identity_request enable row level security;
alter table concerns.identity_request force row level security;
grant select, insert (id, report, ref, asked_by, asked_by_name, asked_at, reason) on concerns.identity_request to waymark_app;
grant update (state, opened_by, opened_by_name, opened_at, opened_because, decided_by, decided_by_name, decided_at, answer, given, version)
  on concerns.identity_request to waymark_app;

-- whoever has the report, or asked, and the custodians
create policy identity_request_select on concerns.identity_request for select to waymark_app
  using ((select access.scopes('OPEN_IDENTITY') && array['partnership'])
    or exists (select from concerns.report r where r.id = identity_request.report
                and (r.opened_by = access.me() or identity_request.asked_by = access.me())));
create policy identity_request_insert on concerns.identity_request for insert to waymark_app
  with check (asked_by = access.me()
    and exists (select from concerns.report r where r.id = identity_request.report and r.ref = identity_request.ref
                 and r.state = 'open' and r.opened_by = access.me()));
-- two people: nobody answers what they asked
create policy identity_request_update on concerns.identity_request for update to waymark_app
  using ((select access.scopes('OPEN_IDENTITY') && array['partnership']) and asked_by <> access.me())
  with check ((select access.scopes('OPEN_IDENTITY') && array['partnership']) and asked_by <> access.me());

create function concerns.identity_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if not (
       (old.state in ('asked', 'opened') and new.state = 'opened' and new.opened_by = access.me())
    or (old.state = 'opened' and new.state = 'given' and old.opened_by = access.me() and new.decided_by = access.me())
    or (old.state in ('asked', 'opened') and new.state = 'refused' and new.decided_by = access.me())) then
    raise insufficient_privilege using message = 'a question to the custodian does not go that way';
  end if;
  if old.opened_by is not null and new.state <> 'opened' and new.opened_by is distinct from old.opened_by then
    raise insufficient_privilege using message = 'who opened it stands';
  end if;
  return new;
end
$$;
create trigger identity_step before update on concerns.identity_request for each row execute function concerns.identity_step();
alter table concerns.identity_request enable always trigger identity_step;

-- opened only by whoever stands for having opened it, while nothing is decided
grant select on concerns.report_contact to waymark_app;
create policy report_contact_select on concerns.report_contact for select to waymark_app
  using (exists (select from concerns.identity_request q where q.report = report_contact.report
                  and q.state = 'opened' and q.opened_by = access.me()));

-- the clock sees which keys of the desk are needed still
grant select (id, given_key) on concerns.identity_request to waymark_clock;
create policy identity_request_clock_select on concerns.identity_request for select to waymark_clock using (true);
