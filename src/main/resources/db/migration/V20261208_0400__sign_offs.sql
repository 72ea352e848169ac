-- Sign-offs: somebody who works on a case asks for a second person, and a member of the case who supervises caseworkers approves or
-- sends back. Both are append-only: what was sent back is asked for again.
--   kind: what is to be approved
--   subject_version: which version of it
--   sealed: what the asker writes with it; null where nothing
create table support.sign_off (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  kind text not null check (kind in ('PLAN', 'RISK', 'CLOSURE')),
  subject_version int not null check (subject_version >= 0),
  sealed bytea,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  unique (id, case_id)
);
create index sign_off_case on support.sign_off (case_id, kind, asked_at desc);
select cases.protect('support.sign_off', '{}');
alter policy sign_off_insert on support.sign_off with check (cases.works(case_id) and asked_by = access.me());

--   sealed: why, or what is to be changed
create table support.sign_off_decision (
  sign_off uuid primary key,
  case_id uuid not null,
  approved boolean not null,
  sealed bytea not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  foreign key (sign_off, case_id) references support.sign_off (id, case_id) on delete cascade
);
create index sign_off_decision_case on support.sign_off_decision (case_id);
alter table support.sign_off_decision enable row level security;
alter table support.sign_off_decision force row level security;
grant select, insert on support.sign_off_decision to waymark_app, waymark_clock;
create policy sign_off_decision_select on support.sign_off_decision for select to waymark_app, waymark_clock
  using (cases.opens(case_id));
create policy sign_off_decision_insert on support.sign_off_decision for insert to waymark_app
  with check (decided_by = access.me() and cases.belongs(case_id)
    and exists (select from cases.case_record c
                 where c.id = sign_off_decision.case_id
                   and (select access.scopes('SUPERVISE_CASES')) && array['partnership', 'organisation:' || c.organisation])
    and exists (select from support.sign_off s
                 where s.id = sign_off_decision.sign_off and s.case_id = sign_off_decision.case_id
                   and s.asked_by <> access.me()));
