-- Meetings of the groups: their dates, agenda, who came, what was noted and decided, and the minutes.
create schema meetings;
grant usage on schema meetings to waymark_app, waymark_clock;
create sequence meetings.meeting_number;
create sequence meetings.action_number;
grant usage on sequence meetings.meeting_number, meetings.action_number to waymark_app, waymark_clock;

-- How a group meets.
--   area: where the group answers for one area alone, that area, here and below: who leads it runs the meetings
create table meetings.group_setting (
  group_code text primary key,
  area text,
  version int not null default 1,
  quorum int not null default 0 check (quorum between 0 and 100), -- 0 where none is set
  deputies_count boolean not null default true,
  standing text[] not null default '{}' check (cardinality(standing) <= 30)
);
select access.protect('meetings.group_setting', 'VIEW_MEETINGS', 'RUN_MEETINGS', '{quorum,deputies_count,standing,version}', 'area');

--   quorum, deputies_count, chair, chair_deputy: as they were when the meeting began
--   approved_at: the later meeting that approved the minutes
create table meetings.meeting (
  ref text primary key check (ref ~ '^MT-[0-9]{4,}$'),
  version int not null default 1,
  group_code text not null,
  area text,
  starts_at timestamptz not null,
  minutes int not null check (minutes between 15 and 600),
  place text not null default '' check (length(place) <= 200),
  link text not null default '' check (link ~ '^(https://.*)?$' and length(link) <= 2000),
  state text not null default 'planned' check (state in ('planned', 'in_progress', 'drafted', 'checked', 'approved', 'cancelled')),
  reason text not null default '' check (length(reason) <= 1000), -- of the last move, or why it was cancelled
  quorum int not null default 0,
  deputies_count boolean not null default true,
  chair uuid,
  chair_deputy uuid,
  checked_on date,
  checked_by uuid,
  checked_by_name text not null default '',
  approved_on date,
  approved_by uuid,
  approved_by_name text not null default '',
  approved_at text references meetings.meeting,
  check (state <> 'cancelled' or reason <> ''),
  check (state not in ('checked', 'approved') or num_nulls(checked_on, checked_by) = 0),
  check (state <> 'approved' or num_nulls(approved_on, approved_by, approved_at) = 0)
);
create index meeting_group on meetings.meeting (group_code, starts_at);
create index meeting_time on meetings.meeting (starts_at);
alter table meetings.meeting enable row level security;
alter table meetings.meeting force row level security;
grant select, insert on meetings.meeting to waymark_app, waymark_clock;
grant update (version, starts_at, minutes, place, link, state, reason, quorum, deputies_count, chair, chair_deputy,
    checked_on, checked_by, checked_by_name, approved_on, approved_by, approved_by_name, approved_at)
  on meetings.meeting to waymark_app, waymark_clock;
create policy meeting_select on meetings.meeting for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_MEETINGS') && array['partnership']));
-- the area is that of the group, so that nobody plans a meeting of another group as one of their area
create policy meeting_insert on meetings.meeting for insert to waymark_app, waymark_clock
  with check (state = 'planned'
    and (select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area]
    and area is not distinct from (select min(g.area) from directory_open.group_area g
                                    where g.group_code = meeting.group_code having count(*) = 1));
-- who runs it; and the chair, who checks the draft of its minutes
create policy meeting_update on meetings.meeting for update to waymark_app, waymark_clock
  using ((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area]
    or state = 'drafted' and access.me() in (chair, chair_deputy))
  with check ((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area]
    or state = 'checked' and checked_by = access.me() and access.me() in (chair, chair_deputy));

-- Which state may follow which. Approved minutes are fixed, and so is a meeting that was cancelled.
create function meetings.meeting_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if not (new.state = old.state and old.state in ('planned', 'in_progress', 'drafted', 'checked')
       or (old.state, new.state) in (('planned', 'in_progress'), ('planned', 'cancelled'), ('in_progress', 'drafted'),
                                     ('drafted', 'checked'), ('checked', 'approved'))) then
    raise insufficient_privilege using message = 'a meeting takes its steps in order, and approved minutes are fixed';
  end if;
  if old.state <> 'planned'
    and (new.starts_at, new.minutes, new.place, new.link, new.quorum, new.deputies_count, new.chair, new.chair_deputy)
      is distinct from
        (old.starts_at, old.minutes, old.place, old.link, old.quorum, old.deputies_count, old.chair, old.chair_deputy) then
    raise insufficient_privilege using message = 'what a meeting began with stays';
  end if;
  return new;
end $$;
create trigger meeting_step before update on meetings.meeting
  for each row execute function meetings.meeting_step();
alter table meetings.meeting enable always trigger meeting_step;

create function meetings.refuse_after_approval() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if exists (select from meetings.meeting m where m.ref = new.meeting and m.state in ('approved', 'cancelled')) then
    raise insufficient_privilege using message = 'approved minutes are fixed';
  end if;
  return new;
end $$;

-- Who was expected and who came: a row for each seat as it was on the day, made when the meeting begins, and for each guest.
create table meetings.attendance (
  id uuid primary key,
  meeting text not null references meetings.meeting,
  area text,
  version int not null default 1,
  position int not null,
  seat text, -- code; null for a guest
  title text not null check (length(title) between 1 and 200), -- of the seat; the name of a guest
  organisation text, -- code; null where the seat is nobody's and vacant, and for guests
  organisation_name text not null default '' check (length(organisation_name) <= 200),
  holder uuid,
  holder_name text not null default '',
  deputy uuid,
  deputy_name text not null default '',
  answer text not null check (answer in ('waiting', 'holder', 'deputy', 'apology', 'absent', 'vacant', 'guest')),
  remote boolean not null default false,
  check (answer <> 'holder' or holder is not null),
  check (answer <> 'deputy' or deputy is not null),
  check ((answer = 'guest') = (seat is null)),
  unique (meeting, seat)
);
select access.protect('meetings.attendance', 'VIEW_MEETINGS', 'RUN_MEETINGS', '{answer,remote,version}', 'area');
create trigger attendance_fixed before insert or update on meetings.attendance
  for each row execute function meetings.refuse_after_approval();
