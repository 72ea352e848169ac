-- In the meeting: who was there when, interests that were declared, every revision of a note, extraordinary meetings, terms of
-- reference, and for how long attendance is kept by person.

-- The group that a group reports to, and its last day.
alter table directory.group_
  add parent text references directory.group_,
  add ended_on date,
  add constraint group__parent_check check (parent <> code);
grant update (parent, ended_on) on directory.group_ to waymark_app, waymark_clock;
create or replace view directory_open.group_ with (security_invoker = true) as
  select code, name, tier, cadence, position, parent, ended_on from directory.group_;

-- For how many years attendance is kept by person, from a day on.
create table meetings.retention_setting (
  key text not null check (key = 'attendance_years'),
  from_date date not null,
  value int not null check (value between 1 and 10),
  set_by text not null,
  version int not null default 1,
  primary key (key, from_date)
);
select access.protect('meetings.retention_setting', 'USE_WAYMARK', 'CHANGE_SETTINGS', '{value,set_by,version}');

--   began_at, ended_at: as it took place; null where it has not, and for meetings that were recorded before this was kept
--   presider: who presided, where it was not the holder of the chair or the deputy
alter table meetings.meeting
  add extraordinary boolean not null default false,
  add began_at timestamptz,
  add ended_at timestamptz,
  add presider uuid references meetings.attendance;
grant update (began_at, ended_at, presider) on meetings.meeting to waymark_app, waymark_clock;

-- True where a meeting is so long ago that nothing of it is kept by person any more.
create function meetings.names_are_due(day timestamptz) returns boolean
  language sql stable set search_path = '' as $$
  select day < now() - make_interval(years => coalesce(
    (select s.value from meetings.retention_setting s
      where s.key = 'attendance_years' and s.from_date <= (now() at time zone 'Europe/London')::date
      order by s.from_date desc limit 1), 3))
$$;
revoke execute on function meetings.names_are_due(timestamptz) from public;
grant execute on function meetings.names_are_due(timestamptz) to waymark_app, waymark_clock;

-- The one change that fixed minutes allow: names are taken out, by the clock, once they are due.
create function meetings.loses_its_chair(was meetings.meeting, becomes meetings.meeting) returns boolean
  language sql stable set search_path = '' as $$
  select current_setting('role') = 'waymark_clock' and meetings.names_are_due(was.starts_at)
     and becomes.chair is null and becomes.chair_deputy is null
     and to_jsonb(becomes) - '{chair,chair_deputy}'::text[] = to_jsonb(was) - '{chair,chair_deputy}'::text[]
$$;
revoke execute on function meetings.loses_its_chair(meetings.meeting, meetings.meeting) from public;
grant execute on function meetings.loses_its_chair(meetings.meeting, meetings.meeting) to waymark_app, waymark_clock;
drop trigger meeting_step on meetings.meeting;
create trigger meeting_step before update on meetings.meeting
  for each row when (not meetings.loses_its_chair(old, new)) execute function meetings.meeting_step();
alter table meetings.meeting enable always trigger meeting_step;

-- A chair who has left changes nothing any more.
alter policy meeting_update on meetings.meeting
  using ((select access.scopes('VIEW_MEETINGS') && array['partnership'])
    and ((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area]
      or state = 'drafted' and access.me() in (chair, chair_deputy)))
  with check ((select access.scopes('VIEW_MEETINGS') && array['partnership'])
    and ((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area]
      or state = 'checked' and checked_by = access.me() and access.me() in (chair, chair_deputy)));

-- What a meeting is, and when it began and ended, stays.
create function meetings.meeting_times() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if old.began_at is not null and new.began_at is distinct from old.began_at
     or old.ended_at is not null and new.ended_at is distinct from old.ended_at then
    raise insufficient_privilege using message = 'what a meeting began with stays';
  end if;
  return new;
end $$;
create trigger meeting_times before update of began_at, ended_at on meetings.meeting
  for each row execute function meetings.meeting_times();
alter table meetings.meeting enable always trigger meeting_times;

--   expected: false where the seat comes when it is asked, so that its absence counts against nobody
--   names_removed_on: from then on there is the seat and the organisation, and nobody's name
alter table meetings.attendance
  add expected boolean not null default true,
  add names_removed_on date,
  drop constraint attendance_check,
  drop constraint attendance_deputy,
  add constraint attendance_holder_check check (answer <> 'holder' or holder is not null or names_removed_on is not null),
  add constraint attendance_deputy_check check (answer <> 'deputy' or deputy is not null or deputy_name <> ''
    or names_removed_on is not null),
  add constraint attendance_names_check check (names_removed_on is null
    or holder is null and holder_name = '' and deputy is null and deputy_name = '');
grant update (holder, holder_name, deputy, deputy_name, title, names_removed_on) on meetings.attendance to waymark_clock;

create function meetings.attendance_step() returns trigger
  language plpgsql set search_path = '' as $$
