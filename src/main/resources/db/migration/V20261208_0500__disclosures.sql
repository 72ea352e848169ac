-- Sharing: what leaves a case, to whom, why and until when. What was said, names and reasons are sealed with the key of the case;
-- the copy that somebody receives is sealed with a key of its own, so that reading it opens no case.

-- Lawful bases to choose from (UK GDPR Articles 6 and 9 with Schedule 1 of the Data Protection Act 2018; Part 3 for the police).
--   condition: of Schedule 1 or Part 3, where an appropriate policy document has to cover it; null where none has to
create table sharing.basis (
  code text primary key check (code ~ '^[A-Z0-9_]{2,40}$'),
  position int not null,
  need text not null check (length(need) between 1 and 200),
  article6 text not null check (length(article6) between 1 and 200),
  article9 text not null check (length(article9) between 1 and 300),
  condition text check (condition in ('SCH1_6', 'SCH1_10', 'SCH1_18', 'PART3_42')),
  from_day date,
  until_day date,
  source text not null check (length(source) between 1 and 300),
  checked_by text not null default '' check (length(checked_by) <= 200),
  checked_on date,
  version int not null default 1,
  check (until_day >= from_day),
  check ((checked_by = '') = (checked_on is null))
);
insert into sharing.basis (code, position, need, article6, article9, condition, source) values
  ('SAFEGUARDING', 1, 'Safeguarding by a public body', '6(1)(e) public task', '9(2)(g) and Schedule 1 paragraph 18: safeguarding of children and of individuals at risk', 'SCH1_18', 'General knowledge; not checked'),
  ('LEGAL_DUTY', 2, 'A duty in law (such as Modern Slavery Act 2015 section 52)', '6(1)(c) legal obligation', '9(2)(g) and Schedule 1 paragraph 6: statutory purposes', 'SCH1_6', 'General knowledge; not checked'),
  ('LIFE_AT_RISK', 3, 'Life at risk', '6(1)(d) vital interests', '9(2)(c), only if the person cannot give consent', null, 'ICO code on data sharing, urgent situations'),
  ('HEALTH_CARE', 4, 'Health care', '6(1)(e) public task', '9(2)(h) and Schedule 1 paragraph 2: health or social care', null, 'General knowledge; not checked'),
  ('CRIME', 5, 'Prevention of crime by a body that is not the police', '6(1)(e) public task or 6(1)(f) legitimate interests', 'Schedule 1 paragraph 10: preventing or detecting unlawful acts; Article 10 for criminal data', 'SCH1_10', 'General knowledge; not checked'),
  ('CHARITY_SUPPORT', 6, 'Support by a charity: safeguarding', '6(1)(f) legitimate interests', '9(2)(g) and Schedule 1 paragraph 18: safeguarding of children and of individuals at risk', 'SCH1_18', 'General knowledge; not checked'),
  ('EXPLICIT_CONSENT', 7, 'Support by a charity: explicit consent', '6(1)(a) consent or 6(1)(f) legitimate interests', '9(2)(a) explicit consent', null, 'General knowledge; not checked'),
  ('POLICE', 8, 'The police and other competent authorities', 'Data Protection Act 2018 Part 3 section 35: necessary for a law-enforcement task', 'Strictly necessary, with a condition of Schedule 8', 'PART3_42', 'General knowledge; not checked');
select access.protect('sharing.basis', 'USE_WAYMARK', 'CHANGE_SETTINGS', '{need,article6,article9,until_day,source,checked_by,checked_on,version}');

-- Appropriate policy documents and agreements on sharing, by organisation.
--   conditions: that the document covers; none for an agreement
--   partner: with whom an agreement is; empty for a policy document
create table sharing.policy_document (
  id uuid primary key,
  ref text not null unique check (ref ~ '^AP-[0-9A-Z]{7}$'),
  kind text not null check (kind in ('POLICY', 'AGREEMENT')),
  organisation text not null,
  partner text,
  title text not null check (length(title) between 1 and 200),
  edition text not null check (length(edition) between 1 and 40),
  conditions text[] not null default '{}',
  approved_by text not null check (length(approved_by) between 1 and 200),
  approved_on date not null,
  review_on date not null,
  withdrawn_on date,
  recorded_by uuid not null,
  recorded_by_name text not null,
  version int not null default 1,
  check (review_on >= approved_on),
  check (conditions <@ array['SCH1_6', 'SCH1_10', 'SCH1_18', 'PART3_42']),
  check ((kind = 'AGREEMENT') = (partner is not null)),
  check (kind = 'AGREEMENT' or cardinality(conditions) > 0)
);
create index policy_document_organisation on sharing.policy_document (organisation);
select access.protect('sharing.policy_document', 'USE_WAYMARK', 'MANAGE_DATA_REQUESTS', '{title,edition,conditions,approved_by,approved_on,review_on,withdrawn_on,recorded_by,recorded_by_name,version}');

