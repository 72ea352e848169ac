-- To count reports, and read none: when, where and how urgent, and no word of them.
grant select (area, priority, state, graded_on, sanitised_on) on intelligence.report to waymark_clock;
create policy report_count on intelligence.report for select to waymark_clock using (true);

-- Submissions by area and day: not who told, and not to whom.
grant select (area, received_on, answered_on) on intelligence.submission to waymark_clock;
create policy submission_count on intelligence.submission for select to waymark_clock using (true);
