-- The decisions register: what areas ask of the board, what is escalated to it, and what else it decides. All three are
-- rows of board_request; the last kind comes from no return.
alter table governance.board_request
  add column kind text not null default 'request' check (kind in ('request', 'escalation', 'other')),
  add column decided_as text not null default '' check (decided_as in ('', 'meeting', 'between', 'chair')),
  alter column area_return drop not null,
  alter column area drop not null,
  alter column position drop not null;
alter table governance.board_request add constraint board_request_kind_check1
  check (case kind when 'other' then num_nonnulls(area_return, position) = 0
                   else num_nulls(area_return, area, position) = 0 end);
alter table governance.board_request drop constraint board_request_decision_check;
alter table governance.board_request add constraint board_request_decision_check
  check (decision in ('agreed', 'conditions', 'refused', 'deferred', 'noted'));
alter table governance.request_event drop constraint request_event_decision_check;
alter table governance.request_event add constraint request_event_decision_check
  check (decision in ('agreed', 'conditions', 'refused', 'deferred', 'noted'));
alter table governance.request_event
  add column decided_as text not null default '' check (decided_as in ('', 'meeting', 'between', 'chair'));
create index board_request_return on governance.board_request (area_return);
grant update (decided_as) on governance.board_request to waymark_app, waymark_clock;

-- What is done about a decision, by whom and by when, and how it ended. The decision itself never changes.
--   area: that of the decision, so that the policies need no second table
create table governance.follow_up (
  board_request uuid primary key references governance.board_request,
  version int not null default 1,
  area text,
  owner_person uuid,
  owner_organisation text,
  due date,
  action text check (action ~ '^AC-[0-9A-Z]+$'),
  done_on date,
  done_by uuid,
  superseded_by uuid references governance.board_request,
  check (num_nonnulls(owner_person, owner_organisation) <= 1),
  check (num_nulls(done_on, done_by) in (0, 2)),
  check (num_nonnulls(done_on, superseded_by) <= 1),
  check (superseded_by <> board_request)
);
create index follow_up_person on governance.follow_up (owner_person) where done_on is null;

-- append-only: who did what about it
create table governance.follow_up_event (
  id uuid primary key default gen_random_uuid(),
  board_request uuid not null references governance.follow_up,
  at timestamptz not null default clock_timestamp(),
  on_day date not null,
  by_person uuid not null,
  by_name text not null,
  act text not null check (act ~ '^[a-z_]+$'),
  words text not null default '' check (length(words) <= 2000)
);
create index follow_up_event_request on governance.follow_up_event (board_request, at desc);

alter table governance.follow_up enable row level security;
alter table governance.follow_up force row level security;
alter table governance.follow_up_event enable row level security;
alter table governance.follow_up_event force row level security;
grant select, insert on governance.follow_up, governance.follow_up_event to waymark_app, waymark_clock;
grant update (owner_person, owner_organisation, due, action, done_on, done_by, superseded_by, version)
  on governance.follow_up to waymark_app, waymark_clock;

-- follow_up: read like the decision; made by who records the decision; changed while it is open by the board, the lead of
-- the area, and who is to do it: the person, or a lead of the organisation
create policy follow_up_select on governance.follow_up for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_RETURNS') && array['partnership']));
create policy follow_up_insert on governance.follow_up for insert to waymark_app, waymark_clock
  with check (num_nonnulls(action, done_on, superseded_by) = 0
    and (select access.scopes('DECIDE_RETURNS') && array['partnership'])
    and exists (select from governance.board_request b
                 where b.id = follow_up.board_request and b.area is not distinct from follow_up.area
                   and b.decision in ('agreed', 'conditions', 'refused', 'noted')));
create policy follow_up_update on governance.follow_up for update to waymark_app, waymark_clock
  using (num_nonnulls(done_on, superseded_by) = 0
    and (select access.scopes('VIEW_RETURNS') && array['partnership'])
    and ((select access.scopes('DECIDE_RETURNS') && array['partnership'])
      or (select access.scopes('PREPARE_RETURNS')) && array['partnership', 'area:' || area]
      or owner_person = access.me()
      or (select access.scopes('UPDATE_ACTIONS')) && array['organisation:' || owner_organisation]))
  with check ((done_by is null or done_by = access.me())
    and (select access.scopes('VIEW_RETURNS') && array['partnership'])
    and ((select access.scopes('DECIDE_RETURNS') && array['partnership'])
      or (superseded_by is null
        and ((select access.scopes('PREPARE_RETURNS')) && array['partnership', 'area:' || area]
          or owner_person = access.me()
          or (select access.scopes('UPDATE_ACTIONS')) && array['organisation:' || owner_organisation]))));

create policy follow_up_event_select on governance.follow_up_event for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_RETURNS') && array['partnership']));
create policy follow_up_event_insert on governance.follow_up_event for insert to waymark_app, waymark_clock
  with check (by_person = access.me() and (select access.scopes('VIEW_RETURNS') && array['partnership']) and exists (
    select from governance.follow_up f
     where f.board_request = follow_up_event.board_request and num_nonnulls(f.done_on, f.superseded_by) = 0
       and ((select access.scopes('DECIDE_RETURNS') && array['partnership'])
         or (select access.scopes('PREPARE_RETURNS')) && array['partnership', 'area:' || f.area]
         or f.owner_person = access.me()
         or (select access.scopes('UPDATE_ACTIONS')) && array['organisation:' || f.owner_organisation])));

-- who is to do it decides neither for whom nor by when: the board and the lead of the area do
create function governance.follow_up_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if (new.owner_person, new.owner_organisation, new.due, new.action)
      is distinct from (old.owner_person, old.owner_organisation, old.due, old.action)
    and not (access.scopes('DECIDE_RETURNS') && array['partnership']
      or access.scopes('PREPARE_RETURNS') && array['partnership', 'area:' || old.area]) then
    raise insufficient_privilege using message = 'the board or the lead of the area says who does it, and by when';
  end if;
  return new;
end $$;
create trigger follow_up_step before update on governance.follow_up
  for each row execute function governance.follow_up_step();
alter table governance.follow_up enable always trigger follow_up_step;

-- what was decided before there was a register has its follow-up too
alter table governance.follow_up no force row level security;
alter table governance.board_request no force row level security;
insert into governance.follow_up (board_request, area)
select b.id, b.area from governance.board_request b where b.decision in ('agreed', 'refused');
alter table governance.board_request force row level security;
alter table governance.follow_up force row level security;

-- for other modules: how far an action has come, in a word
create schema if not exists strategy_open;
grant usage on schema strategy_open to waymark_app, waymark_clock;
create view strategy_open.action_status with (security_invoker = true) as
  select a.ref, a.status, a.closed_on from strategy.action a;
grant select on strategy_open.action_status to waymark_app, waymark_clock;
