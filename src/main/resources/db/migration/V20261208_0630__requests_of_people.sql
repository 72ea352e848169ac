-- What people ask of what is kept about them, and complaints about it. On a case, by a member; or at information governance, who see
-- reference, days and state and never what a case says.
create table rights.request_setting (
  key text not null check (key in ('answer_months', 'extension_months', 'complaint_days')),
  from_date date not null,
  value int not null check (value between 1 and 400),
  set_by text not null,
  primary key (key, from_date)
);
alter table rights.request_setting enable row level security;
alter table rights.request_setting force row level security;
grant select, insert on rights.request_setting to waymark_app, waymark_clock;
grant update (value, set_by) on rights.request_setting to waymark_app, waymark_clock;
create policy request_setting_select on rights.request_setting for select to waymark_app, waymark_clock
  using ((select (access.scopes('MANAGE_DATA_REQUESTS') || access.scopes('WORK_CASES')) <> '{}') or current_setting('role') = 'waymark_clock');
create policy request_setting_insert on rights.request_setting for insert to waymark_app, waymark_clock
  with check ((select access.scopes('MANAGE_DATA_REQUESTS') && array['partnership']));
create policy request_setting_update on rights.request_setting for update to waymark_app, waymark_clock
  using ((select access.scopes('MANAGE_DATA_REQUESTS') && array['partnership']))
  with check ((select access.scopes('MANAGE_DATA_REQUESTS') && array['partnership']));

--   case_id: null where it came in at information governance about no case that is known
--   sealed: what they ask, with the key of the case; null where there is none
--   extended_on: the day on which the person was told that it takes longer
create table rights.request (
  id uuid primary key,
  ref text not null unique check (ref ~ '^DR-[0-9A-Z]{7}$'),
  case_id uuid references cases.case_record on delete cascade,
  case_ref text not null default '' check (case_ref = '' or case_ref ~ '^CA-[0-9A-Z]{7}$'),
  version int not null default 1,
  kind text not null check (kind in ('ACCESS', 'RECTIFICATION', 'ERASURE', 'OBJECTION', 'RESTRICTION', 'COMPLAINT')),
  state text not null default 'open' check (state in ('open', 'answered', 'refused', 'withdrawn')),
  received_on date not null,
  acknowledged_on date check (acknowledged_on >= received_on),
  identity_on date check (identity_on >= received_on),
  extended_on date check (extended_on >= received_on),
  ended_on date check (ended_on >= received_on),
  sealed bytea,
  recorded_by uuid not null,
  recorded_by_name text not null,
  check ((state = 'open') = (ended_on is null)),
  check (case_id is not null or sealed is null)
);
create index request_case on rights.request (case_id);
create index request_open on rights.request (received_on) where state = 'open';
alter table rights.request enable row level security;
alter table rights.request force row level security;
grant select, insert on rights.request to waymark_app, waymark_clock;
grant update (version, state, acknowledged_on, identity_on, extended_on, ended_on) on rights.request to waymark_app, waymark_clock;
grant update (case_id) on rights.request to waymark_clock;
create policy request_select on rights.request for select to waymark_app, waymark_clock
  using (cases.opens(case_id) or (select access.scopes('MANAGE_DATA_REQUESTS') && array['partnership']));
create policy request_insert on rights.request for insert to waymark_app, waymark_clock
  with check (recorded_by = access.me() and state = 'open' and version = 1
    and (cases.works(case_id)
      or case_id is null and sealed is null and (select access.scopes('MANAGE_DATA_REQUESTS') && array['partnership'])));
create policy request_update on rights.request for update to waymark_app, waymark_clock
  using (state = 'open' and (cases.works(case_id) or (select access.scopes('MANAGE_DATA_REQUESTS') && array['partnership'])))
  with check (cases.works(case_id) or (select access.scopes('MANAGE_DATA_REQUESTS') && array['partnership']));

-- From when until when the clock of a request did not run, and why. It runs again on the day that ends it.
create table rights.request_pause (
  id uuid primary key,
  request uuid not null references rights.request on delete cascade,
  why text not null check (why in ('IDENTITY', 'SCOPE')),
  from_day date not null,
  until_day date check (until_day >= from_day),
  version int not null default 1,
  set_by uuid not null,
  set_by_name text not null
);
create index request_pause_request on rights.request_pause (request);
create unique index request_pause_one on rights.request_pause (request) where until_day is null;
alter table rights.request_pause enable row level security;
alter table rights.request_pause force row level security;
grant select, insert on rights.request_pause to waymark_app, waymark_clock;
grant update (until_day, version) on rights.request_pause to waymark_app, waymark_clock;
create policy request_pause_select on rights.request_pause for select to waymark_app, waymark_clock
  using (exists (select from rights.request r where r.id = request_pause.request));
create policy request_pause_insert on rights.request_pause for insert to waymark_app, waymark_clock
  with check (set_by = access.me() and until_day is null and exists (
    select from rights.request r
     where r.id = request_pause.request and r.state = 'open'
       and (cases.works(r.case_id) or (select access.scopes('MANAGE_DATA_REQUESTS') && array['partnership']))));
create policy request_pause_update on rights.request_pause for update to waymark_app, waymark_clock
  using (until_day is null)
  with check (until_day is not null and exists (
    select from rights.request r
     where r.id = request_pause.request
       and (cases.works(r.case_id) or (select access.scopes('MANAGE_DATA_REQUESTS') && array['partnership']))));
