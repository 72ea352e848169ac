-- A session while it runs: its screens, telephones that answer without an account, what the room finds missing, and what becomes of it.
-- A scenario is invented, and so is everything that is asked about it: no details of anybody's case belong here.
grant usage on schema training to waymark_receipt;

-- A session that was begun.
--   area: of the session; null for the whole partnership
--   stage: the stage of the pack that the room is at, from 1
--   code: by which telephones join, until code_until and never after the end
--   mark: raised with everything that screens show; a screen that knows another one reads again
--   sheet_code: opens the sheet of those who were there, until sheet_until
--   forgotten_at: when the keys of telephones were deleted
create table training.workshop (
  session uuid primary key references training.session,
  ref text not null unique,
  area text,
  title text not null check (length(title) between 1 and 200),
  version int not null default 1,
  state text not null default 'STAGES' check (state in ('STAGES', 'GAPS', 'CLOSING', 'ENDED')),
  stage int not null default 1 check (stage >= 1),
  stage_began_at timestamptz not null,
  groups int not null check (groups between 1 and 30),
  code text not null unique check (code ~ '^[0-9A-Z]{7}$'),
  code_until timestamptz not null,
  mark int not null default 1,
  began_at timestamptz not null,
  began_by uuid not null,
  began_by_name text not null check (length(began_by_name) <= 200),
  ended_at timestamptz,
  sheet_code text not null unique check (sheet_code ~ '^[0-9A-Z]{12}$'),
  sheet_until date not null,
  phones int check (phones >= 0),
  forgotten_at timestamptz,
  check (code_until <= began_at + interval '24 hours'),
  check ((state = 'ENDED') = (ended_at is not null)),
  check (forgotten_at is null or (state = 'ENDED' and phones is not null))
);

-- The stages as the pack had them when the workshop began.
--   notes: for the facilitator alone
create table training.workshop_stage (
  session uuid not null references training.workshop on delete cascade,
  number int not null check (number between 1 and 50),
  title text not null check (length(title) between 1 and 200),
  information text not null check (length(information) <= 10000),
  minutes int not null check (minutes between 0 and 1440),
  notes text not null default '' check (length(notes) <= 10000),
  primary key (session, number)
);

--   listen_for: what a good answer holds, for the facilitator alone
--   released_at: since when the answers of all groups are shown side by side
create table training.workshop_question (
  session uuid not null,
  stage int not null,
  number int not null check (number between 1 and 30),
  words text not null check (length(words) between 1 and 2000),
  listen_for text not null default '' check (length(listen_for) <= 4000),
  released_at timestamptz,
  primary key (session, stage, number),
  foreign key (session, stage) references training.workshop_stage on delete cascade
);

-- A telephone that joined, or a computer that shows the screen of the room. Known by the hash of a key that its page carries.
create table training.workshop_device (
  key_hash bytea primary key check (length(key_hash) = 32),
  session uuid not null references training.workshop on delete cascade,
  kind text not null check (kind in ('PHONE', 'SCREEN')),
  group_number int check (group_number between 1 and 30),
  joined_at timestamptz not null,
  seen_at timestamptz not null,
  check ((kind = 'PHONE') = (group_number is not null))
);
create index workshop_device_session on training.workshop_device (session, seen_at);

-- An answer of a group. The telephone makes its key, so that an answer that is sent again is the same row.
--   device: which telephone sent it, until the workshop is over
--   words: empty once the facilitator removed it
create table training.workshop_answer (
  id uuid primary key,
  session uuid not null,
  stage int not null,
  question int not null,
  group_number int not null check (group_number between 1 and 30),
  how text not null check (how in ('PHONE', 'PAPER')),
  device bytea,
  words text not null check (length(words) <= 2000),
  at timestamptz not null,
  removed_at timestamptz,
  removed_by uuid,
  removed_by_name text not null default '',
  foreign key (session, stage, question) references training.workshop_question on delete cascade,
  check ((removed_at is null) = (removed_by is null)),
  check ((removed_at is null) = (words <> ''))
);
create index workshop_answer_question on training.workshop_answer (session, stage, question, group_number, at);
create index workshop_answer_device on training.workshop_answer (device) where device is not null;

