-- How long records are kept, what stops their erasure, who agreed to it, and what proves it.
create table rights.retention_setting (
  key text not null check (key in ('case_years', 'child_age', 'notification_years', 'draft_days', 'key_copy_days', 'database_copy_days')),
  from_date date not null,
  value int not null check (value between 1 and 4000),
  set_by text not null,
  primary key (key, from_date)
);
alter table rights.retention_setting enable row level security;
alter table rights.retention_setting force row level security;
grant select, insert on rights.retention_setting to waymark_app, waymark_clock;
grant update (value, set_by) on rights.retention_setting to waymark_app, waymark_clock;
create policy retention_setting_select on rights.retention_setting for select to waymark_app, waymark_clock
  using ((select (access.scopes('MANAGE_RETENTION') || access.scopes('WORK_CASES') || access.scopes('SUPERVISE_CASES')) <> '{}')
    or current_setting('role') = 'waymark_clock');
create policy retention_setting_insert on rights.retention_setting for insert to waymark_app, waymark_clock
  with check ((select access.scopes('MANAGE_RETENTION') && array['partnership']));
create policy retention_setting_update on rights.retention_setting for update to waymark_app, waymark_clock
  using ((select access.scopes('MANAGE_RETENTION') && array['partnership']))
  with check ((select access.scopes('MANAGE_RETENTION') && array['partnership']));

-- Who compared the settings with the partnership's schedule. Append-only.
create table rights.retention_check (
  id uuid primary key,
  source text not null check (length(source) between 1 and 300),
  checked_by text not null check (length(checked_by) between 1 and 200),
  checked_on date not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null
);
alter table rights.retention_check enable row level security;
alter table rights.retention_check force row level security;
grant select, insert on rights.retention_check to waymark_app, waymark_clock;
create policy retention_check_select on rights.retention_check for select to waymark_app, waymark_clock
  using ((select access.scopes('MANAGE_RETENTION') && array['partnership']));
create policy retention_check_insert on rights.retention_check for insert to waymark_app, waymark_clock
  with check ((select access.scopes('MANAGE_RETENTION') && array['partnership']) and recorded_by = access.me());

-- The day on which a closed case comes to its end, worked out each night.
--   ends_on: for a child the end of a month, so that it does not say a birthday
create table rights.retention (
  case_id uuid primary key references cases.case_record on delete cascade,
  ref text not null check (ref ~ '^CA-[0-9A-Z]{7}$'),
  organisation text not null,
  closed_on date not null,
  ends_on date not null check (ends_on > closed_on),
  why text not null check (why in ('CLOSED', 'CHILD', 'CHILD_AGE_UNKNOWN'))
);
create index retention_ends on rights.retention (ends_on);
alter table rights.retention enable row level security;
alter table rights.retention force row level security;
grant select on rights.retention to waymark_app, waymark_clock;
grant insert, delete, update (closed_on, ends_on, why, organisation) on rights.retention to waymark_clock;
create policy retention_select on rights.retention for select to waymark_app, waymark_clock
  using (cases.opens(case_id) or (select access.scopes('MANAGE_RETENTION') && array['partnership'])
    or 'organisation:' || organisation = any ((select access.scopes('SUPERVISE_CASES'))::text[]));
create policy retention_insert on rights.retention for insert to waymark_clock with check (true);
create policy retention_update on rights.retention for update to waymark_clock using (true) with check (true);
create policy retention_delete on rights.retention for delete to waymark_clock using (true);

-- What stops an erasure, until somebody lifts it; a day that passes lifts nothing.
--   sealed: why, with the key of the installation, because information governance reads it and has no key of a case
create table rights.hold (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  ref text not null check (ref ~ '^CA-[0-9A-Z]{7}$'),
  kind text not null check (kind in ('CLAIM', 'INQUIRY', 'REQUEST', 'INVESTIGATION', 'OTHER')),
  sealed bytea not null,
  set_by uuid not null,
  set_by_name text not null,
  set_on date not null,
  review_on date not null,
  version int not null default 1,
  lifted_on date,
  lifted_by uuid,
  lifted_by_name text not null default '',
  check (num_nulls(lifted_on, lifted_by) in (0, 2))
);
create index hold_case on rights.hold (case_id);
alter table rights.hold enable row level security;
alter table rights.hold force row level security;
grant select, insert on rights.hold to waymark_app, waymark_clock;
grant update (review_on, version, lifted_on, lifted_by, lifted_by_name) on rights.hold to waymark_app, waymark_clock;
create policy hold_select on rights.hold for select to waymark_app, waymark_clock
  using (cases.opens(case_id) or (select access.scopes('MANAGE_RETENTION') && array['partnership'])
    or exists (select from rights.retention r
                where r.case_id = hold.case_id and 'organisation:' || r.organisation = any ((select access.scopes('SUPERVISE_CASES'))::text[])));
