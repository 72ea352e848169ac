-- How long there is to open a report, how long it stays after it was closed, and how long its receipt opens messages: set by the
-- coordinator, with a reason. Each row is all of it as it holds from then on; the one with the highest version holds now.
create table concerns.report_setting (
  version integer primary key check (version > 0),
  urgent_minutes integer not null check (urgent_minutes between 5 and 240),
  usual_hours integer not null check (usual_hours between 1 and 72),
  kept_days integer not null check (kept_days between 30 and 365),
  messages_days integer not null check (messages_days between 7 and 365 and messages_days <= kept_days),
  reason text not null check (length(reason) between 1 and 500),
  set_at timestamptz not null,
  set_by text not null check (length(set_by) between 1 and 200)
);
insert into concerns.report_setting (version, urgent_minutes, usual_hours, kept_days, messages_days, reason, set_at, set_by)
values (1, 15, 4, 90, 90, 'As Waymark comes', timestamptz '2026-11-25 12:00+00', 'Waymark');

alter table concerns.report_setting enable row level security;
alter table concerns.report_setting force row level security;
grant select, insert on concerns.report_setting to waymark_app;
grant select on concerns.report_setting to waymark_clock;
create policy report_setting_select on concerns.report_setting for select to waymark_app
  using ((select access.scopes('USE_WAYMARK') && array['partnership']));
create policy report_setting_insert on concerns.report_setting for insert to waymark_app
  with check ((select access.scopes('CHANGE_SETTINGS') && array['partnership']));
create policy report_setting_clock_select on concerns.report_setting for select to waymark_clock using (true);

-- the public side asks as a visitor: the numbers, never who set them and why
grant usage on schema concerns to waymark_visitor;
grant select (version, urgent_minutes, usual_hours, kept_days, messages_days) on concerns.report_setting to waymark_visitor;
create policy report_setting_visitor_select on concerns.report_setting for select to waymark_visitor using (true);
