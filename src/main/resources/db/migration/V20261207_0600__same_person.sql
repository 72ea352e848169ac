-- The same person in two cases: found by blind tokens, compared by the two caseworkers, and never shown to the person who searches.

-- What a name, a telephone number or a reference is looked up by: HMAC-SHA-256 under case_tokens.json. Those of names are cut to four
-- bytes: many names share one, so that a token tells no name even to who has the key.
--   kind: word is one word of a name, name two of them, name_year the two with the year of birth, name_born the whole name with the day
create table cases.blind_token (
  case_id uuid not null references cases.case_record on delete cascade,
  person_in_case uuid not null references cases.person_in_case on delete cascade,
  kind text not null check (kind in ('telephone', 'nrm_reference', 'name_born', 'name_year', 'name', 'word')),
  token bytea not null check (length(token) in (4, 32)),
  primary key (person_in_case, kind, token)
);
create index blind_token_token on cases.blind_token (token);
create index blind_token_case on cases.blind_token (case_id);
alter table cases.blind_token enable row level security;
alter table cases.blind_token force row level security;
grant select, insert, delete on cases.blind_token to waymark_app, waymark_clock;
create policy blind_token_select on cases.blind_token for select to waymark_app, waymark_clock using (cases.opens(case_id));
create policy blind_token_insert on cases.blind_token for insert to waymark_app, waymark_clock with check (cases.works(case_id));
create policy blind_token_delete on cases.blind_token for delete to waymark_app, waymark_clock using (cases.works(case_id));

-- A person whose tokens were written since the clock last compared. A person who adds one cannot read any.
create table cases.comparison_due (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  person_in_case uuid not null references cases.person_in_case on delete cascade,
  at timestamptz not null
);
create index comparison_due_case on cases.comparison_due (case_id);
create index comparison_due_person on cases.comparison_due (person_in_case);
alter table cases.comparison_due enable row level security;
alter table cases.comparison_due force row level security;
grant insert on cases.comparison_due to waymark_app;
grant select, insert, delete on cases.comparison_due to waymark_clock;
create policy comparison_due_select on cases.comparison_due for select to waymark_clock using (true);
create policy comparison_due_insert on cases.comparison_due for insert to waymark_app, waymark_clock with check (cases.works(case_id));
create policy comparison_due_delete on cases.comparison_due for delete to waymark_clock using (true);

-- Two people in two cases who may be one, each pair once and for all. Only the clock sees both sides.
--   earlier_: who was there, and whose caseworker is asked first
--   later_: whose details were written and found the other
create table cases.comparison (
  id uuid primary key,
  ref text not null unique check (ref ~ '^CM-[0-9A-Z]{7}$'),
  earlier_case uuid not null references cases.case_record on delete cascade,
  earlier_person uuid not null references cases.person_in_case on delete cascade,
  later_case uuid not null references cases.case_record on delete cascade,
  later_person uuid not null references cases.person_in_case on delete cascade,
  found_on date not null,
  check (earlier_case <> later_case)
);
create unique index comparison_pair on cases.comparison (least(earlier_person, later_person), greatest(earlier_person, later_person));
create index comparison_earlier on cases.comparison (earlier_case);
create index comparison_later on cases.comparison (later_case);
create index comparison_earlier_person on cases.comparison (earlier_person);
create index comparison_later_person on cases.comparison (later_person);
alter table cases.comparison enable row level security;
alter table cases.comparison force row level security;
grant select, insert on cases.comparison to waymark_clock;
create policy comparison_select on cases.comparison for select to waymark_clock using (true);
create policy comparison_insert on cases.comparison for insert to waymark_clock with check (true);

-- What each of the two cases knows of it: nothing, until it is told.
--   other_organisation, other_contact: who to talk to about it
--   told: the caseworkers of this case know that there is a comparison
--   outcome: the same person once both sides said so, different once one of them did
--   shown: both sides agreed that everybody who opens the case reads which organisation has the other
create table cases.comparison_side (
  id uuid primary key,
  comparison uuid not null references cases.comparison on delete cascade,
  ref text not null,
  case_id uuid not null references cases.case_record on delete cascade,
  person_in_case uuid not null references cases.person_in_case on delete cascade,
  earlier boolean not null,
  other_organisation text not null,
  other_contact text not null,
  found_on date not null,
  told boolean not null,
  outcome text not null default 'open' check (outcome in ('open', 'same', 'different')),
  shown boolean not null default false,
  check (told or outcome = 'open' or not earlier),
  check (not shown or outcome = 'same'),
  unique (comparison, earlier),
  unique (id, case_id)
);
create index comparison_side_case on cases.comparison_side (case_id);
create index comparison_side_person on cases.comparison_side (person_in_case);
alter table cases.comparison_side enable row level security;
alter table cases.comparison_side force row level security;
grant select on cases.comparison_side to waymark_app;
grant select, insert on cases.comparison_side to waymark_clock;
grant update (told, outcome, shown) on cases.comparison_side to waymark_clock;
create policy comparison_side_select on cases.comparison_side for select to waymark_app
  using (told and cases.works(case_id) or shown and cases.opens(case_id));
