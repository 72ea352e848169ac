-- Review meetings of a case. What members bring to one is theirs, written before or after it; append-only.
--   person_there: whether the person was there, or somebody spoke for them
--   sealed: who came, the view of the person, what changes in the plan
create table support.review_meeting (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  version int not null default 1 check (version > 0),
  on_day date not null,
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  person_there text check (person_there in ('THERE', 'SPOKEN_FOR', 'DID_NOT_WANT', 'NOT_ASKED')),
  sealed bytea,
  planned_by uuid not null,
  planned_by_name text not null,
  check ((state = 'held') = (person_there is not null)),
  unique (id, case_id)
);
create index review_meeting_case on support.review_meeting (case_id, on_day);
select cases.protect('support.review_meeting', '{version,on_day,state,person_there,sealed}');
alter policy review_meeting_insert on support.review_meeting
  with check (cases.works(case_id) and planned_by = access.me() and state = 'planned');

create table support.review_contribution (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  review uuid not null,
  author uuid not null,
  author_name text not null,
  organisation text not null,
  given_at timestamptz not null,
  sealed bytea not null,
  foreign key (review, case_id) references support.review_meeting (id, case_id) on delete cascade
);
create index review_contribution_case on support.review_contribution (case_id);
create index review_contribution_review on support.review_contribution (review, given_at);
select cases.protect('support.review_contribution', '{}');
alter policy review_contribution_insert on support.review_contribution
  with check (cases.belongs(case_id) and author = access.me());