-- What the room finds missing: something that people do not know, or something that is not there.
--   merged_into: the gap that says the same
--   action, action_title: of the plan of action_area, as it was agreed
--   review_*: which pathway or policy is looked at again, by which organisation, and what came of it
--   votes: how many telephones voted for it; counted when the workshop ends
create table training.gap (
  id uuid primary key,
  session uuid not null references training.workshop on delete cascade,
  number int not null check (number between 1 and 200),
  version int not null default 1,
  kind text not null check (kind in ('KNOWLEDGE', 'PROVISION')),
  words text not null check (length(words) between 1 and 500),
  state text not null default 'OPEN' check (state in ('OPEN', 'MERGED', 'ACTION', 'REVIEW', 'SET_ASIDE')),
  merged_into uuid references training.gap deferrable initially deferred,
  action text,
  action_area text,
  action_title text not null default '' check (length(action_title) <= 200),
  review_of text check (review_of in ('PATHWAY', 'POLICY')),
  review_what text not null default '' check (length(review_what) <= 200),
  organisation text,
  organisation_name text not null default '' check (length(organisation_name) <= 200),
  objective text not null default '' check (length(objective) <= 20),
  due_on date,
  reason text not null default '' check (length(reason) <= 1000),
  reviewed_on date,
  review_result text not null default '' check (length(review_result) <= 1000),
  votes int check (votes >= 0),
  noted_at timestamptz not null,
  noted_by uuid not null,
  noted_by_name text not null check (length(noted_by_name) <= 200),
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name text not null default '',
  unique (session, number),
  check ((state = 'MERGED') = (merged_into is not null)),
  check (merged_into is distinct from id),
  check ((state = 'ACTION') = (action is not null) and (action is null) = (action_area is null) and (action is null) = (action_title = '')),
  check ((state = 'REVIEW') = (review_of is not null) and (review_of is null) = (review_what = '')),
  check ((state in ('ACTION', 'REVIEW')) = (organisation is not null and due_on is not null)),
  check ((state = 'SET_ASIDE') = (reason <> '')),
  check ((reviewed_on is null) = (review_result = '') and (reviewed_on is null or state = 'REVIEW')),
  check ((state = 'OPEN') = (decided_at is null) and (decided_at is null) = (decided_by is null))
);
create index gap_merged_into on training.gap (merged_into);
create index gap_review_due on training.gap (due_on) where state = 'REVIEW' and reviewed_on is null;

-- One vote of a telephone for a gap.
create table training.gap_vote (
  gap uuid not null references training.gap on delete cascade,
  device bytea not null references training.workshop_device on delete cascade,
  primary key (gap, device)
);
create index gap_vote_device on training.gap_vote (device);

do $$
declare
  name text;
begin
  foreach name in array array['workshop', 'workshop_stage', 'workshop_question', 'workshop_device', 'workshop_answer', 'gap', 'gap_vote'] loop
    execute format('alter table training.%I enable row level security', name);
    execute format('alter table training.%I force row level security', name);
  end loop;
end
$$;

-- Those who run workshops in the area.
grant select, insert on training.workshop, training.workshop_stage, training.workshop_question, training.workshop_answer, training.gap
  to waymark_app, waymark_clock;
grant select on training.workshop_device, training.gap_vote to waymark_app, waymark_clock;
grant update (version, state, stage, stage_began_at, groups, code, code_until, mark, ended_at, sheet_until, phones)
  on training.workshop to waymark_app, waymark_clock;
grant update (forgotten_at) on training.workshop to waymark_clock;
grant update (released_at) on training.workshop_question to waymark_app, waymark_clock;
grant update (words, removed_at, removed_by, removed_by_name) on training.workshop_answer to waymark_app, waymark_clock;
grant update (device) on training.workshop_answer to waymark_clock;
grant update (version, kind, words, state, merged_into, action, action_area, action_title, review_of, review_what, organisation,
    organisation_name, objective, due_on, reason, reviewed_on, review_result, votes, decided_at, decided_by, decided_by_name)
  on training.gap to waymark_app, waymark_clock;
grant delete on training.workshop_device, training.workshop_answer, training.gap_vote to waymark_clock;

