-- When a public number was last checked, by its source or its owner; null where that is not known. Where a partnership
-- checks its own again, the day is renewed.
alter table directory.help_line
  add column checked_on date,
  add constraint help_line_checked check (checked_on is null or verified);
grant update (checked_on) on directory.help_line to waymark_app, waymark_clock;

-- Those that came with Waymark and were read in sources of April 2026 (the First Responder Toolkit, the Report modern
-- slavery service) carry the last day of that month. Row security holds for whoever migrates too, so it rests here.
alter table directory.help_line no force row level security;
update directory.help_line set checked_on = date '2026-04-30'
 where national and verified and from_date = date '2020-01-01'
   and (source like 'FR Toolkit 2026%' or source = 'Report modern slavery service (2026)');
alter table directory.help_line force row level security;
