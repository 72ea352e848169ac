-- From which count on a number of people is printed as it is: dated like the other settings. Five is the least that
-- may be set: a partnership may be more careful than the rule, never less.
alter table strategy.setting drop constraint setting_key_check;
alter table strategy.setting drop constraint setting_check;
alter table strategy.setting add constraint setting_key_check
  check (key in ('rag_days', 'rag_per_cent', 'year_first_month', 'fewer_than'));
alter table strategy.setting add constraint setting_check
  check (case key when 'rag_days' then value between 1 and 180
                  when 'rag_per_cent' then value between 0 and 50
                  when 'fewer_than' then value between 5 and 20
                  else value between 1 and 12 end);
-- the row policies hold for the owner of the table too: let go of for this one row
alter table strategy.setting no force row level security;
insert into strategy.setting (key, from_date, value, set_by) values ('fewer_than', '2000-01-01', 5, 'Waymark');
alter table strategy.setting force row level security;

-- A retired measure stays on record and is asked for no longer from the next quarter on.
alter table strategy.measure add column retired_because text not null default '' check (length(retired_because) <= 1000);
alter table strategy.measure add constraint measure_retired_check check ((retired_on is null) = (retired_because = ''));

-- what was written with a change, or what it changed: for the story on the page
alter table strategy.strategy_event add column words text not null default '';

-- What became of each request to the board. A deferred one is answered again, so the row alone does not tell.
create table governance.request_event (
  id uuid primary key default gen_random_uuid(),
  board_request uuid not null references governance.board_request,
  at timestamptz not null default clock_timestamp(),
  on_day date not null,
  by_person uuid not null,
  by_name text not null,
  decision text not null check (decision in ('agreed', 'refused', 'deferred')),
  answer text not null check (length(answer) <= 2000)
);
create index request_event_request on governance.request_event (board_request, at desc);
alter table governance.request_event enable row level security;
alter table governance.request_event force row level security;
grant select, insert on governance.request_event to waymark_app, waymark_clock;

-- request_event: read like the request; written by whoever decides, in their own name, while there is something to decide
create policy request_event_select on governance.request_event for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_RETURNS') && array['partnership']));
create policy request_event_insert on governance.request_event for insert to waymark_app, waymark_clock
  with check (by_person = access.me()
    and (select access.scopes('DECIDE_RETURNS') && array['partnership'])
    and exists (select from governance.board_request b
                 where b.id = request_event.board_request and (b.decision is null or b.decision = 'deferred')));
