-- The safety of the people in a case: danger, how they can be reached safely, where they sleep tonight, what they need. Each save is
-- a row; the one with the highest number counts.
--   danger: now, possible, none, or not known
--   first_night: a place is needed, arranged or not needed
--   sealed: everything that says something about somebody. How to reach them is a sealed field of its own
create table cases.safety (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  number int not null check (number > 0),
  danger text not null check (danger in ('NOW', 'POSSIBLE', 'NONE', 'NOT_KNOWN')),
  first_night text not null check (first_night in ('NEEDED', 'ARRANGED', 'NOT_NEEDED', 'NOT_KNOWN')),
  reviewed_on date not null,
  next_review date not null,
  sealed bytea not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  at timestamptz not null,
  check (next_review >= reviewed_on),
  unique (case_id, number)
);
select cases.protect('cases.safety', '{}');
