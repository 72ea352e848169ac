-- Who sees a case: declared conflicts of interest, access in an emergency and its review, sealed fields with a membership of their
-- own, and what information governance reads of it, which is never what a case holds.

-- What opens a case is tagged with the key of cases.json: what is written here by SQL opens nothing in the program. Ended rows
-- have none, so that they cannot be made live again.
alter table cases.member add column mac bytea check (length(mac) between 16 and 100);
alter table cases.emergency_access add column mac bytea check (length(mac) between 16 and 100);
grant update (mac) on cases.member to waymark_app, waymark_clock;

-- Conflicts: a member declares for themselves, an owner for anybody. An owner or information governance lifts one.
grant insert on cases.conflict to waymark_app, waymark_clock;
grant update (lifted_at, lifted_by, lifted_by_name, version) on cases.conflict to waymark_app, waymark_clock;
alter policy conflict_select on cases.conflict
  using (cases.opens(case_id) or (select access.scopes('REVIEW_EMERGENCY_ACCESS') && array['partnership']));
create policy conflict_insert on cases.conflict for insert to waymark_app, waymark_clock
  with check (declared_by = access.me() and lifted_at is null
    and (cases.owns(case_id) or person = access.me() and cases.opens(case_id)));
create policy conflict_update on cases.conflict for update to waymark_app, waymark_clock
  using (lifted_at is null
    and (cases.owns(case_id) or (select access.scopes('REVIEW_EMERGENCY_ACCESS') && array['partnership'])))
  with check (lifted_at is not null and lifted_by = access.me() and person is distinct from access.me());

-- Access in an emergency. Only the system begins one: who asks does not see whether there is such a case.
--   ref: of the case, for information governance, who does not see the case
alter table cases.emergency_access add column ref text not null check (ref ~ '^CA-[0-9A-Z]{7}$');
grant insert on cases.emergency_access to waymark_clock;
grant update (ended_at, version) on cases.emergency_access to waymark_app, waymark_clock;
alter policy emergency_access_select on cases.emergency_access
  using (person = access.me() and (select access.scopes('OPEN_CASE_IN_EMERGENCY') <> '{}') or cases.opens(case_id)
    or (select access.scopes('REVIEW_EMERGENCY_ACCESS') && array['partnership']));
create policy emergency_access_insert on cases.emergency_access for insert to waymark_clock with check (ended_at is null);
create policy emergency_access_update on cases.emergency_access for update to waymark_app, waymark_clock
  using (ended_at is null
    and (person = access.me() and (select access.scopes('OPEN_CASE_IN_EMERGENCY') <> '{}') or cases.owns(case_id)))
  with check (ended_at is not null);

-- A reference that was tried in an emergency and opened nothing. Append-only.
create table cases.emergency_attempt (
  id uuid primary key,
  ref text not null check (ref ~ '^[A-Z]{2}-[0-9A-Z]{1,12}$'), -- as it was typed: not of the case, which need not be there
  person uuid not null,
  person_name text not null,
  organisation text not null,
  at timestamptz not null
);
create index emergency_attempt_person on cases.emergency_attempt (person, at desc);
alter table cases.emergency_attempt enable row level security;
alter table cases.emergency_attempt force row level security;
grant select on cases.emergency_attempt to waymark_app, waymark_clock;
grant insert on cases.emergency_attempt to waymark_clock;
create policy emergency_attempt_select on cases.emergency_attempt for select to waymark_app, waymark_clock
  using (person = access.me() and (select access.scopes('OPEN_CASE_IN_EMERGENCY') <> '{}')
    or (select access.scopes('REVIEW_EMERGENCY_ACCESS') && array['partnership']));
create policy emergency_attempt_insert on cases.emergency_attempt for insert to waymark_clock with check (true);

