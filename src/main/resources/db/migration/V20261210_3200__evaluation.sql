-- Evaluation of a session on Kirkpatrick's four levels. Answers come from anybody who has the code of the session; nothing in them names
-- anybody, and nobody reads one by one what was said: only counts leave here, through disclosure control.

--   token: the code by which people open the questions; on the screen of the room
--   stage: which questions are open: BEFORE the session, AFTER it (learning again, and the reaction), or none any more
--   later_on: the day on which those who took part are asked whether they used it
--   title, on_day, area: of the session, as visitors read them
create table training.evaluation (
  id uuid primary key,
  version int not null default 1,
  session uuid not null unique references training.session,
  area text,
  token text not null unique check (token ~ '^[0-9A-Z]{8}$'),
  title text not null check (length(title) between 1 and 200),
  on_day date not null,
  stage text not null default 'BEFORE' check (stage in ('BEFORE', 'AFTER', 'CLOSED')),
  later_on date not null,
  made_by uuid not null,
  made_by_name text not null
);
create index evaluation_later on training.evaluation (later_on);
alter table training.evaluation enable row level security;
alter table training.evaluation force row level security;
grant select, insert on training.evaluation to waymark_app, waymark_clock;
grant update (version, stage, later_on) on training.evaluation to waymark_app, waymark_clock;
create policy evaluation_select on training.evaluation for select to waymark_app, waymark_clock
  using ((select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area]);
create policy evaluation_insert on training.evaluation for insert to waymark_app, waymark_clock
  with check (made_by = access.me() and (select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area]
    and area is not distinct from (select s.area from training.session s where s.id = evaluation.session));
create policy evaluation_update on training.evaluation for update to waymark_app, waymark_clock
  using ((select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area])
  with check ((select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area]);

-- Who answers names the one evaluation whose code they have, and may do no more than insert answers to it.
grant usage on schema training to waymark_receipt;
grant select (id, token, title, on_day, stage, later_on) on training.evaluation to waymark_receipt;
create policy evaluation_receipt_select on training.evaluation for select to waymark_receipt
  using (token = nullif(current_setting('waymark.evaluation', true), ''));

--   id: made with the page, so that an answer that is sent again is kept once
--   pair: HMAC of what somebody made their code of, under the evaluation: it pairs before and after, and nothing else
--   scores: how far somebody agrees with each sentence, 1 to 5
--   choices: which answer they chose to each question, from 0
--   used: three months later
create table training.evaluation_answer (
  id uuid primary key,
  evaluation uuid not null references training.evaluation,
  stage text not null check (stage in ('BEFORE', 'AFTER', 'LATER')),
  pair bytea check (length(pair) = 32),
  scores int[] not null default '{}' check (cardinality(scores) <= 10 and 1 <= all (scores) and 5 >= all (scores)),
  choices int[] not null default '{}' check (cardinality(choices) <= 20 and 0 <= all (choices) and 9 >= all (choices)),
  used text check (used in ('YES', 'PARTLY', 'NO', 'NO_CHANCE')),
  on_day date not null,
  check ((stage = 'LATER') = (used is not null)),
  check (stage <> 'LATER' or pair is null)
);
create index evaluation_answer_of on training.evaluation_answer (evaluation, stage);
alter table training.evaluation_answer enable row level security;
alter table training.evaluation_answer force row level security;
grant insert on training.evaluation_answer to waymark_receipt, waymark_clock;
grant select on training.evaluation_answer to waymark_app, waymark_clock;
create policy evaluation_answer_insert on training.evaluation_answer for insert to waymark_receipt, waymark_clock
  with check (exists (
    select from training.evaluation e
     where e.id = evaluation_answer.evaluation
       and (e.stage = evaluation_answer.stage
         or evaluation_answer.stage = 'LATER' and e.later_on <= evaluation_answer.on_day
            and evaluation_answer.on_day <= e.later_on + 60)));
create policy evaluation_answer_select on training.evaluation_answer for select to waymark_app, waymark_clock
  using (exists (select from training.evaluation e where e.id = evaluation_answer.evaluation));

-- The one letter three months later, and who does not want such letters: an address is kept as its hash alone.
create table training.evaluation_mail (
  id uuid primary key,
  evaluation uuid not null references training.evaluation,
  enrolment uuid not null,
  stop_hash bytea not null unique check (length(stop_hash) = 32),
  made_at timestamptz not null,
  tries int not null default 0 check (tries between 0 and 20),
  outcome text check (outcome in ('sent', 'unsure', 'refused')),
  settled_at timestamptz,
  unique (evaluation, enrolment)
);
create index evaluation_mail_waiting on training.evaluation_mail (made_at) where settled_at is null;
create table training.evaluation_refusal (
  address_hash bytea primary key check (length(address_hash) = 32),
  since date not null
);
alter table training.evaluation_mail enable row level security;
alter table training.evaluation_mail force row level security;
alter table training.evaluation_refusal enable row level security;
alter table training.evaluation_refusal force row level security;
grant select, insert on training.evaluation_mail, training.evaluation_refusal to waymark_clock;
grant update (stop_hash, tries, outcome, settled_at) on training.evaluation_mail to waymark_clock;
create policy evaluation_mail_select on training.evaluation_mail for select to waymark_clock using (true);
create policy evaluation_mail_insert on training.evaluation_mail for insert to waymark_clock with check (true);
create policy evaluation_mail_update on training.evaluation_mail for update to waymark_clock using (true) with check (true);
create policy evaluation_refusal_select on training.evaluation_refusal for select to waymark_clock using (true);
create policy evaluation_refusal_insert on training.evaluation_refusal for insert to waymark_clock with check (true);