declare
  naming constant text[] := '{holder,holder_name,deputy,deputy_name,title,names_removed_on}';
begin
  if tg_op = 'UPDATE' and (new.holder, new.holder_name, new.deputy, new.deputy_name, new.title, new.names_removed_on)
       is distinct from (old.holder, old.holder_name, old.deputy, old.deputy_name, old.title, old.names_removed_on) then
    if current_setting('role') is distinct from 'waymark_clock'
      or not coalesce((select meetings.names_are_due(m.starts_at) from meetings.meeting m where m.ref = old.meeting), false)
      or new.names_removed_on is null
      or new.title <> (case when old.seat is null then 'Guest' else old.title end)
      or to_jsonb(new) - naming <> to_jsonb(old) - naming then
      raise insufficient_privilege using message = 'who attended stays, until its names are due';
    end if;
    return new;
  end if;
  if exists (select from meetings.meeting m where m.ref = new.meeting and m.state in ('approved', 'cancelled')) then
    raise insufficient_privilege using message = 'approved minutes are fixed';
  end if;
  return new;
end $$;
drop trigger attendance_fixed on meetings.attendance;
create trigger attendance_step before insert or update on meetings.attendance
  for each row execute function meetings.attendance_step();
alter table meetings.attendance enable always trigger attendance_step;

-- From when until when somebody was there. It names a row of attendance and no person.
--   until_at: null where they stayed to the end
--   dropped: it was a mistake
create table meetings.stay (
  id uuid primary key,
  meeting text not null references meetings.meeting,
  area text,
  version int not null default 1,
  attendance uuid not null references meetings.attendance,
  who text not null check (who in ('holder', 'deputy', 'guest')),
  remote boolean not null default false,
  from_at timestamptz not null,
  until_at timestamptz,
  dropped boolean not null default false,
  check (until_at >= from_at)
);
create index stay_meeting on meetings.stay (meeting);
-- two who tick the same person at once agree
create unique index stay_open on meetings.stay (attendance, who) where until_at is null and not dropped;
select access.protect('meetings.stay', 'VIEW_MEETINGS', 'RUN_MEETINGS', '{remote,until_at,dropped,version}', 'area');
create trigger stay_fixed before insert or update on meetings.stay
  for each row execute function meetings.refuse_after_approval();
alter table meetings.stay enable always trigger stay_fixed;

-- The register of interests.
--   group_code: null where it concerns the whole partnership
--   meeting: where it was declared; null where beforehand
--   person, person_name: gone once a declaration that has ended is due, and its words with them
create table meetings.declaration (
  id uuid primary key,
  version int not null default 1,
  group_code text,
  area text,
  person uuid,
  person_name text not null check (length(person_name) <= 200),
  organisation text not null,
  organisation_name text not null check (length(organisation_name) <= 200),
  what text not null check (length(what) <= 1000),
  from_on date not null,
  until_on date check (until_on >= from_on),
  meeting text references meetings.meeting,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  check (person is not null and what <> '' or person is null and what = '' and person_name = '')
);
create index declaration_group on meetings.declaration (group_code);
create index declaration_meeting on meetings.declaration (meeting);
alter table meetings.declaration enable row level security;
alter table meetings.declaration force row level security;
grant select, insert on meetings.declaration to waymark_app, waymark_clock;
grant update (until_on, version) on meetings.declaration to waymark_app, waymark_clock;
grant update (person, person_name, what) on meetings.declaration to waymark_clock;
-- who runs the group's meetings, who it is about, who has a seat in that group or had one at the meeting, and everybody once it is
-- in approved minutes
create policy declaration_select on meetings.declaration for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_MEETINGS') && array['partnership'])
    and ((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area]
      or person = access.me()
      or exists (select from directory_open.seat_holder h
                  where (h.group_code = declaration.group_code or declaration.group_code is null) and h.person = access.me()
                    and h.from_date <= (now() at time zone 'Europe/London')::date
                    and coalesce(h.to_date >= (now() at time zone 'Europe/London')::date, true))
      or exists (select from meetings.attendance a
                  where a.meeting = declaration.meeting and access.me() in (a.holder, a.deputy))
      or exists (select from meetings.meeting m where m.ref = declaration.meeting and m.state = 'approved')));
-- who runs the meetings, for anybody; everybody for themselves, before a meeting
create policy declaration_insert on meetings.declaration for insert to waymark_app, waymark_clock
  with check (recorded_by = access.me()
    and area is not distinct from (select min(g.area) from directory_open.group_area g
                                    where g.group_code = declaration.group_code having count(*) = 1)
    and ((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area]
      or person = access.me() and meeting is null
         and (select access.scopes('VIEW_MEETINGS') && array['partnership'])
         and exists (select from directory_open.seat_holder h
                      where (h.group_code = declaration.group_code or declaration.group_code is null)
                        and h.person = access.me()
                        and h.from_date <= (now() at time zone 'Europe/London')::date
                        and coalesce(h.to_date >= (now() at time zone 'Europe/London')::date, true))));
