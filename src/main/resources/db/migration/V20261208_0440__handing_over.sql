-- A case that a manager offers to another caseworker, because its owner leaves or is away. Its owner stays the owner until it is
-- accepted. Only the system writes here: neither the manager nor the receiver sees the case.
--   told_on: when the person was told who works with them now
create table support.case_offer (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  from_person uuid not null,
  to_person uuid not null,
  to_name text not null,
  offered_by uuid not null,
  offered_by_name text not null,
  offered_at timestamptz not null,
  state text not null default 'offered' check (state in ('offered', 'accepted', 'declined')),
  answered_at timestamptz,
  told_on date,
  check ((state = 'offered') = (answered_at is null)),
  check (told_on is null or state = 'accepted'),
  check (from_person <> to_person)
);
create index case_offer_case on support.case_offer (case_id);
create index case_offer_to on support.case_offer (to_person) where state = 'offered';
create unique index case_offer_once on support.case_offer (case_id) where state = 'offered';
alter table support.case_offer enable row level security;
alter table support.case_offer force row level security;
grant select on support.case_offer to waymark_app, waymark_clock;
grant insert on support.case_offer to waymark_clock;
grant update (state, answered_at) on support.case_offer to waymark_clock;
grant update (told_on) on support.case_offer to waymark_app;
create policy case_offer_select on support.case_offer for select to waymark_app, waymark_clock using (cases.opens(case_id));
create policy case_offer_insert on support.case_offer for insert to waymark_clock with check (state = 'offered');
create policy case_offer_answer on support.case_offer for update to waymark_clock
  using (state = 'offered') with check (state <> 'offered');
create policy case_offer_update on support.case_offer for update to waymark_app
  using (cases.works(case_id) and state = 'accepted') with check (cases.works(case_id) and state = 'accepted');

-- What the owner of a case writes for the next one. Append-only.
create table support.handover_note (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  sealed bytea not null,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null
);
create index handover_note_case on support.handover_note (case_id, written_at desc);
select cases.protect('support.handover_note', '{}');
alter policy handover_note_insert on support.handover_note
  with check (cases.works(case_id) and written_by = access.me());
