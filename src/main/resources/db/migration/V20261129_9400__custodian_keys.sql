-- Which key of the custodian opens it, as desk_key tells of the desk: the clock sees when nothing needs a key of before any more, and
-- never reads what is sealed.
alter table concerns.report_contact add column custodian_key bytea generated always as (substring(sealed from 1 for 5)) stored;
grant select (report, custodian_key) on concerns.report_contact to waymark_clock;
create policy report_contact_clock_select on concerns.report_contact for select to waymark_clock using (true);
