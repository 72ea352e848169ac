-- Who is under 18 by the date of birth, on whatever route: a list of tasks is one statement, and the date of birth is sealed.
-- It is kept with the next step, whenever something in the case has changed or its page is opened.
alter table cases.case_record add column under_18 boolean not null default false;
grant update (under_18) on cases.case_record to waymark_app, waymark_clock;