-- What information governance found about an access in an emergency. Append-only; nobody reviews their own.
--   sealed: why it was justified, or was not
alter table cases.emergency_access add constraint emergency_access_of_case unique (id, case_id);
create table cases.emergency_review (
  access uuid primary key,
  case_id uuid not null,
  justified boolean not null,
  sealed bytea not null,
  reviewed_by uuid not null,
  reviewed_by_name text not null,
  reviewed_at timestamptz not null,
  foreign key (access, case_id) references cases.emergency_access (id, case_id) on delete cascade
);
create index emergency_review_case on cases.emergency_review (case_id);
alter table cases.emergency_review enable row level security;
alter table cases.emergency_review force row level security;
grant select, insert on cases.emergency_review to waymark_app, waymark_clock;
create policy emergency_review_select on cases.emergency_review for select to waymark_app, waymark_clock
  using (cases.opens(case_id) or (select access.scopes('REVIEW_EMERGENCY_ACCESS') && array['partnership']));
create policy emergency_review_insert on cases.emergency_review for insert to waymark_app, waymark_clock
  with check ((select access.scopes('REVIEW_EMERGENCY_ACCESS') && array['partnership']) and reviewed_by = access.me()
    and exists (select from cases.emergency_access e
                 where e.id = emergency_review.access and e.case_id = emergency_review.case_id and e.person <> access.me()));

-- Who looked, by reference, for information governance.
alter policy look_select on cases.look
  using (cases.opens(case_id) or (select access.scopes('REVIEW_EMERGENCY_ACCESS') && array['partnership']));

-- Whether the person is a member today: access in an emergency is none.
create function cases.belongs(wanted uuid) returns boolean
  language sql stable set search_path = '' as $$
  select coalesce(cases.capacity(wanted) in ('owner', 'worker', 'reader'), false)
$$;
revoke execute on function cases.belongs(uuid) from public;
grant execute on function cases.belongs(uuid) to waymark_app, waymark_clock;

-- Who may open a sealed field of a case beside being its member.
--   kind: the field
create table cases.sealed_member (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  kind text not null check (kind in ('address', 'contact', 'nhs')),
  person uuid not null,
  person_name text not null,
  added_by uuid not null,
  added_by_name text not null,
  added_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_by_name text not null default '',
  version int not null default 1,
  check (num_nulls(ended_at, ended_by) in (0, 2))
);
create index sealed_member_case on cases.sealed_member (case_id);
create unique index sealed_member_once on cases.sealed_member (case_id, kind, person) where ended_at is null;
alter table cases.sealed_member enable row level security;
alter table cases.sealed_member force row level security;
grant select, insert on cases.sealed_member to waymark_app, waymark_clock;
grant update (ended_at, ended_by, ended_by_name, version) on cases.sealed_member to waymark_app, waymark_clock;
create policy sealed_member_select on cases.sealed_member for select to waymark_app, waymark_clock
  using (cases.owns(case_id) or person = access.me() and cases.belongs(case_id));
create policy sealed_member_insert on cases.sealed_member for insert to waymark_app, waymark_clock
  with check (cases.owns(case_id) and ended_at is null and added_by = access.me());
create policy sealed_member_update on cases.sealed_member for update to waymark_app, waymark_clock
  using (ended_at is null and cases.owns(case_id)) with check (ended_at is not null and ended_by = access.me());

-- Whether the person is a member of the case today and of its sealed fields of that kind.
create function cases.may_unseal(wanted uuid, wanted_kind text) returns boolean
  language sql stable set search_path = '' as $$
  select cases.belongs(wanted) and exists (
    select from cases.sealed_member m
     where m.case_id = wanted and m.kind = wanted_kind and m.person = access.me() and m.ended_at is null)
$$;
revoke execute on function cases.may_unseal(uuid, text) from public;
grant execute on function cases.may_unseal(uuid, text) to waymark_app, waymark_clock;

