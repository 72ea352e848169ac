-- Who runs a forum plans, moves, cancels and records its days, and no other meeting of the area. What else belongs to a meeting (its notes,
-- decisions and the approval of its minutes, letters about absence, challenges, interests) stays with RUN_MEETINGS.

-- The groups whose meetings are days of a forum that the person who asks runs today.
create function conferences.own_groups() returns text[]
  language sql stable set search_path = ''
as $$
  select coalesce(array_agg(f.group_code), '{}')
    from conferences.forum f
   where access.scopes('RUN_CONFERENCES') && array['partnership', 'area:' || f.area]
     and exists (select from conferences.forum_staff s
                  where s.forum = f.code and s.person = access.me() and s.from_day <= (now() at time zone 'Europe/London')::date
                    and coalesce(s.to_day >= (now() at time zone 'Europe/London')::date, true))
$$;
revoke execute on function conferences.own_groups() from public;
grant execute on function conferences.own_groups() to waymark_app, waymark_clock;

alter policy meeting_insert on meetings.meeting
  with check (state = 'planned'
    and ((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area]
      or group_code = any((select conferences.own_groups())::text[]))
    and area is not distinct from (select min(g.area) from directory_open.group_area g
                                    where g.group_code = meeting.group_code having count(*) = 1));

-- until it has ended: nobody checks or approves minutes by a forum alone
alter policy meeting_update on meetings.meeting
  using ((select access.scopes('VIEW_MEETINGS') && array['partnership'])
    and ((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area]
      or state in ('planned', 'in_progress') and group_code = any((select conferences.own_groups())::text[])
      or state = 'drafted' and access.me() in (chair, chair_deputy)))
  with check ((select access.scopes('VIEW_MEETINGS') && array['partnership'])
    and ((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area]
      or group_code = any((select conferences.own_groups())::text[])
      or state = 'checked' and checked_by = access.me() and access.me() in (chair, chair_deputy)));

alter policy meeting_event_insert on meetings.meeting_event
  with check (actor = access.me() and exists (
    select from meetings.meeting m
     where m.ref = meeting_event.meeting
       and ((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || m.area]
         or m.group_code = any((select conferences.own_groups())::text[])
         or m.checked_by = access.me())));

-- The standing items of the group come with a meeting that is planned.
alter policy agenda_item_insert on meetings.agenda_item
  with check ((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area]
    or exists (select from meetings.meeting m
                where m.ref = agenda_item.meeting and m.area is not distinct from agenda_item.area and m.state = 'planned'
                  and m.group_code = any((select conferences.own_groups())::text[])));

-- Who came.
alter policy attendance_insert on meetings.attendance
  with check ((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area]
    or exists (select from meetings.meeting m
                where m.ref = attendance.meeting and m.area is not distinct from attendance.area
                  and m.group_code = any((select conferences.own_groups())::text[])));
alter policy attendance_update on meetings.attendance
  using ((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area]
    or exists (select from meetings.meeting m
                where m.ref = attendance.meeting and m.group_code = any((select conferences.own_groups())::text[])))
  with check ((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area]
    or exists (select from meetings.meeting m
                where m.ref = attendance.meeting and m.group_code = any((select conferences.own_groups())::text[])));
alter policy presence_interval_insert on meetings.presence_interval
  with check ((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area]
    or exists (select from meetings.meeting m
                where m.ref = presence_interval.meeting and m.area is not distinct from presence_interval.area
                  and m.group_code = any((select conferences.own_groups())::text[]))
       and exists (select from meetings.attendance a
                    where a.id = presence_interval.attendance and a.meeting = presence_interval.meeting));
alter policy presence_interval_update on meetings.presence_interval
  using ((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area]
    or exists (select from meetings.meeting m
                where m.ref = presence_interval.meeting and m.group_code = any((select conferences.own_groups())::text[])))
  with check ((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || area]
    or exists (select from meetings.meeting m
                where m.ref = presence_interval.meeting and m.group_code = any((select conferences.own_groups())::text[])));

create or replace view meetings_open.meeting with (security_invoker = true) as
  select m.ref, m.group_code, m.area, m.starts_at, m.minutes, m.place, m.link, m.state, m.began_at, m.ended_at, m.version from meetings.meeting m;