create policy workshop_select on training.workshop for select to waymark_app, waymark_clock
  using ((select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area]);
create policy workshop_insert on training.workshop for insert to waymark_app, waymark_clock
  with check ((select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area] and state = 'STAGES' and began_by = access.me()
    and exists (select from training.session s
                 where s.id = workshop.session and s.ref = workshop.ref and s.area is not distinct from workshop.area));
create policy workshop_update on training.workshop for update to waymark_app, waymark_clock
  using ((select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area])
  with check ((select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area]);

create policy workshop_stage_select on training.workshop_stage for select to waymark_app, waymark_clock
  using (exists (select from training.workshop w where w.session = workshop_stage.session));
create policy workshop_stage_insert on training.workshop_stage for insert to waymark_app, waymark_clock
  with check (exists (select from training.workshop w where w.session = workshop_stage.session and w.state <> 'ENDED'));

create policy workshop_question_select on training.workshop_question for select to waymark_app, waymark_clock
  using (exists (select from training.workshop w where w.session = workshop_question.session));
create policy workshop_question_insert on training.workshop_question for insert to waymark_app, waymark_clock
  with check (exists (select from training.workshop w where w.session = workshop_question.session and w.state <> 'ENDED'));
create policy workshop_question_update on training.workshop_question for update to waymark_app, waymark_clock
  using (exists (select from training.workshop w where w.session = workshop_question.session and w.state <> 'ENDED'))
  with check (exists (select from training.workshop w where w.session = workshop_question.session and w.state <> 'ENDED'));

create policy workshop_device_select on training.workshop_device for select to waymark_app, waymark_clock
  using (exists (select from training.workshop w where w.session = workshop_device.session));
create policy workshop_device_delete on training.workshop_device for delete to waymark_clock
  using (exists (select from training.workshop w where w.session = workshop_device.session and w.state = 'ENDED'));

create policy workshop_answer_select on training.workshop_answer for select to waymark_app, waymark_clock
  using (exists (select from training.workshop w where w.session = workshop_answer.session));
create policy workshop_answer_insert on training.workshop_answer for insert to waymark_app, waymark_clock
  with check (how = 'PAPER' and device is null and removed_at is null
    and exists (select from training.workshop w
                 where w.session = workshop_answer.session and w.state <> 'ENDED' and workshop_answer.group_number <= w.groups));
create policy workshop_answer_update on training.workshop_answer for update to waymark_app, waymark_clock
  using (exists (select from training.workshop w where w.session = workshop_answer.session))
  with check (exists (select from training.workshop w where w.session = workshop_answer.session));
create policy workshop_answer_delete on training.workshop_answer for delete to waymark_clock
  using (exists (select from training.workshop w where w.session = workshop_answer.session and w.state = 'ENDED'));

-- A review is seen by the leads of the organisation that does it, who record what came of it.
create policy gap_select on training.gap for select to waymark_app, waymark_clock
  using (exists (select from training.workshop w where w.session = gap.session)
    or state = 'REVIEW' and (select access.scopes('UPDATE_ACTIONS')) && array['organisation:' || organisation]);
create policy gap_insert on training.gap for insert to waymark_app, waymark_clock
  with check (state = 'OPEN' and noted_by = access.me()
    and exists (select from training.workshop w where w.session = gap.session and w.state <> 'ENDED'));
create policy gap_update on training.gap for update to waymark_app, waymark_clock
  using (exists (select from training.workshop w where w.session = gap.session)
    or state = 'REVIEW' and (select access.scopes('UPDATE_ACTIONS')) && array['organisation:' || organisation])
  with check (exists (select from training.workshop w where w.session = gap.session)
    or state = 'REVIEW' and (select access.scopes('UPDATE_ACTIONS')) && array['organisation:' || organisation]);

create policy gap_vote_select on training.gap_vote for select to waymark_app, waymark_clock
  using (exists (select from training.gap g where g.id = gap_vote.gap));
create policy gap_vote_delete on training.gap_vote for delete to waymark_clock
  using (exists (select from training.gap g join training.workshop w on w.session = g.session where g.id = gap_vote.gap and w.state = 'ENDED'));

