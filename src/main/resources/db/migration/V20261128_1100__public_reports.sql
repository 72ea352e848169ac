-- What the public reports. Everything that somebody wrote is sealed before it comes here: `report` for the desk, `contact` for
-- a custodian, answers for whoever holds the receipt. In clear stand the day, the area, whether it was urgent, and until
-- somebody has opened it the time by which that is due; opening it forgets that time.
create table concerns.report (
  id uuid primary key,
  ref text not null unique check (ref ~ '^RP-[0-9A-Z]{7}$'),
  received date not null,
  urgent boolean not null,
  open_by timestamptz,
  area text not null check (area ~ '^([A-Z][A-Z0-9_]{0,39})?$'), -- empty where whoever reported did not say
  lookup bytea not null unique check (length(lookup) between 16 and 64),
  report bytea not null check (length(report) <= 300000),
  contact bytea not null check (length(contact) <= 300000),
  replies bytea not null check (length(replies) <= 1000),
  reader bytea not null check (length(reader) <= 1000),
  state text not null default 'waiting' check (state in ('waiting', 'open', 'closed')),
  stage integer not null default 0 check (stage between 0 and 3), -- how far it has escalated while it waited
  opened_by uuid,
  opened_by_name text check (length(opened_by_name) between 1 and 200),
  closed_on date,
  outcome text check (outcome ~ '^[A-Z][A-Z_]{0,39}$'),
  version integer not null default 1,
  check ((state = 'waiting') = (opened_by is null)),
  check ((opened_by is null) = (opened_by_name is null)),
  check ((state = 'waiting') = (open_by is not null)),
  check ((state = 'closed') = (closed_on is not null)),
  check ((state = 'closed') = (outcome is not null))
);
create index report_waiting on concerns.report (open_by) where state = 'waiting';

alter table concerns.report enable row level security;
alter table concerns.report force row level security;

grant usage on schema concerns to waymark_intake;
grant insert (id, ref, received, urgent, open_by, area, lookup, report, contact, replies, reader) on concerns.report to waymark_intake;
-- any report, for all of it that may be said here: that it waits is what the other columns, which may not, begin with
create policy report_intake_insert on concerns.report for insert to waymark_intake with check (true);

-- the desk of an area has what happened there, and what nobody could place
grant select on concerns.report to waymark_app;
grant update (state, open_by, opened_by, opened_by_name, closed_on, outcome, version) on concerns.report to waymark_app;
create policy report_select on concerns.report for select to waymark_app
  using ((select access.scopes('READ_REPORTS') && array['partnership'])
    or 'area:' || area = any ((select access.scopes('READ_REPORTS'))::text[])
    or (area = '' and (select cardinality(access.scopes('READ_REPORTS')) > 0)));
create policy report_update on concerns.report for update to waymark_app
  using ((select access.scopes('READ_REPORTS') && array['partnership'])
    or 'area:' || area = any ((select access.scopes('READ_REPORTS'))::text[])
    or (area = '' and (select cardinality(access.scopes('READ_REPORTS')) > 0)))
  with check ((select access.scopes('READ_REPORTS') && array['partnership'])
    or 'area:' || area = any ((select access.scopes('READ_REPORTS'))::text[])
    or (area = '' and (select cardinality(access.scopes('READ_REPORTS')) > 0)));

-- the clock sees that one waits and who has one, never what it says; it escalates, and gives on what a leaver had
grant select (id, ref, area, urgent, open_by, state, stage, opened_by, version) on concerns.report to waymark_clock;
grant update (state, open_by, stage, opened_by, opened_by_name, version) on concerns.report to waymark_clock;
create policy report_clock_select on concerns.report for select to waymark_clock using (true);
create policy report_clock_update on concerns.report for update to waymark_clock
  using (true) with check (state in ('waiting', 'open'));

