-- From which count on a number of people is printed as it is: dated like the other settings. Five is the least that
-- may be set: a partnership may be more careful than the rule, never less.
alter table strategy.setting drop constraint setting_key_check;
alter table strategy.setting drop constraint setting_check;
alter table strategy.setting add constraint setting_key_check
  check (key in ('rag_days', 'rag_per_cent', 'year_first_month', 'fewer_than'));
alter table strategy.setting add constraint setting_check
  check (case key when 'rag_days' then value between 1 and 180
                  when 'rag_per_cent' then value between 0 and 50
                  when 'fewer_than' then value between 5 and 20
                  else value between 1 and 12 end);
-- the row policies hold for the owner of the table too: let go of for this one row
alter table strategy.setting no force row level security;
insert into strategy.setting (key, from_date, value, set_by) values ('fewer_than', '2000-01-01', 5, 'Waymark');
alter table strategy.setting force row level security;