create policy declaration_update on meetings.declaration for update to waymark_app
  using ((select access.scopes('VIEW_MEETINGS') && array['partnership'])
    and ((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area] or person = access.me()))
  with check ((select access.scopes('VIEW_MEETINGS') && array['partnership'])
    and ((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area] or person = access.me()));
create policy declaration_clock_update on meetings.declaration for update to waymark_clock using (true) with check (true);

create function meetings.declaration_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if (new.person, new.person_name, new.what) is distinct from (old.person, old.person_name, old.what)
    and (current_setting('role') is distinct from 'waymark_clock' or new.person is not null
      or not coalesce(meetings.names_are_due(old.until_on::timestamptz), false)) then
    raise insufficient_privilege using message = 'what was declared stays, until it is due';
  end if;
  return new;
end $$;
create trigger declaration_step before update on meetings.declaration
  for each row execute function meetings.declaration_step();
alter table meetings.declaration enable always trigger declaration_step;

-- Who withdrew while an item was discussed, because of an interest. They do not count for its decisions.
create table meetings.withdrawal (
  id uuid primary key,
  meeting text not null references meetings.meeting,
  area text,
  version int not null default 1,
  item uuid not null references meetings.agenda_item,
  attendance uuid not null references meetings.attendance,
  who text not null check (who in ('holder', 'deputy')),
  declaration uuid not null references meetings.declaration,
  undone boolean not null default false,
  unique (item, attendance, who)
);
create index withdrawal_meeting on meetings.withdrawal (meeting);
select access.protect('meetings.withdrawal', 'VIEW_MEETINGS', 'RUN_MEETINGS', '{declaration,undone,version}', 'area');
-- it tells of an interest: who runs the group's meetings, who may read the interest, who had a seat at the meeting, and everybody
-- once its minutes are approved
alter policy withdrawal_select on meetings.withdrawal
  using ((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area]
    or exists (select from meetings.declaration d where d.id = withdrawal.declaration)
    or exists (select from meetings.attendance a
                where a.meeting = withdrawal.meeting and access.me() in (a.holder, a.deputy))
    or exists (select from meetings.meeting m where m.ref = withdrawal.meeting and m.state = 'approved'));
create trigger withdrawal_fixed before insert or update on meetings.withdrawal
  for each row execute function meetings.refuse_after_approval();
alter table meetings.withdrawal enable always trigger withdrawal_fixed;

-- append-only: each text of a note that was saved. Drafts are no minutes: both parts are for those who had a seat at the
-- meeting and for who runs it, also when the minutes are approved.
--   revision: the version of the note that it became; of a text that came second, the one that it was written over
--   beside: somebody had saved another text first, and this one is kept beside it
create table meetings.note_revision (
  id uuid primary key,
  item uuid not null references meetings.agenda_item,
  part text not null check (part in ('open', 'restricted')),
  meeting text not null references meetings.meeting,
  area text,
  revision int not null,
  beside boolean not null default false,
  words text not null default '' check (length(words) <= 10000),
  written_at timestamptz not null,
  written_by uuid not null,
  written_by_name text not null
);
create index note_revision_item on meetings.note_revision (item, written_at);
alter table meetings.note_revision enable row level security;
alter table meetings.note_revision force row level security;
grant select, insert on meetings.note_revision to waymark_app, waymark_clock;
create policy note_revision_select on meetings.note_revision for select to waymark_app, waymark_clock
  using ((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area]
    or exists (select from meetings.attendance a
                where a.meeting = note_revision.meeting and access.me() in (a.holder, a.deputy)));
create policy note_revision_insert on meetings.note_revision for insert to waymark_app, waymark_clock
  with check (written_by = access.me() and (select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area]
    and exists (select from meetings.meeting m
                 where m.ref = note_revision.meeting and m.state not in ('approved', 'cancelled')));

-- The terms of reference of a group: the text, or the document that holds it; to be reviewed on a day.
create table meetings.terms_of_reference (
  group_code text primary key,
  area text,
  version int not null default 1,
  words text not null default '' check (length(words) <= 20000),
  document text check (document ~ '^DO-[0-9]{4,}$'),
  review_on date
);
select access.protect('meetings.terms_of_reference', 'VIEW_MEETINGS', 'RUN_MEETINGS', '{words,document,review_on,version}',
                      'area');

-- Seats that come when they are asked. All others are expected at each meeting.
create table meetings.seat_setting (
  group_code text not null,
  seat text not null,
  area text,
  version int not null default 1,
  when_asked boolean not null,
  primary key (group_code, seat)
);
select access.protect('meetings.seat_setting', 'VIEW_MEETINGS', 'RUN_MEETINGS', '{when_asked,version}', 'area');
