-- The plan as its person has it: copies in plain words and in their language, what they say to them, and complaints. A copy on a
-- telephone is opened by a code of 21 digits that is kept nowhere: the row is found by a keyed hash of it, and its content is sealed
-- under a key made of it. What the person says is sealed with public keys: the public side reads none of it again.

-- Each copy that was made; the one with the highest number counts. A draft may change, what was given may not.
--   plan_version: of the plan that it was made from; 0 where there was none
--   language: as pages have it, or 'other'; in which language the person's own text is
--   organisation: which answers for the case when the copy is given
--   lookup, content, reader: what the code finds and opens; only while the copy is open on a telephone
--   for_case, for_manager, for_reader: public keys that answers, complaints and their answers are sealed with
--   opener: the private key of for_case, sealed with the key of the case
--   sealed: the copy itself, for the case
create table support.plan_copy (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  number int not null check (number > 0),
  version int not null default 1,
  state text not null default 'draft' check (state in ('draft', 'given', 'ended')),
  plan_version int not null check (plan_version >= 0),
  language text not null check (language ~ '^[a-z-]{2,12}$'),
  organisation text not null,
  sealed bytea not null,
  made_by uuid not null,
  made_by_name text not null,
  made_on date not null,
  given_on date,
  given_by uuid,
  given_by_name text not null default '',
  on_paper boolean not null default false,
  phone_until date,
  lookup bytea unique check (length(lookup) = 37),
  content bytea check (length(content) <= 300000),
  reader bytea check (length(reader) <= 2000),
  for_case bytea check (length(for_case) <= 500),
  for_manager bytea check (length(for_manager) <= 500),
  for_reader bytea check (length(for_reader) <= 500),
  opener bytea check (length(opener) <= 2000),
  ended_on date,
  ended_why text check (ended_why in ('revoked', 'replaced')),
  unique (id, case_id),
  unique (case_id, number),
  check ((state = 'draft') = (given_on is null)),
  check (num_nulls(given_on, given_by) in (0, 2)),
  check ((state = 'ended') = (ended_on is not null)),
  check (num_nulls(ended_on, ended_why) in (0, 2)),
  check (num_nulls(lookup, content, reader) in (0, 3)),
  check (lookup is null or state = 'given' and phone_until is not null)
);
select cases.protect('support.plan_copy',
  '{version,state,plan_version,language,organisation,sealed,given_on,given_by,given_by_name,on_paper,phone_until,lookup,content,reader,for_case,for_manager,for_reader,opener,ended_on,ended_why}');

-- A copy is given once and ended once, and what was given stays as it was.
create function support.plan_copy_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if old.state = 'ended' or new.state = 'draft' and old.state <> 'draft' or old.state = 'draft' and new.state = 'ended' then
    raise exception 'a copy of a plan that is % does not become %', old.state, new.state using errcode = 'check_violation';
  end if;
  if old.state = 'given' and (new.sealed, new.language, new.plan_version, new.organisation, new.given_on, new.given_by)
      is distinct from (old.sealed, old.language, old.plan_version, old.organisation, old.given_on, old.given_by) then
    raise exception 'what was given of a plan stays as it was' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger plan_copy_step before update on support.plan_copy for each row execute function support.plan_copy_step();
alter table support.plan_copy enable always trigger plan_copy_step;

-- What the person said to a copy, once: on the telephone themselves, or aloud to a worker.
--   words: on the telephone sealed with for_case of the copy, aloud with the key of the case; null where nothing was said
--   seen_on: when somebody of the case had read it
create table support.copy_response (
  id uuid primary key,
  case_id uuid not null,
  copy uuid not null,
  how text not null check (how in ('phone', 'aloud')),
  said_on date not null,
  language text not null check (language ~ '^[a-z-]{2,12}$'),
  words bytea check (length(words) <= 100000),
  recorded_by uuid,
  recorded_by_name text not null default '',
  told boolean not null default false,
  seen_on date,
  seen_by uuid,
  seen_by_name text not null default '',
  position bigint generated always as identity,
  version int not null default 1,
  unique (id, case_id),
  foreign key (copy, case_id) references support.plan_copy (id, case_id) on delete cascade,
  check ((how = 'aloud') = (recorded_by is not null)),
  check (num_nulls(seen_on, seen_by) in (0, 2))
);
create index copy_response_copy on support.copy_response (copy, position);
create index copy_response_unseen on support.copy_response (case_id) where seen_on is null;
select cases.protect('support.copy_response', '{seen_on,seen_by,seen_by_name,version}');
grant update (told) on support.copy_response to waymark_clock;

