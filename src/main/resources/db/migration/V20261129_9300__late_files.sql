-- Photos that come after a report was opened: whoever has it is told once, as of a message. What is there already was seen.
alter table concerns.report_file add column told boolean not null default true; -- somebody at the desk knows that it is there
alter table concerns.report_file alter column told set default false;

-- the clock finds whose they are by the tag of the receipt, and still reads nothing that is sealed
grant select (lookup) on concerns.report to waymark_clock;
grant select (lookup, told), update (told) on concerns.report_file to waymark_clock;
create policy report_file_clock_update on concerns.report_file for update to waymark_clock using (true) with check (true);