-- One disclosure.
--   state: prepared, shared, recalled before its last day, ended on it, or dropped before it was shared
--   to_person: who opens it in Waymark; null where it leaves Waymark
--   parts: codes of the parts of the case
--   told: whether the person was told and asked; answer: what they said
--   why_not_told, ask_on: where they were not told, and the day to ask again
--   ground: of Schedule 1 paragraph 18, where it was shared without agreement
--   tell_by, told_on: when the person is to hear, and heard, of what was shared without their agreement
--   deletion: whether a receiver outside was asked to delete it, and what they answered
--   sealed: names, words and reasons
create table sharing.disclosure (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  case_ref text not null check (case_ref ~ '^CA-[0-9A-Z]{7}$'),
  ref text not null unique check (ref ~ '^SH-[0-9A-Z]{7}$'),
  version int not null default 1,
  state text not null default 'PREPARED' check (state in ('PREPARED', 'SHARED', 'RECALLED', 'ENDED', 'DROPPED')),
  organisation text not null,
  to_person uuid,
  to_organisation text,
  parts text[] not null,
  purpose text not null check (purpose ~ '^[A-Z_]{2,30}$'),
  basis text not null references sharing.basis,
  from_day date not null,
  until_day date not null,
  channel text not null check (channel in ('WAYMARK', 'SECURE_EMAIL', 'POST', 'BY_HAND', 'SPOKEN')),
  told text not null check (told in ('ASKED', 'TOLD', 'NOT_TOLD')),
  answer text not null check (answer in ('AGREED', 'REFUSED', 'UNDECIDED', 'CANNOT', 'NOT_ASKED')),
  why_not_told text check (why_not_told in ('DANGER', 'PREJUDICE', 'NOT_REACHED')),
  ask_on date,
  ground text check (ground in ('CANNOT_BE_GIVEN', 'NOT_OBTAINABLE', 'PROTECTION_AT_RISK')),
  without_agreement boolean not null default false,
  tell_by date,
  told_on date,
  deletion text check (deletion in ('ASKED', 'DELETED', 'KEPT')),
  deletion_due date,
  request_ref text check (request_ref ~ '^PR-[0-9A-Z]{7}$'),
  prepared_by uuid not null,
  prepared_by_name text not null,
  prepared_at timestamptz not null,
  shared_by uuid,
  shared_by_name text not null default '',
  shared_at timestamptz,
  ended_by_name text not null default '',
  ended_at timestamptz,
  sealed bytea not null,
  unique (id, case_id),
  check (until_day >= from_day),
  check ((to_person is not null) = (channel = 'WAYMARK')),
  check ((told = 'NOT_TOLD') = (why_not_told is not null)),
  check (told = 'ASKED' or answer = 'NOT_ASKED'),
  check (told <> 'NOT_TOLD' or ask_on is not null),
  check (num_nulls(shared_by, shared_at) in (0, 2)),
  check ((state in ('SHARED', 'RECALLED', 'ENDED')) = (shared_at is not null)),
  check ((state in ('RECALLED', 'ENDED', 'DROPPED')) = (ended_at is not null)),
  check (shared_at is null or answer = 'AGREED' or without_agreement)
);
create index disclosure_case on sharing.disclosure (case_id);
alter table sharing.disclosure enable row level security;
alter table sharing.disclosure force row level security;
grant select, insert on sharing.disclosure to waymark_app, waymark_clock;
grant update (version, state, ask_on, ground, without_agreement, tell_by, told_on, deletion, deletion_due, shared_by, shared_by_name,
              shared_at, ended_by_name, ended_at, sealed) on sharing.disclosure to waymark_app, waymark_clock;
-- information governance reads the register by reference: nothing in clear names the person
create policy disclosure_select on sharing.disclosure for select to waymark_app, waymark_clock
  using (cases.opens(case_id) or (select access.scopes('MANAGE_DATA_REQUESTS') && array['partnership']));
create policy disclosure_insert on sharing.disclosure for insert to waymark_app, waymark_clock
  with check (cases.works(case_id) and prepared_by = access.me() and state = 'PREPARED' and version = 1
    and exists (select from cases.case_record c where c.id = disclosure.case_id and c.ref = disclosure.case_ref));
create policy disclosure_update on sharing.disclosure for update to waymark_app, waymark_clock
  using (cases.works(case_id) and state <> 'DROPPED') with check (cases.works(case_id));

-- What was agreed and who shared it does not change once it is shared, and what has ended does not begin again. Without agreement it is
-- shared only with the permission of its own.
create function sharing.disclosure_steps() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state <> 'PREPARED' and (new.shared_by, new.shared_at, new.without_agreement, new.ground)
       is distinct from (old.shared_by, old.shared_at, old.without_agreement, old.ground)
     or old.state <> new.state and (old.state, new.state) not in
       (('PREPARED', 'SHARED'), ('PREPARED', 'DROPPED'), ('SHARED', 'RECALLED'), ('SHARED', 'ENDED')) then
    raise exception 'this step of a disclosure is not possible' using errcode = 'insufficient_privilege';
  end if;
  if new.state = 'SHARED' and old.state = 'PREPARED' and (new.shared_by is distinct from access.me()
       or new.without_agreement and access.scopes('SHARE_WITHOUT_AGREEMENT') = '{}') then
    raise exception 'this person cannot share it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger disclosure_steps before update on sharing.disclosure for each row execute function sharing.disclosure_steps();