-- Opened in one's own name, but for what the clock gives on when somebody leaves; opened once; closed by whoever works it, and opened again.
create function concerns.report_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if current_user = 'waymark_clock' then
    return new;
  end if;
  if new.state is distinct from old.state and not (
       (old.state = 'waiting' and new.state = 'open' and new.opened_by = access.me())
    or (old.state = 'open' and new.state = 'closed')
    or (old.state = 'closed' and new.state = 'open')) then
    raise insufficient_privilege using message = 'a report does not go that way';
  end if;
  if old.opened_by is not null and new.opened_by is distinct from old.opened_by and new.opened_by is distinct from access.me() then
    raise insufficient_privilege using message = 'a report is taken over in one''s own name';
  end if;
  return new;
end
$$;
create trigger report_step before update on concerns.report for each row execute function concerns.report_step();
alter table concerns.report enable always trigger report_step;

-- What the desk did with it, without a word of what it says.
create table concerns.report_event (
  id uuid primary key default gen_random_uuid(),
  report uuid not null references concerns.report (id),
  version integer not null,
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null check (length(actor_name) between 1 and 200),
  act text not null check (act ~ '^[a-z_]{3,40}$'),
  detail text not null default '' check (detail ~ '^([A-Z][A-Z_]{0,39})?$')
);
create index report_event_report on concerns.report_event (report, at);
alter table concerns.report_event enable row level security;
alter table concerns.report_event force row level security;
grant select, insert on concerns.report_event to waymark_app;
grant insert on concerns.report_event to waymark_clock;
create policy report_event_select on concerns.report_event for select to waymark_app
  using (exists (select from concerns.report r where r.id = report_event.report));
create policy report_event_insert on concerns.report_event for insert to waymark_app
  with check (actor = access.me() and exists (select from concerns.report r where r.id = report_event.report));
create policy report_event_clock_insert on concerns.report_event for insert to waymark_clock
  with check (actor = access.me());

-- What is said between the desk and whoever holds the receipt: sealed for the desk, and again for the receipt.
create table concerns.report_message (
  id uuid primary key,
  report uuid not null references concerns.report (id),
  sent date not null,
  by_desk boolean not null,
  for_desk bytea not null check (length(for_desk) <= 300000),
  for_reader bytea not null check (length(for_reader) <= 300000),
  told boolean not null default false, -- somebody at the desk was told that it is there
  position bigint generated always as identity
);
create index report_message_report on concerns.report_message (report, position);
alter table concerns.report_message enable row level security;
alter table concerns.report_message force row level security;
grant select (id, report, sent, by_desk, for_desk, position), insert (id, report, sent, by_desk, for_desk, for_reader)
  on concerns.report_message to waymark_app;
create policy report_message_select on concerns.report_message for select to waymark_app
  using (exists (select from concerns.report r where r.id = report_message.report));
create policy report_message_insert on concerns.report_message for insert to waymark_app
  with check (by_desk and exists (select from concerns.report r where r.id = report_message.report and r.state <> 'waiting'));

-- Whoever holds a receipt reads the answers to one report, by the tag of the receipt, and writes to its desk. Of the report
-- itself they see nothing again: a receipt in wrong hands shows messages, not what was reported.
grant usage on schema concerns to waymark_receipt;
grant select (id, lookup, state, replies, reader) on concerns.report to waymark_receipt;
create policy report_receipt_select on concerns.report for select to waymark_receipt
  using (lookup = (select decode(coalesce(current_setting('waymark.receipt', true), ''), 'hex')));
grant select (id, report, sent, by_desk, for_reader, position), insert (id, report, sent, by_desk, for_desk, for_reader)
  on concerns.report_message to waymark_receipt;
create policy report_message_receipt_select on concerns.report_message for select to waymark_receipt
  using (exists (select from concerns.report r where r.id = report_message.report));
create policy report_message_receipt_insert on concerns.report_message for insert to waymark_receipt
  with check (not by_desk and exists (select from concerns.report r where r.id = report_message.report));

-- the clock tells the desk that there is one
grant select (id, report, by_desk, told), update (told) on concerns.report_message to waymark_clock;
create policy report_message_clock_select on concerns.report_message for select to waymark_clock using (true);
create policy report_message_clock_update on concerns.report_message for update to waymark_clock using (true) with check (true);