-- Somebody without an account: who has a code joins, and a telephone that joined reads its workshop up to the stage that the room is at,
-- answers, and votes. Each transaction names one code or one telephone, and sees what belongs to it alone.
--   waymark.workshop_device: hash of the key of a telephone
--   waymark.workshop_code: the code of a workshop, or of its sheet
grant select (session, ref, area, title, state, stage, stage_began_at, groups, code, code_until, mark, began_at, ended_at, sheet_code,
    sheet_until)
  on training.workshop to waymark_receipt;
grant select (session, number, title, information, minutes) on training.workshop_stage to waymark_receipt;
grant select (session, stage, number, words, released_at) on training.workshop_question to waymark_receipt;
grant select (key_hash, session, kind, group_number, seen_at), insert, update (seen_at) on training.workshop_device to waymark_receipt;
grant select (id, session, stage, question, group_number, words, at, removed_at),
    insert (id, session, stage, question, group_number, how, device, words, at)
  on training.workshop_answer to waymark_receipt;
grant select (id, session, number, kind, words, state, merged_into, action, action_area, action_title, review_of, review_what, organisation,
    organisation_name, objective, due_on, reason, votes)
  on training.gap to waymark_receipt;
grant select, insert, delete on training.gap_vote to waymark_receipt;

create policy workshop_device_receipt_select on training.workshop_device for select to waymark_receipt
  using (key_hash = (select decode(coalesce(current_setting('waymark.workshop_device', true), ''), 'hex')));
create policy workshop_receipt_select on training.workshop for select to waymark_receipt
  using ((code = (select current_setting('waymark.workshop_code', true)) and state <> 'ENDED' and code_until > now())
    or (sheet_code = (select current_setting('waymark.workshop_code', true)) and state = 'ENDED'
      and sheet_until >= (now() at time zone 'Europe/London')::date)
    or exists (select from training.workshop_device d where d.session = workshop.session));

-- True while the workshop of the code that is named takes another telephone in that group. Runs with the rights of its owner, because who
-- joins sees no telephone but their own.
create function training.may_join(wanted uuid, wanted_group int) returns boolean
  language sql stable security definer set search_path = ''
as $$
  select exists (select from training.workshop w
                  where w.session = wanted and w.code = current_setting('waymark.workshop_code', true)
                    and w.state <> 'ENDED' and w.code_until > now() and (wanted_group is null or wanted_group <= w.groups))
    and (select count(d.key_hash) < 600 from training.workshop_device d where d.session = wanted)
$$;
create policy workshop_owner_select on training.workshop for select to waymark_owner using (true);
create policy workshop_device_owner_select on training.workshop_device for select to waymark_owner using (true);
revoke execute on function training.may_join(uuid, int) from public;
grant execute on function training.may_join(uuid, int) to waymark_receipt;

create policy workshop_device_receipt_insert on training.workshop_device for insert to waymark_receipt
  with check (key_hash = (select decode(coalesce(current_setting('waymark.workshop_device', true), ''), 'hex'))
    and training.may_join(session, group_number));
create policy workshop_device_receipt_update on training.workshop_device for update to waymark_receipt
  using (key_hash = (select decode(coalesce(current_setting('waymark.workshop_device', true), ''), 'hex')))
  with check (key_hash = (select decode(coalesce(current_setting('waymark.workshop_device', true), ''), 'hex')));

-- A stage that is still to come is not seen.
create policy workshop_stage_receipt_select on training.workshop_stage for select to waymark_receipt
  using (exists (select from training.workshop_device d join training.workshop w on w.session = d.session
                  where w.session = workshop_stage.session and workshop_stage.number <= w.stage));
create policy workshop_question_receipt_select on training.workshop_question for select to waymark_receipt
  using (exists (select from training.workshop_stage s
                  where s.session = workshop_question.session and s.number = workshop_question.stage));

-- Answers of other groups are read once they are released, and sent only as the telephone that joined, for its own group. The rows of one
-- telephone are counted: it cannot fill the workshop.
create function training.may_answer(sender bytea) returns boolean
  language sql stable security definer set search_path = ''
as $$
  select count(a.id) < 200 from training.workshop_answer a where a.device = sender