alter table sharing.disclosure enable always trigger disclosure_steps;

-- Whether the copy is for the person who asks, and they have no conflict of interest with the case. Runs with the rights of its owner,
-- because who receives a copy may not see who is shut out of a case; it answers for the person who asks, and no one else.
create function sharing.receives(wanted uuid, recipient uuid) returns boolean
  language sql stable security definer set search_path = ''
as $$
  select recipient = access.me() and not exists (
    select from cases.conflict c
     where c.case_id = wanted and c.lifted_at is null
       and (c.person = access.me()
            or c.organisation = (select a.organisation from access.account a where a.id = access.me())))
$$;
revoke execute on function sharing.receives(uuid, uuid) from public;
grant execute on function sharing.receives(uuid, uuid) to waymark_app, waymark_clock;

-- The copy that is shared, as it was on that day. Who receives it reads it while it lasts; it opens nothing of the case.
--   wrapped: the key of this copy, wrapped with the key of cases.json
--   live: false before it was shared and after it was recalled
create table sharing.copy (
  disclosure uuid primary key,
  case_id uuid not null,
  ref text not null unique check (ref ~ '^SH-[0-9A-Z]{7}$'),
  recipient uuid,
  organisation text not null,
  from_day date not null,
  until_day date not null,
  live boolean not null default false,
  wrapped bytea not null check (length(wrapped) <= 200),
  sealed bytea not null,
  unique (disclosure, case_id),
  foreign key (disclosure, case_id) references sharing.disclosure (id, case_id) on delete cascade
);
create index copy_case on sharing.copy (case_id);
create index copy_recipient on sharing.copy (recipient) where live;
alter table sharing.copy enable row level security;
alter table sharing.copy force row level security;
grant select, insert on sharing.copy to waymark_app, waymark_clock;
grant update (live) on sharing.copy to waymark_app, waymark_clock;
grant update (wrapped) on sharing.copy to waymark_clock;
create policy copy_select on sharing.copy for select to waymark_app, waymark_clock
  using (cases.opens(case_id)
    or live and (now() at time zone 'Europe/London')::date between from_day and until_day
       and sharing.receives(case_id, recipient) and (select access.scopes('USE_WAYMARK') <> '{}'));
create policy copy_insert on sharing.copy for insert to waymark_app, waymark_clock
  with check (cases.works(case_id) and not live and exists (
    select from sharing.disclosure d
     where d.id = copy.disclosure and d.case_id = copy.case_id and d.ref = copy.ref and d.state = 'PREPARED'
       and d.to_person is not distinct from copy.recipient and d.from_day = copy.from_day and d.until_day = copy.until_day));
-- live only while it is shared
create policy copy_update on sharing.copy for update to waymark_app, waymark_clock
  using (cases.works(case_id))
  with check (cases.works(case_id) and (not live or exists (
    select from sharing.disclosure d where d.id = copy.disclosure and d.state = 'SHARED')));

-- Who opened a copy. Append-only.
create table sharing.copy_look (
  id uuid primary key,
  disclosure uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  person uuid not null,
  person_name text not null,
  organisation text not null,
  way text not null check (way in ('PAGE', 'PDF')),
  foreign key (disclosure, case_id) references sharing.copy (disclosure, case_id) on delete cascade
);
create index copy_look_disclosure on sharing.copy_look (disclosure, at desc);
create index copy_look_case on sharing.copy_look (case_id);
alter table sharing.copy_look enable row level security;
alter table sharing.copy_look force row level security;
grant select, insert on sharing.copy_look to waymark_app, waymark_clock;
create policy copy_look_select on sharing.copy_look for select to waymark_app, waymark_clock
  using (cases.opens(case_id) or person = access.me() and (select access.scopes('USE_WAYMARK') <> '{}'));
create policy copy_look_insert on sharing.copy_look for insert to waymark_app, waymark_clock
  with check (person = access.me() and exists (
    select from sharing.copy c where c.disclosure = copy_look.disclosure and c.case_id = copy_look.case_id));

-- Laws with the version in force and who has checked them, for other modules.
create view cases_open.law with (security_invoker = true) as
  select ref, act, section, effect, status, from_day, until_day, source, checked_by, checked_on from cases.law;
grant select on cases_open.law to waymark_app, waymark_clock;

-- Who must not receive anything of a case.
create view cases_open.conflict with (security_invoker = true) as
  select case_id, person, organisation from cases.conflict where lifted_at is null;
grant select on cases_open.conflict to waymark_app, waymark_clock;