create policy comparison_side_clock_select on cases.comparison_side for select to waymark_clock using (true);
create policy comparison_side_insert on cases.comparison_side for insert to waymark_clock with check (true);
create policy comparison_side_update on cases.comparison_side for update to waymark_clock using (true) with check (true);

-- Append-only: what the caseworkers of one side said. The last one counts.
--   asks: the caseworkers of the other case are told that they are asked to compare
--   shows: they agree that members of the other case read which organisation has this one
--   sealed: the reason
create table cases.comparison_verdict (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  side uuid not null,
  number int not null check (number > 0),
  verdict text not null check (verdict in ('same', 'ask', 'unsure', 'different', 'reopened', 'undone')),
  shows boolean not null,
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  sealed bytea,
  unique (side, number),
  foreign key (side, case_id) references cases.comparison_side (id, case_id) on delete cascade
);
create index comparison_verdict_case on cases.comparison_verdict (case_id);
alter table cases.comparison_verdict enable row level security;
alter table cases.comparison_verdict force row level security;
grant select, insert on cases.comparison_verdict to waymark_app;
grant select on cases.comparison_verdict to waymark_clock;
create policy comparison_verdict_select on cases.comparison_verdict for select to waymark_app using (cases.works(case_id));
create policy comparison_verdict_clock_select on cases.comparison_verdict for select to waymark_clock using (true);
create policy comparison_verdict_insert on cases.comparison_verdict for insert to waymark_app
  with check (cases.works(case_id) and actor = access.me()
    and exists (select from cases.comparison_side s where s.id = comparison_verdict.side and s.case_id = comparison_verdict.case_id));

-- Append-only: two people who became one, and those that were made two again.
create table cases.person_merge (
  id uuid primary key,
  comparison uuid not null references cases.comparison on delete cascade,
  person uuid not null references cases.person,
  into_person uuid not null references cases.person,
  undone boolean not null,
  at timestamptz not null
);
create index person_merge_comparison on cases.person_merge (comparison, at desc);
alter table cases.person_merge enable row level security;
alter table cases.person_merge force row level security;
grant select, insert on cases.person_merge to waymark_clock;
create policy person_merge_select on cases.person_merge for select to waymark_clock using (true);
create policy person_merge_insert on cases.person_merge for insert to waymark_clock with check (true);

-- Two caseworkers agreed: the clock writes it down, since neither may change a person of the other's case.
grant update (merged_into) on cases.person to waymark_clock;
create policy person_update on cases.person for update to waymark_clock using (true) with check (true);

-- How a case began, sealed: how it came, where the person was found, exploited and lives, and what they are known by.
create table cases.origin (
  case_id uuid primary key references cases.case_record on delete cascade,
  version int not null default 1,
  sealed bytea not null
);
select cases.protect('cases.origin', '{version,sealed}');

-- What is to be done next, in words, for lists: written whenever somebody who works on the case looks at it.
alter table cases.case_record add column next_step bytea;
grant update (next_step) on cases.case_record to waymark_app, waymark_clock;
create index case_record_owner on cases.case_record (owner) where state = 'open';

-- Somebody of the family or a dependant of the person, and what is done for them: one referral each.
--   own_case: the reference of a case of their own
create table cases.dependant (
  person_in_case uuid primary key references cases.person_in_case on delete cascade,
  case_id uuid not null references cases.case_record on delete cascade,
  version int not null default 1,
  child text not null check (child in ('yes', 'no', 'unknown')),
  referral text not null check (referral in ('needed', 'not_needed', 'not_decided')),
  together text not null check (together in ('yes', 'not_safe', 'unknown')),
  own_case text check (own_case ~ '^CA-[0-9A-Z]{7}$')
);
create index dependant_case on cases.dependant (case_id);
select cases.protect('cases.dependant', '{version,child,referral,together,own_case}');
