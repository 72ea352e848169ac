-- By when the next step is due, beside its words: next_on is the next day of the NRM alone.
alter table cases.case_record add column next_step_on date;
grant update (next_step_on) on cases.case_record to waymark_app, waymark_clock;
