-- Agendas that are built from what is due elsewhere, what is carried to the next meeting, papers, and decisions of meetings in
-- the decisions register.

-- subject: what the item is about, as the module that offered it says: a reference, or `matters-arising`
-- path: where that is; reason: why it was offered; detail: more than the title says
-- carried: it comes onto the agenda of the next meeting by itself
alter table meetings.agenda_item
  add column subject text check (length(subject) between 1 and 100),
  add column path text not null default '' check (path ~ '^(/[^/].*)?$' and length(path) <= 300),
  add column reason text not null default '' check (length(reason) <= 300),
  add column detail text not null default '' check (length(detail) <= 2000),
  add column carried boolean not null default false;
alter table meetings.agenda_item add constraint agenda_item_subject_key unique (meeting, subject);
grant update (carried) on meetings.agenda_item to waymark_app, waymark_clock;

-- objective: which objective of the strategy the action is for, where it is for one
alter table meetings.meeting_action
  add column objective text check (length(objective) between 1 and 40);

-- papers_days: how many days before a meeting its papers are sent
alter table meetings.group_setting add column papers_days int not null default 7 check (papers_days between 0 and 60);
grant update (papers_days) on meetings.group_setting to waymark_app, waymark_clock;
alter table meetings.meeting
  add column papers_sent_at timestamptz,
  add column papers_sent_by uuid,
  add column papers_sent_by_name text not null default '',
  add constraint meeting_papers_sent_check check (num_nulls(papers_sent_at, papers_sent_by) in (0, 2));
grant update (papers_sent_at, papers_sent_by, papers_sent_by_name) on meetings.meeting to waymark_app, waymark_clock;

-- for the register: the meetings that take place now, and whether each is of the board
create view meetings_open.meeting_in_progress with (security_invoker = true) as
  select m.ref, m.area, g.tier = 'strategic' as board
    from meetings.meeting m
    join directory_open.group_ g on g.code = m.group_code
   where m.state = 'in_progress';
grant select on meetings_open.meeting_in_progress to waymark_app, waymark_clock;

-- A decision of a meeting is an entry of its own, or what the board answers to a request at its meeting.
--   meeting, meeting_item: where it was decided; body: the group that decided, as it was called then
--   quarter: null where the quarter of the meeting is not planned
alter table governance.board_request
  add column meeting text check (meeting ~ '^MT-[0-9]{4,}$'),
  add column meeting_item uuid,
  add column body text not null default '' check (length(body) <= 200),
  alter column quarter drop not null;
alter table governance.board_request drop constraint board_request_kind_check;
alter table governance.board_request add constraint board_request_kind_check
  check (kind in ('request', 'escalation', 'other', 'meeting'));
alter table governance.board_request drop constraint board_request_kind_check1;
alter table governance.board_request add constraint board_request_kind_check1
  check (case when kind in ('other', 'meeting') then num_nonnulls(area_return, position) = 0
              else num_nulls(area_return, area, position) = 0 end);
alter table governance.board_request add constraint board_request_at_meeting_check
  check (num_nulls(meeting, meeting_item) in (0, 2) and (kind <> 'meeting' or meeting is not null)
    and (kind = 'meeting' or quarter is not null));
create index board_request_meeting on governance.board_request (meeting) where meeting is not null;
grant update (meeting, meeting_item, body) on governance.board_request to waymark_app, waymark_clock;

-- who runs a meeting records what it decides while it takes place: a group of an area on its own matters, the board on
-- everything that was put to it
create policy board_request_insert_in_meeting on governance.board_request for insert to waymark_app, waymark_clock
  with check (kind = 'meeting' and decision is null and exists (
    select from meetings_open.meeting_in_progress m
     where m.ref = board_request.meeting and m.area is not distinct from board_request.area
       and (select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || m.area]));
create policy board_request_update_in_meeting on governance.board_request for update to waymark_app, waymark_clock
  using ((decision is null or decision = 'deferred')
    and (select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area])
  with check (decided_by = access.me() and exists (
    select from meetings_open.meeting_in_progress m
     where m.ref = board_request.meeting
       and (m.board or kind = 'meeting' and m.area is not distinct from board_request.area)
       and (select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || m.area]));
create policy request_event_insert_in_meeting on governance.request_event for insert to waymark_app, waymark_clock
  with check (by_person = access.me() and exists (
    select from governance.board_request b, meetings_open.meeting_in_progress m
     where b.id = request_event.board_request and (b.decision is null or b.decision = 'deferred')
       and (m.board or b.kind = 'meeting' and m.area is not distinct from b.area)
       and (select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || m.area]));
create policy follow_up_insert_in_meeting on governance.follow_up for insert to waymark_app, waymark_clock
  with check (num_nonnulls(action, done_on, superseded_by) = 0 and exists (
    select from governance.board_request b
     where b.id = follow_up.board_request and b.area is not distinct from follow_up.area and b.meeting is not null
       and b.decision <> 'deferred'
       and (select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || b.area]));
