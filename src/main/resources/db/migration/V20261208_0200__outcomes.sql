-- Core outcomes: how the person says that they are, apart from what a worker has seen, at set points in time.
--   point: the start, 3, 6 and 12 months, when support ends, and after it
--   state: open while answers are collected, done, or skipped with a reason
--   sealed: who was there, and the reason for skipping
create table support.outcome_review (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  number int not null check (number > 0),
  version int not null default 1,
  point text not null check (point in ('START', 'MONTHS_3', 'MONTHS_6', 'MONTHS_12', 'EXIT', 'AFTER_EXIT')),
  on_day date not null,
  state text not null check (state in ('OPEN', 'DONE', 'SKIPPED')),
  interpreter text not null check (interpreter in ('NOT_NEEDED', 'USED', 'NOT_THERE', 'NOT_RECORDED')),
  sealed bytea not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  at timestamptz not null,
  unique (case_id, number),
  unique (id, case_id)
);
create unique index outcome_review_open on support.outcome_review (case_id) where state = 'OPEN';
select cases.protect('support.outcome_review', '{state,version}');
-- What is done or skipped stays as it is.
drop policy outcome_review_update on support.outcome_review;
create policy outcome_review_update on support.outcome_review for update to waymark_app, waymark_clock
  using (cases.works(case_id) and state = 'OPEN') with check (cases.works(case_id) and state in ('OPEN', 'DONE'));

-- One answer about one outcome: the person's own, or the worker's.
--   answer: a rating from 1 to 5, would not say, or not asked yet
--   sealed: what the person said, or what the worker saw; null where nothing
create table support.outcome_rating (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  review uuid not null,
  outcome text not null check (outcome ~ '^MSCOS[1-7]$'),
  source text not null check (source in ('PERSON', 'WORKER')),
  version int not null default 1,
  answer text not null check (answer in ('RATED', 'NOT_SAID', 'NOT_ASKED')),
  rating int check (rating between 1 and 5),
  sealed bytea,
  recorded_by uuid not null,
  recorded_by_name text not null,
  at timestamptz not null,
  check ((answer = 'RATED') = (rating is not null)),
  unique (review, outcome, source),
  foreign key (review, case_id) references support.outcome_review (id, case_id) on delete cascade
);
create index outcome_rating_case on support.outcome_rating (case_id);
select cases.protect('support.outcome_rating', '{version,answer,rating,sealed,recorded_by,recorded_by_name,at}');
drop policy outcome_rating_insert on support.outcome_rating;
create policy outcome_rating_insert on support.outcome_rating for insert to waymark_app, waymark_clock
  with check (cases.works(case_id)
    and exists (select from support.outcome_review r where r.id = review and r.state = 'OPEN'));
drop policy outcome_rating_update on support.outcome_rating;
create policy outcome_rating_update on support.outcome_rating for update to waymark_app, waymark_clock
  using (cases.works(case_id) and exists (select from support.outcome_review r where r.id = review and r.state = 'OPEN'))
  with check (cases.works(case_id)
    and exists (select from support.outcome_review r where r.id = review and r.state = 'OPEN'));

-- How many people say that an outcome is better, the same or worse than at the start, at the end of a quarter: for those who may
-- count cases and open none. Own ratings alone, of people who agreed to figures.
create table support.outcome_count (
  organisation text not null,
  outcome text not null check (outcome ~ '^MSCOS[1-7]$'),
  change text not null check (change in ('BETTER', 'SAME', 'WORSE')),
  until_day date not null,
  count int not null check (count >= 0),
  primary key (organisation, outcome, change, until_day)
);
alter table support.outcome_count enable row level security;
alter table support.outcome_count force row level security;
grant select on support.outcome_count to waymark_app;
grant select, insert on support.outcome_count to waymark_clock;
create policy outcome_count_select on support.outcome_count for select to waymark_app, waymark_clock
  using ((select access.scopes('COUNT_CASES')) && array['partnership', 'organisation:' || organisation]);
create policy outcome_count_insert on support.outcome_count for insert to waymark_clock with check (true);

-- For tasks and counts of other modules: the cases of a person, and whether the person whom a case is about agreed to figures.
create view cases_open.working_member with (security_invoker = true) as
  select m.case_id, m.person, m.capacity, c.ref, c.organisation, c.owner, c.opened_on, c.state
    from cases.member m
    join cases.case_record c on c.id = m.case_id
   where m.person is not null and m.capacity in ('owner', 'worker') and m.ended_at is null
     and m.from_day <= (now() at time zone 'Europe/London')::date
     and coalesce(m.until_day >= (now() at time zone 'Europe/London')::date, true);
grant select on cases_open.working_member to waymark_app, waymark_clock;
create view cases_open.agreed_to_figures with (security_invoker = true) as
  select s.case_id, c.organisation
    from (select distinct on (t.person_in_case) p.case_id, a.decision
            from cases.consent a
            join cases.consent_talk t on t.id = a.talk
            join cases.person_in_case p on p.id = t.person_in_case and p.main
           where a.layer = 'STATISTICS'
           order by t.person_in_case, a.number desc) s
    join cases.case_record c on c.id = s.case_id
   where s.decision = 'GIVEN';
grant select on cases_open.agreed_to_figures to waymark_app, waymark_clock;
