-- What an organisation says of its own attendance, letters about absences, and figures by organisation.
create sequence meetings.letter_number;
grant usage on sequence meetings.letter_number to waymark_app, waymark_clock;

create table meetings.accountability_setting (
  key text not null check (key in ('absences_group', 'absences_board')),
  from_date date not null,
  value int not null check (value between 1 and 12),
  set_by text not null,
  version int not null default 1,
  primary key (key, from_date)
);
select access.protect('meetings.accountability_setting', 'VIEW_MEETINGS', 'CHANGE_SETTINGS', '{value,set_by,version}');

-- A comment of an organisation, or a mistake that it marks in what was recorded of a meeting.
--   area: of the meeting, so that who runs it replies
--   corrected_to: what counts instead. Approved minutes stay as they are; the figures follow this.
create table meetings.attendance_remark (
  id uuid primary key,
  version int not null default 1,
  organisation text not null,
  meeting text references meetings.meeting,
  area text,
  kind text not null check (kind in ('comment', 'mistake')),
  words text not null check (length(words) between 1 and 2000),
  written_at timestamptz not null,
  written_by uuid not null,
  written_by_name text not null,
  state text not null check (state in ('noted', 'open', 'corrected', 'kept')),
  corrected_to text check (corrected_to in ('holder', 'deputy', 'apology', 'absent', 'vacant')),
  reply text not null default '' check (length(reply) <= 1000),
  replied_at timestamptz,
  replied_by uuid,
  replied_by_name text not null default '',
  check ((kind = 'comment') = (state = 'noted')),
  check (kind = 'comment' or meeting is not null),
  check ((state = 'corrected') = (corrected_to is not null)),
  check (case when state in ('corrected', 'kept') then reply <> '' and num_nulls(replied_at, replied_by) = 0
              else reply = '' and num_nonnulls(replied_at, replied_by) = 0 end)
);
create index attendance_remark_of on meetings.attendance_remark (organisation, written_at);
create index attendance_remark_meeting on meetings.attendance_remark (meeting);
alter table meetings.attendance_remark enable row level security;
alter table meetings.attendance_remark force row level security;
grant select, insert on meetings.attendance_remark to waymark_app, waymark_clock;
grant update (version, state, corrected_to, reply, replied_at, replied_by, replied_by_name)
  on meetings.attendance_remark to waymark_app, waymark_clock;
create policy attendance_remark_select on meetings.attendance_remark for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_MEETINGS') && array['partnership']));
create policy attendance_remark_insert on meetings.attendance_remark for insert to waymark_app, waymark_clock
  with check (state in ('open', 'noted') and written_by = access.me() and meetings.may_answer(organisation, null)
    and (meeting is null and area is null
      or exists (select from meetings.meeting m
                  where m.ref = attendance_remark.meeting and m.area is not distinct from attendance_remark.area)));
create policy attendance_remark_update on meetings.attendance_remark for update to waymark_app, waymark_clock
  using (state = 'open' and (select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area])
  with check (replied_by = access.me()
    and (select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area]);

-- A letter to an organisation that was absent several times in a row without an apology, drafted by the clock.
--   step: of whom it is asked, the chair of the group or the chair of the board
--   last_meeting: the last of those absences; no second letter for the same
create table meetings.absence_letter (
  ref text primary key check (ref ~ '^AL-[0-9]{4,}$'),
  version int not null default 1,
  group_code text not null,
  area text,
  organisation text not null,
  step text not null check (step in ('group', 'board')),
  absences int not null check (absences > 0),
  meetings text[] not null,
  last_meeting text not null references meetings.meeting,
  drafted_on date not null,
  words text not null check (length(words) between 1 and 4000),
  state text not null default 'drafted' check (state in ('drafted', 'sent', 'dropped')),
  sent_on date,
  sent_by uuid,
  sent_by_name text not null default '',
  dropped_because text not null default '' check (length(dropped_because) <= 1000),
  unique (organisation, group_code, last_meeting, step),
  check (state <> 'sent' or num_nulls(sent_on, sent_by) = 0),
  check (state <> 'dropped' or dropped_because <> '')
);
alter table meetings.absence_letter enable row level security;
alter table meetings.absence_letter force row level security;
grant select on meetings.absence_letter to waymark_app;
grant select, insert on meetings.absence_letter to waymark_clock;
grant update (version, words, state, sent_on, sent_by, sent_by_name, dropped_because) on meetings.absence_letter to waymark_app;
create policy absence_letter_select on meetings.absence_letter for select to waymark_app
  using (meetings.may_challenge(group_code, area) or state = 'sent' and meetings.may_answer(organisation, null));
