-- By when the next step is due, beside its words: next_on is the next day of the NRM alone.
alter table cases.case_record add column next_step_on date;
grant update (next_step_on) on cases.case_record to waymark_app, waymark_clock;

-- A token is looked up in each case of the person who searches and in no other, so that hidden rows cost no time.
create index blind_token_of_a_case on cases.blind_token (case_id, token);
drop index cases.blind_token_case;
