-- The figures of conferences count research that came in time, as the system: it reads that something was returned and when, and nothing of
-- what an agency holds.
grant select (item, organisation, listing, state, returned_at) on conferences.research to waymark_clock;
create policy research_counted on conferences.research for select to waymark_clock using (state = 'RETURNED');