alter table meetings.attendance enable always trigger attendance_fixed;

create table meetings.agenda_item (
  id uuid primary key,
  meeting text not null references meetings.meeting,
  area text,
  version int not null default 1,
  note_version int not null default 1,
  position int not null check (position between 1 and 999),
  title text not null check (length(title) between 1 and 200),
  minutes int check (minutes between 1 and 600),
  presenter text not null default '' check (length(presenter) <= 200),
  dropped boolean not null default false
);
create index agenda_item_meeting on meetings.agenda_item (meeting, position);
select access.protect('meetings.agenda_item', 'VIEW_MEETINGS', 'RUN_MEETINGS',
                      '{position,title,minutes,presenter,dropped,note_version,version}', 'area');
create trigger agenda_item_fixed before insert or update on meetings.agenda_item
  for each row execute function meetings.refuse_after_approval();
alter table meetings.agenda_item enable always trigger agenda_item_fixed;

-- What was noted to an item. The open part is for everybody once the minutes are approved; before that, and the restricted part
-- always, it is for those who had a seat at the meeting and for who runs it.
create table meetings.note (
  item uuid not null references meetings.agenda_item,
  part text not null check (part in ('open', 'restricted')),
  meeting text not null references meetings.meeting,
  area text,
  version int not null default 1,
  words text not null default '' check (length(words) <= 10000),
  primary key (item, part)
);
alter table meetings.note enable row level security;
alter table meetings.note force row level security;
grant select, insert on meetings.note to waymark_app, waymark_clock;
grant update (words, version) on meetings.note to waymark_app, waymark_clock;
create policy note_select on meetings.note for select to waymark_app, waymark_clock
  using ((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area]
    or exists (select from meetings.attendance a where a.meeting = note.meeting and access.me() in (a.holder, a.deputy))
    or part = 'open' and exists (select from meetings.meeting m where m.ref = note.meeting and m.state = 'approved'));
create policy note_insert on meetings.note for insert to waymark_app, waymark_clock
  with check ((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area]);
create policy note_update on meetings.note for update to waymark_app, waymark_clock
  using ((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area])
  with check ((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area]);
create trigger note_fixed before insert or update on meetings.note
  for each row execute function meetings.refuse_after_approval();
alter table meetings.note enable always trigger note_fixed;

-- append-only: what was decided while the meeting took place, with the quorum at that moment
create table meetings.decision (
  id uuid primary key,
  meeting text not null references meetings.meeting,
  area text,
  item uuid not null references meetings.agenda_item,
  words text not null check (length(words) between 1 and 2000),
  present int not null,
  needed int not null,
  quorate boolean not null,
  decided_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null
);
create index decision_meeting on meetings.decision (meeting, decided_at);
alter table meetings.decision enable row level security;
alter table meetings.decision force row level security;
grant select, insert on meetings.decision to waymark_app, waymark_clock;
create policy decision_select on meetings.decision for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_MEETINGS') && array['partnership']));
create policy decision_insert on meetings.decision for insert to waymark_app, waymark_clock
  with check (recorded_by = access.me() and quorate = (present >= needed)
    and (select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area]
    and exists (select from meetings.meeting m where m.ref = decision.meeting and m.state = 'in_progress'));

-- What an organisation is to do after the meeting.
create table meetings.meeting_action (
  ref text primary key check (ref ~ '^MA-[0-9]{4,}$'),
  meeting text not null references meetings.meeting,
  area text,
  version int not null default 1,
  item uuid not null references meetings.agenda_item,
  what text not null check (length(what) between 1 and 500),
  owner text not null, -- code of the organisation
  due date not null,
  done_on date
);
create index meeting_action_meeting on meetings.meeting_action (meeting);
create index meeting_action_due on meetings.meeting_action (due) where done_on is null;
select access.protect('meetings.meeting_action', 'VIEW_MEETINGS', 'RUN_MEETINGS', '{done_on,version}', 'area');

-- append-only: what happened to a meeting, without what was noted
create table meetings.meeting_event (
  id uuid primary key default gen_random_uuid(),
  meeting text not null references meetings.meeting,
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  headline text not null check (length(headline) between 1 and 200),
  words text not null default '' check (length(words) <= 1000)
);
create index meeting_event_meeting on meetings.meeting_event (meeting, at desc);
alter table meetings.meeting_event enable row level security;
alter table meetings.meeting_event force row level security;
grant select, insert on meetings.meeting_event to waymark_app, waymark_clock;
create policy meeting_event_select on meetings.meeting_event for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_MEETINGS') && array['partnership']));
create policy meeting_event_insert on meetings.meeting_event for insert to waymark_app, waymark_clock
  with check (actor = access.me() and exists (
    select from meetings.meeting m
     where m.ref = meeting_event.meeting
       and ((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || m.area] or m.checked_by = access.me())));

-- Documents: read by everybody who reads meetings, added by who runs the meeting.
create schema meetings_open;
grant usage on schema meetings_open to waymark_app, waymark_clock;
create view meetings_open.document_holder with (security_invoker = true) as
  select 'meeting'::text as kind, m.ref,
         coalesce((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || m.area], false) as may_add
    from meetings.meeting m;
grant select on meetings_open.document_holder to waymark_app, waymark_clock;
select documents.attach_holders();
