-- Transfer of a case to another partnership, files in the case data standard (HTCDS), and facts for figures.

-- Other partnerships that cases can be transferred to and from. One person adds their public keys, another compares the
-- fingerprint with them by telephone and confirms it.
create table sharing.partner (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  sealing text not null check (length(sealing) <= 5000),
  signing text not null check (length(signing) <= 5000),
  fingerprint text not null unique check (fingerprint ~ '^[0-9 ]{71}$'),
  added_by uuid not null,
  added_by_name text not null,
  added_on date not null,
  confirmed_by uuid,
  confirmed_by_name text not null default '',
  confirmed_on date,
  compared_with text not null default '' check (length(compared_with) <= 200),
  retired_on date,
  version int not null default 1,
  check (num_nulls(confirmed_by, confirmed_on) in (0, 2)),
  check (confirmed_by <> added_by)
);
alter table sharing.partner enable row level security;
alter table sharing.partner force row level security;
grant select, insert on sharing.partner to waymark_app, waymark_clock;
grant update (confirmed_by, confirmed_by_name, confirmed_on, compared_with, retired_on, version) on sharing.partner
  to waymark_app, waymark_clock;
create policy partner_select on sharing.partner for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') <> '{}') or (select current_setting('role') = 'waymark_clock'));
create policy partner_insert on sharing.partner for insert to waymark_app, waymark_clock
  with check (added_by = access.me() and confirmed_by is null and (select access.scopes('MANAGE_DATA_REQUESTS') <> '{}'));
create policy partner_update on sharing.partner for update to waymark_app, waymark_clock
  using ((select access.scopes('MANAGE_DATA_REQUESTS') <> '{}') or (select access.scopes('SUPERVISE_CASES') <> '{}'))
  with check ((retired_on is not null and (select access.scopes('MANAGE_DATA_REQUESTS') <> '{}'))
    or (retired_on is null and confirmed_by = access.me() and (select access.scopes('SUPERVISE_CASES') <> '{}')));

-- Only one step at a time: a confirmation stays as it is, and a partner that was retired is added anew.
create function sharing.partner_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.retired_on is not null
    or (old.confirmed_by is not null and (new.confirmed_by, new.confirmed_on, new.compared_with)
        is distinct from (old.confirmed_by, old.confirmed_on, old.compared_with)) then
    raise exception 'a partner that was confirmed or retired stays so' using errcode = '42501';
  end if;
  return new;
end
$$;
create trigger partner_step before update on sharing.partner for each row execute function sharing.partner_step();
alter table sharing.partner enable always trigger partner_step;

-- A case that goes to another partnership.
--   agreed: what the person was asked and said; WITHOUT needs a permission of its own and a reason
--   sealed: what the person said, the reason, the contact there, what else is to be known, what came back
--   file: as it was made, which only the receiver opens; gone once a receipt came or it was recalled
create table sharing.transfer (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  partner uuid not null references sharing.partner,
  state text not null check (state in ('PREPARED', 'SENT', 'RECEIVED', 'REJECTED', 'RECALLED')),
  parts text[] not null,
  agreed text not null check (agreed in ('AGREED', 'WITHOUT')),
  asked_on date,
  handover_on date not null,
  sealed bytea not null,
  file bytea,
  prepared_by uuid not null,
  prepared_by_name text not null,
  prepared_on date not null,
  sent_on date,
  closed_on date,
  their_ref text not null default '' check (length(their_ref) <= 40),
  answer bytea,
  version int not null default 1,
  check (agreed = 'WITHOUT' or asked_on is not null),
  check (state in ('SENT', 'PREPARED') or file is null)
);
select cases.protect('sharing.transfer', '{state,file,sent_on,closed_on,their_ref,answer,version}');
create index transfer_case on sharing.transfer (case_id);
create unique index transfer_open on sharing.transfer (case_id) where state in ('PREPARED', 'SENT');

-- A case that another partnership sent. Its file stays sealed until somebody who works on cases takes it in or rejects it. The
-- row stays, so that the same file is never taken in twice.
create table sharing.incoming (
  id uuid primary key,
  ref text not null unique check (ref ~ '^TI-[0-9A-Z]{7}$'),
  organisation text not null,
  partner uuid not null references sharing.partner,
  state text not null check (state in ('WAITING', 'ACCEPTED', 'REJECTED')),
  file bytea,
  receipt bytea,
  uploaded_by uuid not null,
  uploaded_by_name text not null,
  uploaded_on date not null,
  answered_by uuid,
  answered_by_name text not null default '',
  answered_on date,
  version int not null default 1,
  check ((state = 'WAITING') = (file is not null)),
  check ((state = 'WAITING') = (receipt is null))
);
alter table sharing.incoming enable row level security;
alter table sharing.incoming force row level security;
grant select, insert on sharing.incoming to waymark_app, waymark_clock;
grant update (state, file, receipt, answered_by, answered_by_name, answered_on, version) on sharing.incoming
  to waymark_app, waymark_clock;
create policy incoming_select on sharing.incoming for select to waymark_app, waymark_clock
  using ('organisation:' || organisation = any ((select access.scopes('WORK_CASES'))::text[]));
create policy incoming_insert on sharing.incoming for insert to waymark_app, waymark_clock
  with check (state = 'WAITING' and uploaded_by = access.me()
    and 'organisation:' || organisation = any ((select access.scopes('WORK_CASES'))::text[]));
create policy incoming_update on sharing.incoming for update to waymark_app, waymark_clock
  using (state = 'WAITING' and 'organisation:' || organisation = any ((select access.scopes('WORK_CASES'))::text[]))
  with check (state <> 'WAITING' and answered_by = access.me()
    and 'organisation:' || organisation = any ((select access.scopes('WORK_CASES'))::text[]));

-- What came with a case that was transferred to here: for reading, in the words of who sent it.
create table sharing.received_part (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  number int not null,
  sealed bytea not null,
  unique (case_id, number)
);
select cases.protect('sharing.received_part', '{}');

alter table cases.case_record drop constraint case_record_source_check;
alter table cases.case_record add constraint case_record_source_check
  check (source in ('direct', 'handover', 'report', 'case', 'transfer'));

-- A file in the case data standard that was made for somebody.
--   identity: whether it says who the person is
--   sealed: the receiver, the reason and the file itself
create table sharing.htcds_export (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  purpose text not null check (purpose in ('SUPPORT', 'SAFEGUARDING', 'PERSON', 'RESEARCH', 'MOVE')),
  identity boolean not null,
  agreed text not null check (agreed in ('AGREED', 'WITHOUT')),
  sealed bytea not null,
  made_by uuid not null,
  made_by_name text not null,
  made_on date not null
);
select cases.protect('sharing.htcds_export', '{}');
create index htcds_export_case on sharing.htcds_export (case_id);

-- What is counted about cases: codes and days. Members read their own cases; the clock counts all.
create view cases_open.case_count with (security_invoker = true) as
  select c.area, c.opened_on, c.closed_on,
         exists (select from cases.nrm_process p
                  where p.case_id = c.id and p.state not in ('DRAFT', 'SUBMITTED_DTN', 'CLOSED', 'WITHDRAWN')) as in_nrm
    from cases.case_record c;
grant select on cases_open.case_count to waymark_app, waymark_clock;
