-- Which key of the desk opens it: the first bytes of what is sealed name it. The clock sees by this when nothing needs a key any
-- more, and never reads what is sealed.
alter table concerns.report add column desk_key bytea generated always as (substring(report from 1 for 5)) stored;
alter table concerns.report_message add column desk_key bytea generated always as (substring(for_desk from 1 for 5)) stored;
grant select (desk_key) on concerns.report to waymark_clock;
grant select (desk_key) on concerns.report_message to waymark_clock;
