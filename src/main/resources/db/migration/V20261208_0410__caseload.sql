-- What other modules read of cases by SQL. Each view shows the rows that the person who asks may see.

-- The cases that the reader is a member of by name.
create view cases_open.own_case with (security_invoker = true) as
  select c.id as case_id, c.ref, c.organisation, c.owner, m.capacity, c.route, c.state, c.opened_on,
         least(c.next_on, c.next_step_on) as next_on, c.next_step, k.wrapped
    from cases.member m
    join cases.case_record c on c.id = m.case_id
    join cases.case_key k on k.case_id = c.id
   where m.person = access.me() and m.ended_at is null
     and m.from_day <= (now() at time zone 'Europe/London')::date
     and coalesce(m.until_day >= (now() at time zone 'Europe/London')::date, true);

-- What is counted of a case for who supervises caseworkers.
--   shut_people, shut_organisations: whom a conflict of interest shuts out, who see no sign of the case in a count either
create view cases_open.caseload with (security_invoker = true) as
  select c.id as case_id, c.ref, c.version, c.organisation, c.owner, c.owner_name, c.route, c.state, c.opened_on,
         least(c.next_on, c.next_step_on) as next_on,
         (select max(e.on_day) from cases.entry e where e.case_id = c.id) as last_entry_on,
         (select s.danger from cases.safety s where s.case_id = c.id order by s.number desc limit 1) as danger,
         array(select x.person from cases.conflict x
                where x.case_id = c.id and x.lifted_at is null and x.person is not null) as shut_people,
         array(select x.organisation from cases.conflict x
                where x.case_id = c.id and x.lifted_at is null and x.organisation is not null) as shut_organisations
    from cases.case_record c;
grant select on cases_open.own_case, cases_open.caseload to waymark_app, waymark_clock;

-- How many open cases somebody is meant to have at most, from a day on. 0 says that no number is set any more.
create table support.caseload_limit (
  organisation text not null,
  person uuid not null,
  from_day date not null,
  most int not null check (most between 0 and 200),
  set_by uuid not null,
  set_by_name text not null,
  primary key (organisation, person, from_day)
);
alter table support.caseload_limit enable row level security;
alter table support.caseload_limit force row level security;
grant select, insert on support.caseload_limit to waymark_app, waymark_clock;
grant update (most, set_by, set_by_name) on support.caseload_limit to waymark_app, waymark_clock;
create policy caseload_limit_select on support.caseload_limit for select to waymark_app, waymark_clock
  using ((select access.scopes('SUPERVISE_CASES')) && array['partnership', 'organisation:' || organisation]);
create policy caseload_limit_insert on support.caseload_limit for insert to waymark_app, waymark_clock
  with check (set_by = access.me()
    and (select access.scopes('SUPERVISE_CASES')) && array['partnership', 'organisation:' || organisation]);
create policy caseload_limit_update on support.caseload_limit for update to waymark_app, waymark_clock
  using ((select access.scopes('SUPERVISE_CASES')) && array['partnership', 'organisation:' || organisation])
  with check (set_by = access.me()
    and (select access.scopes('SUPERVISE_CASES')) && array['partnership', 'organisation:' || organisation]);

-- What a manager and a worker agreed in supervision, apart from every case. Only these two read it. Append-only.
--   sealed: with the key of the installation, not with that of a case
create table support.supervision_note (
  id uuid primary key,
  organisation text not null,
  manager uuid not null,
  manager_name text not null,
  worker uuid not null,
  worker_name text not null,
  met_on date not null,
  next_on date,
  sealed bytea not null,
  recorded_at timestamptz not null,
  check (manager <> worker),
  check (next_on >= met_on)
);
create index supervision_note_worker on support.supervision_note (worker, met_on desc);
create index supervision_note_manager on support.supervision_note (manager, met_on desc);
alter table support.supervision_note enable row level security;
alter table support.supervision_note force row level security;
grant select, insert on support.supervision_note to waymark_app;
create policy supervision_note_select on support.supervision_note for select to waymark_app
  using (manager = access.me() and (select access.scopes('SUPERVISE_CASES')) && array['partnership', 'organisation:' || organisation]
    or worker = access.me() and (select access.scopes('WORK_CASES') <> '{}'));
create policy supervision_note_insert on support.supervision_note for insert to waymark_app
  with check (manager = access.me()
    and (select access.scopes('SUPERVISE_CASES')) && array['partnership', 'organisation:' || organisation]);

-- What is left to the person when a case ends: append-only, the highest number counts.
--   contact: whether they want to be asked how they are
--   sealed: the safety plan for after, how things are at the end, whom they can call, how to come back
create table support.leaving (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  number int not null check (number > 0),
  outcome text not null check (outcome in ('BETTER', 'SAME', 'WORSE', 'NOT_KNOWN', 'PREFERS_NOT_TO_SAY', 'NOT_ASKED')),
  contact text not null check (contact in ('YES', 'NO', 'PREFERS_NOT_TO_SAY', 'NOT_ASKED')),
  safety_plan boolean not null,
  whom_to_call boolean not null,
  sealed bytea not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  unique (case_id, number)
);
select cases.protect('support.leaving', '{}');
