-- Versions of the plan: the coordinator drafts what changes, the board agrees, and it takes effect on a day. Version 1 is the
-- strategy as it was imported and has no row. What was measured under an earlier version stays; what that version said is
-- kept with the version that replaced it.
create sequence strategy.plan_version_number;
create table strategy.plan_version (
  ref text primary key check (ref ~ '^PV-[0-9]{4,}$'),
  version int not null default 1,
  title text not null check (length(title) between 1 and 200),
  reason text not null check (length(reason) between 1 and 4000),
  effective_on date not null,
  state text not null default 'draft' check (state in ('draft', 'agreed', 'in_force', 'withdrawn')),
  drafted_by uuid not null,
  drafted_by_name text not null,
  drafted_on date not null,
  agreed_by uuid,
  agreed_by_name text,
  agreed_on date,
  agreed_how text check (length(agreed_how) between 1 and 1000),
  number int unique check (number > 1),
  replaced jsonb, -- what the plan said until this version took effect
  check (num_nulls(agreed_by, agreed_by_name, agreed_on, agreed_how) in (0, 4)),
  check (state = 'withdrawn' or (agreed_on is not null) = (state in ('agreed', 'in_force'))),
  check (num_nulls(number, replaced) in (0, 2)),
  check ((state = 'in_force') = (number is not null))
);

create table strategy.plan_change (
  id uuid primary key,
  plan_version text not null references strategy.plan_version,
  version int not null default 1,
  kind text not null check (kind in ('WORDING', 'NEW_OBJECTIVE', 'END_OBJECTIVE', 'TARGET')),
  priority text references strategy.priority,
  objective text references strategy.objective,
  measure text references strategy.measure (ref),
  wording text check (length(wording) between 1 and 1000),
  owner text,
  four_ps text[] check (four_ps <@ array['PREVENT', 'PROTECT', 'PREPARE', 'PURSUE'] and cardinality(four_ps) > 0),
  quarter text check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  target numeric,
  before text, -- what it said when the version took effect
  check (case kind
           when 'WORDING' then num_nulls(objective, wording) = 0 and num_nonnulls(priority, measure, owner, four_ps, quarter, target) = 0
           when 'NEW_OBJECTIVE' then num_nulls(priority, wording, owner, four_ps) = 0 and num_nonnulls(measure, quarter, target) = 0
           when 'END_OBJECTIVE' then objective is not null and num_nonnulls(priority, measure, wording, owner, four_ps, quarter, target) = 0
           else num_nulls(measure, quarter, target) = 0 and num_nonnulls(priority, objective, wording, owner, four_ps) = 0 end)
);
create index plan_change_version on strategy.plan_change (plan_version);
create unique index plan_change_once on strategy.plan_change (plan_version, coalesce(objective, measure), coalesce(quarter, ''))
  where kind <> 'NEW_OBJECTIVE';

-- append-only: who did what with a version
create table strategy.plan_version_event (
  id uuid primary key default gen_random_uuid(),
  plan_version text not null references strategy.plan_version,
  at timestamptz not null default clock_timestamp(),
  on_day date not null,
  by_person uuid not null,
  by_name text not null,
  headline text not null check (length(headline) between 1 and 200),
  words text not null default '' check (length(words) <= 4000)
);
create index plan_version_event_of on strategy.plan_version_event (plan_version, at desc);

alter table strategy.objective add column ended_on date;
grant update (ended_on) on strategy.objective to waymark_clock;

alter table strategy.plan_version enable row level security;
alter table strategy.plan_version force row level security;
alter table strategy.plan_change enable row level security;
alter table strategy.plan_change force row level security;
alter table strategy.plan_version_event enable row level security;
alter table strategy.plan_version_event force row level security;
grant select, insert on strategy.plan_version, strategy.plan_change, strategy.plan_version_event to waymark_app, waymark_clock;
grant update (title, reason, effective_on, state, agreed_by, agreed_by_name, agreed_on, agreed_how, number, replaced, version)
  on strategy.plan_version to waymark_app, waymark_clock;
grant update (objective, before, version) on strategy.plan_change to waymark_clock;
grant delete on strategy.plan_change to waymark_app;
grant usage on sequence strategy.plan_version_number to waymark_app, waymark_clock;

-- plan_version: read by everybody who reads plans; drafted by who edits the strategy, agreed by who answers for the board,
-- never by the one who drafted it; taken into effect by the clock
create policy plan_version_select on strategy.plan_version for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PLANS') && array['partnership']));
create policy plan_version_insert on strategy.plan_version for insert to waymark_app, waymark_clock
  with check (state = 'draft' and drafted_by = access.me() and (select access.scopes('EDIT_STRATEGY') && array['partnership']));
create policy plan_version_update on strategy.plan_version for update to waymark_app
  using ((state in ('draft', 'agreed') and (select access.scopes('EDIT_STRATEGY') && array['partnership']))
    or (state = 'draft' and (select access.scopes('AGREE_PLAN') && array['partnership'])))
  with check ((state in ('draft', 'withdrawn') and (select access.scopes('EDIT_STRATEGY') && array['partnership']))
    or (state = 'agreed' and agreed_by = access.me() and drafted_by <> access.me()
      and (select access.scopes('AGREE_PLAN') && array['partnership'])));
create policy plan_version_effect on strategy.plan_version for update to waymark_clock
  using (state = 'agreed') with check (state = 'in_force');

create policy plan_change_select on strategy.plan_change for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PLANS') && array['partnership']));
create policy plan_change_insert on strategy.plan_change for insert to waymark_app, waymark_clock
  with check ((select access.scopes('EDIT_STRATEGY') && array['partnership'])
    and exists (select from strategy.plan_version v where v.ref = plan_change.plan_version and v.state = 'draft'));
create policy plan_change_delete on strategy.plan_change for delete to waymark_app
  using ((select access.scopes('EDIT_STRATEGY') && array['partnership'])
    and exists (select from strategy.plan_version v where v.ref = plan_change.plan_version and v.state = 'draft'));
create policy plan_change_effect on strategy.plan_change for update to waymark_clock
  using (exists (select from strategy.plan_version v where v.ref = plan_change.plan_version and v.state = 'agreed'))
  with check (before is not null);

create policy plan_version_event_select on strategy.plan_version_event for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PLANS') && array['partnership']));
create policy plan_version_event_insert on strategy.plan_version_event for insert to waymark_app, waymark_clock
  with check (by_person = access.me()
    and ((select access.scopes('EDIT_STRATEGY') && array['partnership'])
      or (select access.scopes('AGREE_PLAN') && array['partnership'])));

-- what the board agreed to is withdrawn or takes effect: nobody makes it a draft again
create function strategy.plan_version_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if old.state = 'agreed' and new.state not in ('withdrawn', 'in_force') then
    raise insufficient_privilege using message = 'a version that the board agreed to does not change any more';
  end if;
  return new;
end $$;
create trigger plan_version_step before update on strategy.plan_version
  for each row execute function strategy.plan_version_step();
alter table strategy.plan_version enable always trigger plan_version_step;
