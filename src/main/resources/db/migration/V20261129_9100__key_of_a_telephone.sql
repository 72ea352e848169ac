-- A report that a telephone sealed is sealed twice: within ours, with the key that the desk had when the telephone kept the page. That
-- key has to stay as long as the report, so its name stands here; empty where there is none.
alter table concerns.report add column device_key bytea check (length(device_key) = 5);
grant insert (device_key) on concerns.report to waymark_intake;
grant select (device_key) on concerns.report to waymark_clock;
