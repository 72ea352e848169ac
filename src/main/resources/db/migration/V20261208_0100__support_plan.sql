-- One plan of support for the person of a case. What the person wishes, what is done and what came of it is sealed.
--   answer: of the person, to whether they need anything in a domain
--   risk: 0 to 3, as the worker sees it; null where nobody has said
create table support.plan (
  case_id uuid primary key references cases.case_record on delete cascade,
  version int not null default 1 check (version > 0),
  review_on date
);

create table support.need (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  domain text not null check (domain in (
    'SAFETY', 'ACCOMMODATION', 'MONEY', 'PHYSICAL_HEALTH', 'MENTAL_HEALTH', 'PREGNANCY_AND_CHILDREN', 'IMMIGRATION',
    'CRIMINAL_JUSTICE', 'LANGUAGE', 'EDUCATION_AND_WORK', 'FAMILY_AND_SOCIAL', 'IDENTITY_DOCUMENTS', 'FAITH_AND_CULTURE',
    'GOALS')),
  answer text not null check (answer in ('NEEDED', 'NOT_NEEDED', 'NOT_ASKED', 'PREFERS_NOT_TO_SAY')),
  risk int check (risk between 0 and 3),
  review_on date,
  sealed bytea not null,
  version int not null default 1 check (version > 0),
  unique (case_id, domain),
  unique (id, case_id)
);

-- owner: a member of the case; null where the person does it, or somebody who is no member, whose name is sealed
create table support.plan_action (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  need uuid not null,
  owner_kind text not null check (owner_kind in ('MEMBER', 'PERSON', 'OTHER')),
  owner uuid,
  owner_name text not null default '',
  due date,
  state text not null default 'open' check (state in ('open', 'done', 'not_done')),
  done_on date,
  sealed bytea not null,
  version int not null default 1 check (version > 0),
  foreign key (need, case_id) references support.need (id, case_id) on delete cascade,
  unique (id, case_id),
  check ((owner_kind = 'MEMBER') = (owner is not null)),
  check (owner is not null or owner_name = ''),
  check ((state = 'open') = (done_on is null))
);
create index plan_action_case on support.plan_action (case_id, need);
create index plan_action_owner on support.plan_action (owner, due) where state = 'open';

select cases.protect('support.plan', '{version,review_on}');
select cases.protect('support.need', '{answer,risk,review_on,sealed,version}');
select cases.protect('support.plan_action', '{owner_kind,owner,owner_name,due,state,done_on,sealed,version}');
