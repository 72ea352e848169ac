-- Risk to the person and from what surrounds them: each assessment is a row, with the reason for it; none is overwritten.
--   subject: what the risk is about; the highest number of each counts
--   action_by: by when the safety action is done; a high risk has one
--   sealed: what it is, what would lower it, what is in place, why the level is what it is, and the safety action
create table support.risk_assessment (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  subject text not null check (subject in ('FROM_OTHERS', 'TO_SELF', 'TO_CHILDREN', 'TO_STAFF', 'EXPLOITATION_AGAIN', 'JOURNEYS')),
  number int not null check (number > 0),
  level text not null check (level in ('NONE', 'LOW', 'MEDIUM', 'HIGH')),
  likelihood text not null check (likelihood in ('UNLIKELY', 'POSSIBLE', 'LIKELY', 'NOT_KNOWN')),
  assessed_on date not null,
  next_review date not null,
  action_by date,
  sealed bytea not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  at timestamptz not null,
  check (next_review >= assessed_on),
  check (level <> 'HIGH' or action_by is not null),
  unique (case_id, subject, number)
);
select cases.protect('support.risk_assessment', '{}');