create policy absence_letter_clock_select on meetings.absence_letter for select to waymark_clock using (true);
create policy absence_letter_clock_insert on meetings.absence_letter for insert to waymark_clock with check (state = 'drafted');
create policy absence_letter_update on meetings.absence_letter for update to waymark_app
  using (state = 'drafted' and meetings.may_challenge(group_code, area))
  with check (meetings.may_challenge(group_code, area) and (state <> 'sent' or sent_by = access.me()));

-- append-only: that it was drafted and sent, and what followed
create table meetings.letter_event (
  id uuid primary key default gen_random_uuid(),
  letter text not null references meetings.absence_letter,
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  headline text not null check (length(headline) between 1 and 200),
  words text not null default '' check (length(words) <= 2000)
);
create index letter_event_of on meetings.letter_event (letter, at desc);
alter table meetings.letter_event enable row level security;
alter table meetings.letter_event force row level security;
grant select, insert on meetings.letter_event to waymark_app;
grant insert on meetings.letter_event to waymark_clock;
create policy letter_event_select on meetings.letter_event for select to waymark_app
  using (exists (select from meetings.absence_letter l where l.ref = letter_event.letter));
create policy letter_event_insert on meetings.letter_event for insert to waymark_app, waymark_clock
  with check (actor = access.me() and exists (
    select from meetings.absence_letter l where l.ref = letter_event.letter and meetings.may_challenge(l.group_code, l.area)));

-- How each organisation took part in each meeting that took place: the best of its seats, or what a mistake was corrected to.
-- A meeting at which it had no seat is not in it.
create view meetings_open.taking_part with (security_invoker = true) as
  select t.meeting, t.group_code, t.area, t.starts_at, t.state, t.organisation, t.organisation_name,
         coalesce(c.corrected_to, (array['holder', 'deputy', 'apology', 'absent', 'waiting', 'vacant'])[t.best]) as answer,
         c.corrected_to is not null as corrected
    from (select a.meeting, m.group_code, m.area, m.starts_at, m.state, a.organisation, min(a.organisation_name) as organisation_name,
                 min(case a.answer when 'holder' then 1 when 'deputy' then 2 when 'apology' then 3 when 'absent' then 4
                                   when 'waiting' then 5 else 6 end) as best
            from meetings.meeting m
            join meetings.attendance a on a.meeting = m.ref
           where m.state in ('in_progress', 'drafted', 'checked', 'approved') and a.organisation is not null and a.seat is not null
           group by a.meeting, m.group_code, m.area, m.starts_at, m.state, a.organisation) t
    left join (select distinct on (r.meeting, r.organisation) r.meeting, r.organisation, r.corrected_to
                 from meetings.attendance_remark r
                where r.corrected_to is not null
                order by r.meeting, r.organisation, r.replied_at desc, r.id) c
      on c.meeting = t.meeting and c.organisation = t.organisation;

-- For figures by organisation: when each action was due and when it was completed, when each return was due and submitted, and
-- when each point of contact was last checked.
create view strategy_open.action_timing with (security_invoker = true) as
  select ref, owner, due_on, status, closed_on from strategy.action;
create view governance_open.return_timing with (security_invoker = true) as
  select r.ref, r.area, q.due, r.first_submitted_on, r.state, r.waived_because <> '' as waived
    from governance.area_return r join governance.quarter q on q.key = r.quarter;
create view directory_open.contact_check with (security_invoker = true) as
  select p.ref, p.organisation, p.from_date, p.to_date,
         p.doubted_on is null
           and p.checked_on + directory.setting('stale_days', (now() at time zone 'Europe/London')::date)
             >= (now() at time zone 'Europe/London')::date as checked
    from directory.spoc_post p;
grant select on meetings_open.taking_part, strategy_open.action_timing, governance_open.return_timing, directory_open.contact_check
  to waymark_app, waymark_clock;

-- Whoever sees meetings sees those of all groups, so it is asked once a statement and not once a row: a board looks at thousands.
alter policy attendance_select on meetings.attendance using ((select access.scopes('VIEW_MEETINGS') && array['partnership']));