-- To which part of the copy they said what; the newest response counts.
create table support.copy_answer (
  response uuid not null,
  case_id uuid not null,
  part int not null check (part between 1 and 40),
  answer text not null check (answer in ('AGREE', 'CHANGE', 'DISAGREE')),
  primary key (response, part),
  foreign key (response, case_id) references support.copy_response (id, case_id) on delete cascade
);
create index copy_answer_case on support.copy_answer (case_id);
select cases.protect('support.copy_answer', '{}');

-- The private key of for_manager of a copy, sealed with the key of the installation, for those who answer complaints: they open no
-- case.
create table support.complaint_key (
  copy uuid primary key,
  case_id uuid not null,
  organisation text not null,
  wrapped bytea not null check (length(wrapped) <= 2000),
  case_ref text not null,
  worker_name text not null, -- who made the copy, for whoever answers
  foreign key (copy, case_id) references support.plan_copy (id, case_id) on delete cascade
);
create index complaint_key_case on support.complaint_key (case_id);
alter table support.complaint_key enable row level security;
alter table support.complaint_key force row level security;
grant select, insert on support.complaint_key to waymark_app, waymark_clock;
create policy complaint_key_select on support.complaint_key for select to waymark_app, waymark_clock
  using ('organisation:' || organisation = any ((select access.scopes('SUPERVISE_CASES'))::text[]));
create policy complaint_key_insert on support.complaint_key for insert to waymark_app, waymark_clock
  with check (cases.works(case_id));

-- A complaint of a person about what is done for them. Somebody answers it who does not work on their case.
--   worker_may_read: the person said that those who work with them may read it too
--   for_manager, for_case: the words, sealed for those who answer and, where the person said so, for the case
--   reply_key: for_reader of the copy, which an answer is sealed with
--   answer: for the organisation; answer_reader: for the code; outcome: what was done
create table support.complaint (
  id uuid primary key,
  case_id uuid not null,
  copy uuid not null,
  ref text not null unique check (ref ~ '^PC-[0-9A-Z]{7}$'),
  version int not null default 1,
  organisation text not null,
  state text not null default 'received' check (state in ('received', 'acknowledged', 'answered', 'closed')),
  received_on date not null,
  worker_may_read boolean not null,
  for_manager bytea not null check (length(for_manager) <= 100000),
  for_case bytea check (length(for_case) <= 100000),
  reply_key bytea not null check (length(reply_key) <= 500),
  told boolean not null default false,
  acknowledged_on date,
  acknowledged_by uuid,
  acknowledged_by_name text not null default '',
  answered_on date,
  answered_by uuid,
  answered_by_name text not null default '',
  answer bytea check (length(answer) <= 100000),
  answer_reader bytea check (length(answer_reader) <= 100000),
  closed_on date,
  closed_by uuid,
  closed_by_name text not null default '',
  outcome bytea check (length(outcome) <= 100000),
  foreign key (copy, case_id) references support.plan_copy (id, case_id) on delete cascade,
  check ((for_case is not null) = worker_may_read),
  check (state = 'received' or acknowledged_on is not null),
  check (state in ('received', 'acknowledged') or answered_on is not null and answer is not null),
  check ((state = 'closed') = (closed_on is not null))
);
create index complaint_case on support.complaint (case_id);
create index complaint_open on support.complaint (organisation) where state <> 'closed';
alter table support.complaint enable row level security;
alter table support.complaint force row level security;
grant select on support.complaint to waymark_app, waymark_clock;
grant update (version, state, acknowledged_on, acknowledged_by, acknowledged_by_name, answered_on, answered_by, answered_by_name,
  answer, answer_reader, closed_on, closed_by, closed_by_name, outcome) on support.complaint to waymark_app;
grant update (told) on support.complaint to waymark_clock;
create policy complaint_select on support.complaint for select to waymark_app
  using ('organisation:' || organisation = any ((select access.scopes('SUPERVISE_CASES'))::text[])
    or worker_may_read and cases.opens(case_id));
