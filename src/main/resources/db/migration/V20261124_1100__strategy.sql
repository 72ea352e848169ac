-- What the partnership set out to do, and how far it has come: priorities, objectives, measures, and one action plan for
-- each area. Areas, organisations and people are known by the directory's stable codes and ids.
-- Dates are whole days, Europe/London. Everyone signed in reads plans; who writes is said policy by policy below.
create schema strategy;
grant usage on schema strategy to waymark_app, waymark_clock;

-- tolerances and calendar, each from a date: a past quarter keeps the rule it was judged by
create table strategy.setting (
  key text not null check (key in ('rag_days', 'rag_per_cent', 'year_first_month')),
  from_date date not null,
  value int not null,
  set_by text not null check (length(set_by) between 1 and 200),
  set_at timestamptz not null default clock_timestamp(),
  version int not null default 1,
  primary key (key, from_date),
  check (case key when 'rag_days' then value between 1 and 180
                  when 'rag_per_cent' then value between 0 and 50
                  else value between 1 and 12 end)
);
insert into strategy.setting (key, from_date, value, set_by) values
  ('rag_days', '2000-01-01', 28, 'Waymark'),
  ('rag_per_cent', '2000-01-01', 10, 'Waymark'),
  ('year_first_month', '2000-01-01', 4, 'Waymark');

create table strategy.priority (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  number int not null unique,
  title text not null check (length(title) between 1 and 1000),
  governing_bodies text[] not null,
  partner_groups text[] not null,
  imported text not null, -- the file's entry as last imported: what has not changed in the file is left alone here
  version int not null default 1
);

create table strategy.objective (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}(\.[0-9]{1,3})?$'),
  priority text not null references strategy.priority,
  position int not null,
  wording text not null check (length(wording) between 1 and 1000),
  owner text not null, -- an objective is never without an organisation that answers for it
  owner_person uuid,
  four_ps text[] not null
    check (four_ps <@ array['PREVENT', 'PROTECT', 'PREPARE', 'PURSUE'] and cardinality(four_ps) > 0),
  outcomes text[] not null default '{}',
  imported text not null,
  version int not null default 1
);
create index objective_priority on strategy.objective (priority);

-- what was changed in the strategy and by whom: priorities, objectives and measures alike
create table strategy.strategy_event (
  id uuid primary key default gen_random_uuid(),
  subject text not null, -- the code of an objective or the reference of a measure
  at timestamptz not null default clock_timestamp(),
  on_day date not null,
  by_person uuid not null,
  by_name text not null,
  headline text not null,
  event jsonb not null
);
create index strategy_event_subject on strategy.strategy_event (subject, at desc);