create policy hold_insert on rights.hold for insert to waymark_app, waymark_clock
  with check (set_by = access.me() and lifted_on is null and version = 1
    and (cases.works(case_id) or (select access.scopes('MANAGE_RETENTION') && array['partnership'])
         and exists (select from rights.retention r where r.case_id = hold.case_id and r.ref = hold.ref)));
create policy hold_update on rights.hold for update to waymark_app, waymark_clock
  using (lifted_on is null and (cases.owns(case_id) or (select access.scopes('MANAGE_RETENTION') && array['partnership'])))
  with check ((lifted_by is null or lifted_by = access.me())
    and (cases.owns(case_id) or (select access.scopes('MANAGE_RETENTION') && array['partnership'])));

-- Whether a case that came to its end is erased, as its organisation and information governance see it: the latest of each
-- side counts. Append-only; nobody decides for both.
--   sealed: why it is kept, with the key of the installation; null where it is to be erased
create table rights.erasure_decision (
  id uuid primary key,
  case_id uuid not null references rights.retention on delete cascade,
  side text not null check (side in ('casework', 'governance')),
  erase boolean not null,
  sealed bytea,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  check (erase = (sealed is null))
);
create index erasure_decision_case on rights.erasure_decision (case_id, decided_at desc);
alter table rights.erasure_decision enable row level security;
alter table rights.erasure_decision force row level security;
grant select, insert on rights.erasure_decision to waymark_app, waymark_clock;
create policy erasure_decision_select on rights.erasure_decision for select to waymark_app, waymark_clock
  using (exists (select from rights.retention r where r.case_id = erasure_decision.case_id));
create policy erasure_decision_insert on rights.erasure_decision for insert to waymark_app, waymark_clock
  with check (decided_by = access.me()
    and exists (select from rights.retention r
                 where r.case_id = erasure_decision.case_id and r.ends_on <= (now() at time zone 'Europe/London')::date
                   and (erasure_decision.side = 'governance' and (select access.scopes('MANAGE_RETENTION') && array['partnership'])
                     or erasure_decision.side = 'casework'
                        and (cases.owns(r.case_id)
                             or 'organisation:' || r.organisation = any ((select access.scopes('SUPERVISE_CASES'))::text[])))));

-- nobody decides for both sides; a trigger, since a policy of a table cannot ask that table
create function rights.erasure_decision_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if exists (select from rights.erasure_decision d
              where d.case_id = new.case_id and d.side <> new.side and d.decided_by = new.decided_by) then
    raise insufficient_privilege using message = 'nobody decides for both sides';
  end if;
  return new;
end $$;
create trigger erasure_decision_step before insert on rights.erasure_decision
  for each row execute function rights.erasure_decision_step();
alter table rights.erasure_decision enable always trigger erasure_decision_step;


-- What proves that a case was erased. Holds no contents, and outlasts the case.
--   counts: how many rows of which table
--   gone_on: from which day no copy of the folder of keys that the operator may keep opens it
--   rows_gone_on: from which day no copy of the database that the operator may keep has its rows
create table rights.certificate (
  id uuid primary key,
  ref text not null unique check (ref ~ '^ER-[0-9A-Z]{7}$'),
  case_ref text not null check (case_ref ~ '^CA-[0-9A-Z]{7}$'),
  organisation text not null,
  closed_on date not null,
  ended_on date not null,
  why text not null,
  casework_name text not null,
  governance_name text not null,
  begun_at timestamptz not null,
  erased_at timestamptz,
  counts jsonb,
  gone_on date not null,
  rows_gone_on date not null,
  check (num_nulls(erased_at, counts) in (0, 2))
);
alter table rights.certificate enable row level security;
alter table rights.certificate force row level security;
grant select on rights.certificate to waymark_app, waymark_clock;
grant insert, update (erased_at, counts) on rights.certificate to waymark_clock;
create policy certificate_select on rights.certificate for select to waymark_app, waymark_clock
  using ((select access.scopes('MANAGE_RETENTION') && array['partnership']) or current_setting('role') = 'waymark_clock'
    or 'organisation:' || organisation = any ((select access.scopes('SUPERVISE_CASES'))::text[]));
create policy certificate_insert on rights.certificate for insert to waymark_clock with check (erased_at is null);
create policy certificate_update on rights.certificate for update to waymark_clock
  using (erased_at is null) with check (erased_at is not null);
