-- What let somebody outside the organisation of a case's owner know of a person who had not agreed to it, on which ground, and
-- whether the person was told. Append-only.
--   target: reference of what was made (a sharing, a conference item); empty where it has none
--   organisation: of the directory; null where who came to know was only typed
--   answer: what the person had said
--   sealed: who came to know, what the person had said in their words, why it was necessary, why they were not told
create table cases.sharing_without_consent (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  case_ref text not null,
  person_in_case uuid not null,
  act text not null check (act in ('MEMBER', 'OWNER', 'SEALED_FIELD', 'SHARING', 'POLICE_REQUEST', 'CONFERENCE',
                                   'CONFERENCE_AGENCY', 'TRANSFER', 'CASE_FILE', 'SERVICE', 'EMERGENCY', 'NRM')),
  target text not null check (length(target) <= 80),
  organisation text,
  answer text not null check (answer in ('REFUSED', 'WITHDRAWN', 'UNDECIDED', 'NOT_ASKED')),
  said_on date,
  ground text not null check (ground in ('RISK', 'CHILD', 'LEGAL_DUTY', 'SERIOUS_CRIME', 'CAPACITY')),
  told boolean not null,
  sealed bytea not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  at timestamptz not null,
  foreign key (person_in_case, case_id) references cases.person_in_case (id, case_id) on delete cascade
);
create index sharing_without_consent_case on cases.sharing_without_consent (case_id);
alter table cases.sharing_without_consent enable row level security;
alter table cases.sharing_without_consent force row level security;
grant select, insert on cases.sharing_without_consent to waymark_app, waymark_clock;
-- information governance reads by reference: nothing in clear names the person
create policy sharing_without_consent_select on cases.sharing_without_consent for select to waymark_app, waymark_clock
  using (cases.opens(case_id) or (select access.scopes('MANAGE_DATA_REQUESTS') && array['partnership']));
-- who is no member records it through the system: who runs a conference, and who opens a case in an emergency
create policy sharing_without_consent_insert on cases.sharing_without_consent for insert to waymark_app, waymark_clock
  with check (cases.works(case_id) and (recorded_by = access.me() or current_setting('role') = 'waymark_clock')
    and exists (select from cases.case_record c where c.id = sharing_without_consent.case_id and c.ref = sharing_without_consent.case_ref));

-- the lawful basis of a membership follows from who the member is, and its owner can change it
grant update (basis) on cases.member to waymark_app, waymark_clock;