create policy complaint_clock_select on support.complaint for select to waymark_clock using (true);
create policy complaint_update on support.complaint for update to waymark_app
  using ('organisation:' || organisation = any ((select access.scopes('SUPERVISE_CASES'))::text[]) and not cases.works(case_id))
  with check ('organisation:' || organisation = any ((select access.scopes('SUPERVISE_CASES'))::text[])
    and not cases.works(case_id)
    and (state = 'acknowledged' and acknowledged_by = access.me() or state = 'answered' and answered_by = access.me()
      or state = 'closed' and closed_by = access.me()));
create policy complaint_clock_update on support.complaint for update to waymark_clock using (true) with check (true);

create function support.complaint_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if (old.state, new.state) not in (('received', 'received'), ('received', 'acknowledged'), ('acknowledged', 'answered'),
      ('answered', 'closed'), ('acknowledged', 'acknowledged'), ('answered', 'answered'), ('closed', 'closed'))
    or old.state = new.state and new.version <> old.version then
    raise exception 'a complaint that is % does not become %', old.state, new.state using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger complaint_step before update on support.complaint for each row execute function support.complaint_step();
alter table support.complaint enable always trigger complaint_step;

-- By when complaints are acknowledged and answered, in working days, from a day on: the partnership's own measure, not the law's.
create table support.complaint_rule (
  from_day date primary key,
  acknowledge_days int not null check (acknowledge_days between 1 and 60),
  answer_days int not null check (answer_days between 1 and 120),
  check (acknowledge_days <= answer_days)
);
insert into support.complaint_rule (from_day, acknowledge_days, answer_days) values ('2020-01-01', 3, 20);
alter table support.complaint_rule enable row level security;
alter table support.complaint_rule force row level security;
grant select on support.complaint_rule to waymark_app, waymark_clock;
create policy complaint_rule_select on support.complaint_rule for select to waymark_app, waymark_clock using (true);

-- Who holds a code reads one copy while it is open, and says something to it.
grant usage on schema support to waymark_receipt;
grant select (id, case_id, number, state, language, organisation, given_on, phone_until, lookup, content, reader, for_case,
  for_manager, for_reader) on support.plan_copy to waymark_receipt;
create policy plan_copy_receipt_select on support.plan_copy for select to waymark_receipt
  using (state = 'given' and phone_until >= (now() at time zone 'Europe/London')::date
    and lookup = (select decode(coalesce(current_setting('waymark.receipt', true), ''), 'hex')));
grant select (id, case_id, copy, how, said_on, position), insert (id, case_id, copy, how, said_on, language, words)
  on support.copy_response to waymark_receipt;
create policy copy_response_receipt_select on support.copy_response for select to waymark_receipt
  using (exists (select from support.plan_copy c where c.id = copy_response.copy));
create policy copy_response_receipt_insert on support.copy_response for insert to waymark_receipt
  with check (how = 'phone' and exists (
    select from support.plan_copy c where c.id = copy_response.copy and c.case_id = copy_response.case_id));
grant select, insert on support.copy_answer to waymark_receipt;
create policy copy_answer_receipt_select on support.copy_answer for select to waymark_receipt
  using (exists (select from support.copy_response r where r.id = copy_answer.response));
create policy copy_answer_receipt_insert on support.copy_answer for insert to waymark_receipt
  with check (exists (
    select from support.copy_response r
     where r.id = copy_answer.response and r.case_id = copy_answer.case_id and r.how = 'phone'));
grant select (id, case_id, copy, state, received_on, acknowledged_on, answered_on, closed_on, answer_reader),
  insert (id, case_id, copy, ref, organisation, received_on, worker_may_read, for_manager, for_case, reply_key)
  on support.complaint to waymark_receipt;
create policy complaint_receipt_select on support.complaint for select to waymark_receipt
  using (exists (select from support.plan_copy c where c.id = complaint.copy));
create policy complaint_receipt_insert on support.complaint for insert to waymark_receipt
  with check (state = 'received' and exists (
    select from support.plan_copy c
     where c.id = complaint.copy and c.case_id = complaint.case_id and c.organisation = complaint.organisation));