create sequence strategy.action_number;
create table strategy.action (
  id uuid primary key default gen_random_uuid(),
  ref text not null unique check (ref ~ '^AC-[0-9]{4,}$'),
  version int not null default 1,
  area text not null,
  objective text not null references strategy.objective,
  title text not null check (length(title) between 1 and 200),
  detail text not null check (length(detail) <= 4000),
  owner text not null,
  lead_person uuid,
  partners text[] not null,
  start_on date not null,
  due_on date not null check (due_on >= start_on),
  status text not null check (status in ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETE', 'WITHDRAWN')),
  closed_on date,
  closed_because text not null default '',
  -- a person's judgement of the colour, beside the derived one, until it lapses
  judged text check (judged in ('RED', 'AMBER', 'GREEN')),
  judged_because text,
  judged_by text,
  judged_on date,
  judged_until date, -- the first day on which it no longer holds
  check ((status in ('COMPLETE', 'WITHDRAWN')) = (closed_on is not null)),
  check (num_nulls(judged, judged_because, judged_by, judged_on, judged_until) in (0, 5))
);
create index action_area on strategy.action (area);
create index action_objective on strategy.action (objective);
create index action_owner on strategy.action (owner);
create index action_lead on strategy.action (lead_person);

create table strategy.action_event (
  id uuid primary key default gen_random_uuid(),
  action uuid not null references strategy.action,
  at timestamptz not null default clock_timestamp(),
  on_day date not null,
  by_person uuid not null,
  by_name text not null,
  event jsonb not null
);
create index action_event_action on strategy.action_event (action, on_day desc, at desc);
create index action_event_on on strategy.action_event (on_day);

-- append-only: nobody holds update or delete, so two people who write at once both stand
create table strategy.progress_note (
  id uuid primary key default gen_random_uuid(),
  action uuid not null references strategy.action,
  on_day date not null,
  note text not null check (length(note) between 1 and 4000),
  by_person uuid not null,
  by_name text not null,
  at timestamptz not null default clock_timestamp()
);
create index progress_note_action on strategy.progress_note (action, on_day desc, at desc);

create table strategy.blocker (
  id uuid primary key,
  action uuid not null references strategy.action,
  what text not null check (length(what) between 1 and 1000),
  opened_on date not null,
  opened_by text not null,
  cleared_on date check (cleared_on >= opened_on),
  cleared_by text,
  cleared_how text check (length(cleared_how) <= 1000),
  version int not null default 1
);
create index blocker_action on strategy.blocker (action);

create table strategy.evidence (
  id uuid primary key,
  action uuid not null references strategy.action,
  title text not null check (length(title) between 1 and 200),
  url text not null check (url ~ '^https://' and length(url) <= 2000),
  added_on date not null,
  added_by text not null,
  removed_on date,
  version int not null default 1
);
create index evidence_action on strategy.evidence (action);

create sequence strategy.measure_number;
create table strategy.measure (
  id uuid primary key default gen_random_uuid(),
  ref text not null unique check (ref ~ '^ME-[0-9]{4,}$'),
  version int not null default 1,
  objective text not null references strategy.objective,
  title text not null check (length(title) between 1 and 200),
  unit text not null check (unit in ('COUNT', 'PER_CENT', 'DAYS', 'POUNDS')),
  direction text not null check (direction in ('UP', 'DOWN')),
  baseline numeric,
  baseline_on date,
  source text not null check (length(source) between 1 and 1000),
  suppliers text[] not null check (cardinality(suppliers) > 0), -- the areas whose return carries it
  counts_people boolean not null, -- then it is printed only after disclosure control
  retired_on date,
  check ((baseline is null) = (baseline_on is null))
);
create index measure_objective on strategy.measure (objective);

-- what each supplying area is to reach in a quarter
create table strategy.measure_target (
  measure uuid not null references strategy.measure,
  quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  target numeric not null,
  version int not null default 1,
  primary key (measure, quarter)
);

-- accepted figures only: a return writes here when it is accepted, and nobody else does
create table strategy.measure_value (
  measure uuid not null references strategy.measure,
  area text not null,
  quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  value numeric,
  unavailable_because text check (length(unavailable_because) between 1 and 1000),
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by text not null,
  version int not null default 1,
  primary key (measure, area, quarter),
  check (num_nonnulls(value, unavailable_because) = 1)
);
create index measure_value_area on strategy.measure_value (area, quarter);

create table strategy.measure_judgement (
  measure uuid not null references strategy.measure,
  area text not null,
  quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  judged text not null check (judged in ('RED', 'AMBER', 'GREEN')),
  judged_because text not null check (length(judged_because) between 1 and 1000),
  judged_by text not null,
  judged_on date not null,
  judged_until date not null check (judged_until > judged_on),
  version int not null default 1,
  primary key (measure, area, quarter)
);

-- The colour of an action: the first rule that fits wins. The same rule stands in waymark.strategy.Rag; a test holds the
-- two together. Days are counted with both ends included.
create function strategy.action_colour(
  status text, start_on date, due_on date, last_progress date, open_blockers bigint, today date, days int) returns text
  language sql immutable
  return case
    when status = 'COMPLETE' then 'BLUE'
    when status = 'WITHDRAWN' then 'GREY'
    when status = 'NOT_STARTED' and start_on > today then 'GREY'
    when due_on < today then 'RED'
    when open_blockers > 0 then 'AMBER'
    when due_on <= today + days and (last_progress is null or last_progress < today - days) then 'AMBER'
    else 'GREEN'
  end;

alter table strategy.setting enable row level security;
alter table strategy.setting force row level security;
alter table strategy.priority enable row level security;
alter table strategy.priority force row level security;
alter table strategy.objective enable row level security;
alter table strategy.objective force row level security;
alter table strategy.strategy_event enable row level security;
alter table strategy.strategy_event force row level security;
alter table strategy.action enable row level security;
alter table strategy.action force row level security;
alter table strategy.action_event enable row level security;
alter table strategy.action_event force row level security;
alter table strategy.progress_note enable row level security;
alter table strategy.progress_note force row level security;
alter table strategy.blocker enable row level security;
alter table strategy.blocker force row level security;
alter table strategy.evidence enable row level security;
alter table strategy.evidence force row level security;
alter table strategy.measure enable row level security;
alter table strategy.measure force row level security;
alter table strategy.measure_target enable row level security;
alter table strategy.measure_target force row level security;
alter table strategy.measure_value enable row level security;
alter table strategy.measure_value force row level security;
alter table strategy.measure_judgement enable row level security;
alter table strategy.measure_judgement force row level security;

grant select, insert, update on strategy.setting to waymark_app, waymark_clock;
grant select, insert, update on strategy.priority, strategy.objective to waymark_app, waymark_clock;
grant select, insert on strategy.strategy_event to waymark_app, waymark_clock;
grant select, insert, update on strategy.action to waymark_app, waymark_clock;
grant select, insert on strategy.action_event, strategy.progress_note to waymark_app, waymark_clock;
grant select, insert, update on strategy.blocker, strategy.evidence to waymark_app, waymark_clock;
grant select, insert, update on strategy.measure to waymark_app, waymark_clock;
grant select, insert, update, delete on strategy.measure_target to waymark_app, waymark_clock;
grant select, insert, update on strategy.measure_value to waymark_app, waymark_clock;
grant select, insert, update, delete on strategy.measure_judgement to waymark_app, waymark_clock;
grant usage on sequence strategy.action_number, strategy.measure_number to waymark_app, waymark_clock;

create policy setting_select on strategy.setting for select to waymark_app, waymark_clock
  using ((select access.scopes('USE_WAYMARK') && array['partnership']));
create policy setting_insert on strategy.setting for insert to waymark_app, waymark_clock
  with check ((select access.scopes('CHANGE_SETTINGS') && array['partnership']));
create policy setting_update on strategy.setting for update to waymark_app, waymark_clock
  using ((select access.scopes('CHANGE_SETTINGS') && array['partnership']))
  with check ((select access.scopes('CHANGE_SETTINGS') && array['partnership']));

create policy priority_select on strategy.priority for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PLANS') && array['partnership']));
create policy priority_insert on strategy.priority for insert to waymark_app, waymark_clock
  with check ((select access.scopes('EDIT_STRATEGY') && array['partnership']));
create policy priority_update on strategy.priority for update to waymark_app, waymark_clock
  using ((select access.scopes('EDIT_STRATEGY') && array['partnership']))
  with check ((select access.scopes('EDIT_STRATEGY') && array['partnership']));

create policy objective_select on strategy.objective for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PLANS') && array['partnership']));
create policy objective_insert on strategy.objective for insert to waymark_app, waymark_clock
  with check ((select access.scopes('EDIT_STRATEGY') && array['partnership']));
create policy objective_update on strategy.objective for update to waymark_app, waymark_clock
  using ((select access.scopes('EDIT_STRATEGY') && array['partnership']))
  with check ((select access.scopes('EDIT_STRATEGY') && array['partnership']));

create policy strategy_event_select on strategy.strategy_event for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PLANS') && array['partnership']));
create policy strategy_event_insert on strategy.strategy_event for insert to waymark_app, waymark_clock
  with check (by_person = access.me() and (select access.scopes('EDIT_STRATEGY') && array['partnership']));

-- action: own area, own organisation, lead person, none. The area lead plans; all three write down what happens.
create policy action_select on strategy.action for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PLANS') && array['partnership']));
create policy action_insert on strategy.action for insert to waymark_app, waymark_clock
  with check ((select access.scopes('EDIT_PLAN')) && array['partnership', 'area:' || area]);
create policy action_update on strategy.action for update to waymark_app, waymark_clock
  using ((select access.scopes('EDIT_PLAN')) && array['partnership', 'area:' || area]
    or (select access.scopes('UPDATE_ACTIONS')) && array['partnership', 'area:' || area, 'organisation:' || owner]
    or ('own' = any ((select access.scopes('UPDATE_ACTIONS'))::text[]) and lead_person = access.me()))
  with check ((select access.scopes('EDIT_PLAN')) && array['partnership', 'area:' || area]
    or (select access.scopes('UPDATE_ACTIONS')) && array['partnership', 'area:' || area, 'organisation:' || owner]
    or ('own' = any ((select access.scopes('UPDATE_ACTIONS'))::text[]) and lead_person = access.me()));

create policy action_event_select on strategy.action_event for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PLANS') && array['partnership']));
create policy action_event_insert on strategy.action_event for insert to waymark_app, waymark_clock
  with check (by_person = access.me() and exists (
    select from strategy.action a
     where a.id = action_event.action
       and ((select access.scopes('EDIT_PLAN')) && array['partnership', 'area:' || a.area]
         or (select access.scopes('UPDATE_ACTIONS')) && array['partnership', 'area:' || a.area, 'organisation:' || a.owner]
         or ('own' = any ((select access.scopes('UPDATE_ACTIONS'))::text[]) and a.lead_person = access.me()))));

create policy progress_note_select on strategy.progress_note for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PLANS') && array['partnership']));
create policy progress_note_insert on strategy.progress_note for insert to waymark_app, waymark_clock
  with check (by_person = access.me() and exists (
    select from strategy.action a
     where a.id = progress_note.action
       and ((select access.scopes('UPDATE_ACTIONS')) && array['partnership', 'area:' || a.area, 'organisation:' || a.owner]
         or ('own' = any ((select access.scopes('UPDATE_ACTIONS'))::text[]) and a.lead_person = access.me()))));

create policy blocker_select on strategy.blocker for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PLANS') && array['partnership']));
create policy blocker_insert on strategy.blocker for insert to waymark_app, waymark_clock
  with check (exists (
    select from strategy.action a
     where a.id = blocker.action
       and ((select access.scopes('UPDATE_ACTIONS')) && array['partnership', 'area:' || a.area, 'organisation:' || a.owner]
         or ('own' = any ((select access.scopes('UPDATE_ACTIONS'))::text[]) and a.lead_person = access.me()))));
create policy blocker_update on strategy.blocker for update to waymark_app, waymark_clock
  using (exists (
    select from strategy.action a
     where a.id = blocker.action
       and ((select access.scopes('UPDATE_ACTIONS')) && array['partnership', 'area:' || a.area, 'organisation:' || a.owner]
         or ('own' = any ((select access.scopes('UPDATE_ACTIONS'))::text[]) and a.lead_person = access.me()))))
  with check (exists (
    select from strategy.action a
     where a.id = blocker.action
       and ((select access.scopes('UPDATE_ACTIONS')) && array['partnership', 'area:' || a.area, 'organisation:' || a.owner]
         or ('own' = any ((select access.scopes('UPDATE_ACTIONS'))::text[]) and a.lead_person = access.me()))));

create policy evidence_select on strategy.evidence for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PLANS') && array['partnership']));
create policy evidence_insert on strategy.evidence for insert to waymark_app, waymark_clock
  with check (exists (
    select from strategy.action a
     where a.id = evidence.action
       and ((select access.scopes('UPDATE_ACTIONS')) && array['partnership', 'area:' || a.area, 'organisation:' || a.owner]
         or ('own' = any ((select access.scopes('UPDATE_ACTIONS'))::text[]) and a.lead_person = access.me()))));
create policy evidence_update on strategy.evidence for update to waymark_app, waymark_clock
  using (exists (
    select from strategy.action a
     where a.id = evidence.action
       and ((select access.scopes('UPDATE_ACTIONS')) && array['partnership', 'area:' || a.area, 'organisation:' || a.owner]
         or ('own' = any ((select access.scopes('UPDATE_ACTIONS'))::text[]) and a.lead_person = access.me()))))
  with check (exists (
    select from strategy.action a
     where a.id = evidence.action
       and ((select access.scopes('UPDATE_ACTIONS')) && array['partnership', 'area:' || a.area, 'organisation:' || a.owner]
         or ('own' = any ((select access.scopes('UPDATE_ACTIONS'))::text[]) and a.lead_person = access.me()))));

create policy measure_select on strategy.measure for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PLANS') && array['partnership']));
create policy measure_insert on strategy.measure for insert to waymark_app, waymark_clock
  with check ((select access.scopes('EDIT_STRATEGY') && array['partnership']));
create policy measure_update on strategy.measure for update to waymark_app, waymark_clock
  using ((select access.scopes('EDIT_STRATEGY') && array['partnership']))
  with check ((select access.scopes('EDIT_STRATEGY') && array['partnership']));

create policy measure_target_select on strategy.measure_target for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PLANS') && array['partnership']));
create policy measure_target_insert on strategy.measure_target for insert to waymark_app, waymark_clock
  with check ((select access.scopes('EDIT_STRATEGY') && array['partnership']));
create policy measure_target_update on strategy.measure_target for update to waymark_app, waymark_clock
  using ((select access.scopes('EDIT_STRATEGY') && array['partnership']))
  with check ((select access.scopes('EDIT_STRATEGY') && array['partnership']));
create policy measure_target_delete on strategy.measure_target for delete to waymark_app, waymark_clock
  using ((select access.scopes('EDIT_STRATEGY') && array['partnership']));

create policy measure_value_select on strategy.measure_value for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PLANS') && array['partnership']));
create policy measure_value_insert on strategy.measure_value for insert to waymark_app, waymark_clock
  with check ((select access.scopes('DECIDE_RETURNS') && array['partnership']));
create policy measure_value_update on strategy.measure_value for update to waymark_app, waymark_clock
  using ((select access.scopes('DECIDE_RETURNS') && array['partnership']))
  with check ((select access.scopes('DECIDE_RETURNS') && array['partnership']));

create policy measure_judgement_select on strategy.measure_judgement for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PLANS') && array['partnership']));
create policy measure_judgement_insert on strategy.measure_judgement for insert to waymark_app, waymark_clock
  with check ((select access.scopes('EDIT_STRATEGY') && array['partnership']));
create policy measure_judgement_update on strategy.measure_judgement for update to waymark_app, waymark_clock
  using ((select access.scopes('EDIT_STRATEGY') && array['partnership']))
  with check ((select access.scopes('EDIT_STRATEGY') && array['partnership']));
create policy measure_judgement_delete on strategy.measure_judgement for delete to waymark_app, waymark_clock
  using ((select access.scopes('EDIT_STRATEGY') && array['partnership']));

-- An action with what its colour follows from: the latest progress, the open blockers, the last day anything happened.
create view strategy.action_now with (security_invoker = true) as
  select a.id, a.ref, a.version, a.area, a.objective, o.priority, o.four_ps, a.title, a.detail, a.owner, a.lead_person,
         a.partners, a.start_on, a.due_on, a.status, a.closed_on, a.closed_because, a.judged, a.judged_because,
         a.judged_by, a.judged_on, a.judged_until, n.last_progress, n.latest_note, b.open_blockers, e.changed_on
    from strategy.action a
    join strategy.objective o on o.code = a.objective
    left join lateral (
      select x.on_day as last_progress, x.note as latest_note
        from strategy.progress_note x
       where x.action = a.id
       order by x.on_day desc, x.at desc
       limit 1) n on true
   cross join lateral (
      select count(*) as open_blockers from strategy.blocker x where x.action = a.id and x.cleared_on is null) b
   cross join lateral (
      select max(x.on_day) as changed_on from strategy.action_event x where x.action = a.id) e;
grant select on strategy.action_now to waymark_app, waymark_clock;