$$;
create policy workshop_answer_owner_select on training.workshop_answer for select to waymark_owner using (true);
revoke execute on function training.may_answer(bytea) from public;
grant execute on function training.may_answer(bytea) to waymark_receipt;

create policy workshop_answer_receipt_select on training.workshop_answer for select to waymark_receipt
  using (removed_at is null and exists (
    select from training.workshop_question q
     where q.session = workshop_answer.session and q.stage = workshop_answer.stage and q.number = workshop_answer.question
       and q.released_at is not null));
create policy workshop_answer_receipt_insert on training.workshop_answer for insert to waymark_receipt
  with check (how = 'PHONE' and removed_at is null and words <> ''
    and exists (
      select from training.workshop_device d
        join training.workshop w on w.session = d.session and w.state <> 'ENDED'
        join training.workshop_question q on q.session = w.session
       where d.kind = 'PHONE' and d.key_hash = workshop_answer.device and d.session = workshop_answer.session
         and d.group_number = workshop_answer.group_number
         and q.stage = workshop_answer.stage and q.number = workshop_answer.question)
    and training.may_answer(device));

-- What is missing is seen from the vote on.
create policy gap_receipt_select on training.gap for select to waymark_receipt
  using (exists (select from training.workshop w where w.session = gap.session and w.state <> 'STAGES'));
create policy gap_vote_receipt_select on training.gap_vote for select to waymark_receipt
  using (exists (select from training.workshop_device d where d.key_hash = gap_vote.device));
create policy gap_vote_receipt_insert on training.gap_vote for insert to waymark_receipt
  with check (exists (
    select from training.workshop_device d
      join training.workshop w on w.session = d.session and w.state = 'GAPS'
      join training.gap g on g.session = w.session and g.state = 'OPEN'
     where d.kind = 'PHONE' and d.key_hash = gap_vote.device and g.id = gap_vote.gap));
create policy gap_vote_receipt_delete on training.gap_vote for delete to waymark_receipt
  using (exists (
    select from training.workshop_device d
      join training.workshop w on w.session = d.session and w.state = 'GAPS'
     where d.kind = 'PHONE' and d.key_hash = gap_vote.device));

-- A workshop that ended stays so, and a decision about a gap too; what an answer said is removed and never changed.
create function training.workshop_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state = 'ENDED' and new.state <> 'ENDED' then
    raise exception 'a workshop that ended stays so' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger workshop_step before update on training.workshop for each row execute function training.workshop_step();
alter table training.workshop enable always trigger workshop_step;

create function training.workshop_answer_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.words <> old.words and new.words <> '' or old.removed_at is not null and new.removed_at is distinct from old.removed_at then
    raise exception 'what an answer said is removed and never changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger workshop_answer_step before update on training.workshop_answer for each row execute function training.workshop_answer_step();
alter table training.workshop_answer enable always trigger workshop_answer_step;

create function training.gap_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state in ('ACTION', 'REVIEW', 'MERGED') and new.state <> old.state then
    raise exception 'a gap that became something stays that' using errcode = 'insufficient_privilege';
  end if;
  if old.state in ('ACTION', 'REVIEW') and (new.kind, new.words, new.action, new.action_title, new.action_area, new.review_of, new.review_what, new.organisation,
        new.organisation_name, new.objective, new.due_on, new.decided_at, new.decided_by)
      is distinct from (old.kind, old.words, old.action, old.action_title, old.action_area, old.review_of, old.review_what, old.organisation,
        old.organisation_name, old.objective, old.due_on, old.decided_at, old.decided_by)
      or old.reviewed_on is not null and (new.reviewed_on, new.review_result) is distinct from (old.reviewed_on, old.review_result) then
    raise exception 'what was decided stays as it was' using errcode = 'insufficient_privilege';
  end if;
  if new.merged_into is not null and not exists (
      select from training.gap g where g.id = new.merged_into and g.session = new.session and g.state <> 'MERGED') then
    raise exception 'a gap is merged with another of the same workshop' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger gap_step before update on training.gap for each row execute function training.gap_step();
alter table training.gap enable always trigger gap_step;