-- That there is a sealed field about a person in a case, and when it was written last; what it says is in sealed_content.
create table cases.sealed_field (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  about uuid not null,
  kind text not null check (kind in ('address', 'contact', 'nhs')),
  version int not null default 1,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  unique (case_id, about, kind),
  unique (id, case_id, kind),
  unique (id, case_id),
  foreign key (about, case_id) references cases.person_in_case (id, case_id) on delete cascade
);
alter table cases.sealed_field enable row level security;
alter table cases.sealed_field force row level security;
grant select, insert on cases.sealed_field to waymark_app, waymark_clock;
grant update (version, recorded_by, recorded_by_name, recorded_at) on cases.sealed_field to waymark_app, waymark_clock;
create policy sealed_field_select on cases.sealed_field for select to waymark_app, waymark_clock
  using (cases.may_unseal(case_id, kind));
create policy sealed_field_insert on cases.sealed_field for insert to waymark_app, waymark_clock
  with check (cases.may_unseal(case_id, kind) and cases.works(case_id) and recorded_by = access.me() and exists (
    select from cases.person_in_case p where p.id = sealed_field.about and p.case_id = sealed_field.case_id));
create policy sealed_field_update on cases.sealed_field for update to waymark_app, waymark_clock
  using (cases.may_unseal(case_id, kind) and cases.works(case_id))
  with check (cases.may_unseal(case_id, kind) and cases.works(case_id) and recorded_by = access.me());

-- Each opening of a sealed field, with its reason. Append-only. What the field says can be read for ten minutes after.
--   sealed: the reason
create table cases.sealed_opening (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  field uuid not null,
  kind text not null check (kind in ('address', 'contact', 'nhs')),
  at timestamptz not null default now(),
  person uuid not null,
  person_name text not null,
  organisation text not null,
  sealed bytea not null,
  foreign key (field, case_id, kind) references cases.sealed_field (id, case_id, kind) on delete cascade
);
create index sealed_opening_case on cases.sealed_opening (case_id, at desc);
create index sealed_opening_field on cases.sealed_opening (field, person, at desc);
alter table cases.sealed_opening enable row level security;
alter table cases.sealed_opening force row level security;
grant select on cases.sealed_opening to waymark_app, waymark_clock;
grant insert (id, case_id, field, kind, person, person_name, organisation, sealed) on cases.sealed_opening to waymark_app, waymark_clock;
create policy sealed_opening_select on cases.sealed_opening for select to waymark_app, waymark_clock
  using (cases.belongs(case_id) or (select access.scopes('REVIEW_EMERGENCY_ACCESS') && array['partnership']));
create policy sealed_opening_insert on cases.sealed_opening for insert to waymark_app, waymark_clock
  with check (person = access.me() and exists (
    select from cases.sealed_field f
     where f.id = sealed_opening.field and f.case_id = sealed_opening.case_id and f.kind = sealed_opening.kind));

-- What a sealed field says, one row for each time it was written. Append-only.
create table cases.sealed_content (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  field uuid not null,
  version int not null check (version > 0),
  sealed bytea not null,
  unique (field, version),
  foreign key (field, case_id) references cases.sealed_field (id, case_id) on delete cascade
);
create index sealed_content_case on cases.sealed_content (case_id);
alter table cases.sealed_content enable row level security;
alter table cases.sealed_content force row level security;
grant select, insert on cases.sealed_content to waymark_app, waymark_clock;
create policy sealed_content_select on cases.sealed_content for select to waymark_app, waymark_clock
  using (exists (
    select from cases.sealed_field f
      join cases.sealed_opening o on o.field = f.id
     where f.id = sealed_content.field and o.person = access.me()
       and o.at between now() - interval '10 minutes' and now()));
create policy sealed_content_insert on cases.sealed_content for insert to waymark_app, waymark_clock
  with check (cases.works(case_id) and exists (
    select from cases.sealed_field f where f.id = sealed_content.field and f.case_id = sealed_content.case_id));
