-- Requests of the police for the records of a person (Police, Crime, Sentencing and Courts Act 2022, sections 44A to 44F).
--   answer_by: the day that the request names
--   others_tried: whether the police tried to get it elsewhere first
--   notice: whether the police told the person of the request in writing
--   views: whether the person was asked what they think of it, and what they said
--   code_*: the version of the code of practice that the request names, and whether anybody had checked it on that day
--   sealed: force, officer, line of enquiry, what is asked and why, what the person said
create table sharing.police_request (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  ref text not null unique check (ref ~ '^PR-[0-9A-Z]{7}$'),
  version int not null default 1,
  state text not null default 'OPEN' check (state in ('OPEN', 'ANSWERED', 'WITHDRAWN')),
  received_on date not null,
  answer_by date not null,
  others_tried text not null check (others_tried in ('YES', 'NO', 'NOT_SAID')),
  notice text not null check (notice in ('GIVEN', 'NOT_GIVEN', 'NOT_SAID')),
  views text not null check (views in ('CONTENT', 'OBJECTS', 'NO_VIEW', 'NOT_ASKED')),
  code_law text not null check (length(code_law) <= 40),
  code_from date,
  code_checked boolean not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  answered_on date,
  answered_by_name text not null default '',
  disclosure_ref text check (disclosure_ref ~ '^SH-[0-9A-Z]{7}$'),
  sealed bytea not null,
  unique (id, case_id),
  check (answer_by >= received_on),
  check ((state = 'OPEN') = (answered_on is null))
);
create index police_request_case on sharing.police_request (case_id);
select cases.protect('sharing.police_request', '{version,state,answer_by,notice,views,answered_on,answered_by_name,disclosure_ref,sealed}');

-- One part of the records that is asked for, and what was decided about it.
--   part: code of a part of the case, COUNSELLING for notes of counselling, OTHER for what the request describes
--   decision: REFUSED_PRESUMED is how counselling notes begin; PROPOSED where one person would give them and a second has not decided
--   sealed: the reason
create table sharing.police_request_part (
  id uuid primary key,
  request uuid not null,
  case_id uuid not null,
  position int not null,
  part text not null check (part ~ '^[A-Z_]{2,30}$'),
  version int not null default 1,
  decision text not null check (decision in ('OPEN', 'GIVEN', 'PARTLY', 'REFUSED', 'REFUSED_PRESUMED', 'PROPOSED')),
  decided_by uuid,
  decided_by_name text not null default '',
  decided_on date,
  sealed bytea,
  unique (request, part),
  unique (id, case_id),
  foreign key (request, case_id) references sharing.police_request (id, case_id) on delete cascade,
  check (part <> 'COUNSELLING' or decision in ('REFUSED', 'REFUSED_PRESUMED', 'PROPOSED')),
  check (part = 'COUNSELLING' or decision not in ('REFUSED_PRESUMED', 'PROPOSED')),
  check ((decision in ('OPEN', 'REFUSED_PRESUMED')) = (decided_by is null)),
  check (num_nulls(decided_by, decided_on, sealed) in (0, 3))
);
create index police_request_part_case on sharing.police_request_part (case_id);
alter table sharing.police_request_part enable row level security;
alter table sharing.police_request_part force row level security;
grant select, insert on sharing.police_request_part to waymark_app, waymark_clock;
grant update (version, decision, decided_by, decided_by_name, decided_on, sealed) on sharing.police_request_part to waymark_app, waymark_clock;
create policy police_request_part_select on sharing.police_request_part for select to waymark_app, waymark_clock
  using (cases.opens(case_id));
create policy police_request_part_insert on sharing.police_request_part for insert to waymark_app, waymark_clock
  with check (cases.works(case_id) and decision in ('OPEN', 'REFUSED_PRESUMED'));
create policy police_request_part_update on sharing.police_request_part for update to waymark_app, waymark_clock
  using (cases.works(case_id) and exists (
    select from sharing.police_request r where r.id = police_request_part.request and r.state = 'OPEN'))
  with check (cases.works(case_id) and decided_by = access.me());

-- What a second person decides about counselling notes: a member of the case who supervises, and not who would give them. They may be a
-- reader of the case, and write this alone. Append-only, one for each proposal.
--   part_version: of the part that was proposed
--   sealed: the reason
create table sharing.counselling_decision (
  id uuid primary key,
  part uuid not null,
  case_id uuid not null,
  part_version int not null,
  agreed boolean not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_on date not null,
  sealed bytea not null,
  unique (part, part_version),
  foreign key (part, case_id) references sharing.police_request_part (id, case_id) on delete cascade
);
create index counselling_decision_case on sharing.counselling_decision (case_id);
alter table sharing.counselling_decision enable row level security;
alter table sharing.counselling_decision force row level security;
grant select, insert on sharing.counselling_decision to waymark_app, waymark_clock;
create policy counselling_decision_select on sharing.counselling_decision for select to waymark_app, waymark_clock
  using (cases.opens(case_id));
create policy counselling_decision_insert on sharing.counselling_decision for insert to waymark_app, waymark_clock
  with check (cases.belongs(case_id) and (select access.scopes('SUPERVISE_CASES') <> '{}') and decided_by = access.me()
    and exists (
      select from sharing.police_request_part p
       where p.id = counselling_decision.part and p.case_id = counselling_decision.case_id
         and p.version = counselling_decision.part_version and p.decision = 'PROPOSED' and p.decided_by <> access.me()));
