-- Answers to the surveys of the public, until the clock has counted them in the night. No words, no day, nobody; put in by a role
-- that can put in and do nothing else, read by nobody but the clock.
create table concerns.survey_sheet (
  id uuid primary key,
  survey text not null check (survey ~ '^[a-z][a-z0-9-]{1,29}$'),
  area text not null check (area ~ '^([A-Z][A-Z0-9_]{0,39})?$'), -- empty where they did not say
  place text not null check (place ~ '^[0-9]{0,12}$'), -- number in the gazetteer, or empty
  month date not null check (extract(day from month) = 1),
  answers text[] not null check (cardinality(answers) between 1 and 15
    and array_to_string(answers, ',') ~ '^([A-Z][A-Z0-9_]{1,19}:(YES|NO|UNSURE)(,|$))+$')
);
alter table concerns.survey_sheet enable row level security;
alter table concerns.survey_sheet force row level security;
grant insert on concerns.survey_sheet to waymark_intake;
grant select, delete on concerns.survey_sheet to waymark_clock;
create policy survey_sheet_intake_insert on concerns.survey_sheet for insert to waymark_intake with check (true);
create policy survey_sheet_clock_select on concerns.survey_sheet for select to waymark_clock using (true);
create policy survey_sheet_clock_delete on concerns.survey_sheet for delete to waymark_clock using (true);

-- How many sheets there were, by place and month; and, for the partnership as a whole, how many gave which answer. What was
-- answered at one place stands nowhere.
create table concerns.survey_tally (
  survey text not null check (survey ~ '^[a-z][a-z0-9-]{1,29}$'),
  area text not null check (area ~ '^([A-Z][A-Z0-9_]{0,39})?$'),
  place text not null check (place ~ '^[0-9]{0,12}$'),
  month date not null check (extract(day from month) = 1),
  question text not null check (question ~ '^([A-Z][A-Z0-9_]{1,19})?$'), -- empty for the sheets themselves
  answer text not null check (answer in ('', 'YES', 'NO', 'UNSURE')),
  sheets integer not null check (sheets > 0),
  primary key (survey, area, place, month, question, answer),
  check ((question = '') = (answer = '')),
  check (question = '' or (area = '' and place = ''))
);
alter table concerns.survey_tally enable row level security;
alter table concerns.survey_tally force row level security;
grant select on concerns.survey_tally to waymark_app;
grant select, insert, update (sheets) on concerns.survey_tally to waymark_clock;
create policy survey_tally_select on concerns.survey_tally for select to waymark_app
  using ((select access.scopes('VIEW_PATTERNS') && array['partnership'])
    or 'area:' || area = any ((select access.scopes('VIEW_PATTERNS'))::text[])
    or (area = '' and (select cardinality(access.scopes('VIEW_PATTERNS')) > 0)));
create policy survey_tally_clock_select on concerns.survey_tally for select to waymark_clock using (true);
create policy survey_tally_clock_insert on concerns.survey_tally for insert to waymark_clock with check (true);
create policy survey_tally_clock_update on concerns.survey_tally for update to waymark_clock using (true) with check (true);

-- What stays of a report for the pattern when the report itself is gone: where, in which month, and what became of it.
create table concerns.report_pattern (
  report uuid primary key, -- that it is counted once; those who read the pattern do not see it
  area text not null check (area ~ '^([A-Z][A-Z0-9_]{0,39})?$'),
  month date not null check (extract(day from month) = 1),
  outcome text not null check (outcome ~ '^([A-Z][A-Z_]{0,39})?$') -- empty while it is not closed
);
alter table concerns.report_pattern enable row level security;
alter table concerns.report_pattern force row level security;
grant select (area, month, outcome) on concerns.report_pattern to waymark_app;
grant select, insert, update (area, outcome) on concerns.report_pattern to waymark_clock;
create policy report_pattern_select on concerns.report_pattern for select to waymark_app
  using ((select access.scopes('VIEW_PATTERNS') && array['partnership'])
    or 'area:' || area = any ((select access.scopes('VIEW_PATTERNS'))::text[])
    or (area = '' and (select cardinality(access.scopes('VIEW_PATTERNS')) > 0)));
create policy report_pattern_clock_select on concerns.report_pattern for select to waymark_clock using (true);
create policy report_pattern_clock_insert on concerns.report_pattern for insert to waymark_clock with check (true);
create policy report_pattern_clock_update on concerns.report_pattern for update to waymark_clock using (true) with check (true);
grant select (received, outcome) on concerns.report to waymark_clock;
