-- The settings of pathways hold from a day, as those of contacts and hand-overs do: what was due in the past was due by
-- the rule of its day. One more: how long before it is due the owner of an item of a policy change is told.
alter table pathways.setting
  add column from_date date not null default date '2020-01-01',
  drop constraint setting_pkey,
  add primary key (key, from_date),
  drop constraint setting_key_check,
  add constraint setting_key check (key in ('review_months', 'chase_days', 'policy_days'));
alter table pathways.setting alter column from_date drop default;
-- row security holds for whoever migrates too, so it rests for this one row
alter table pathways.setting no force row level security;
insert into pathways.setting (key, from_date, value, set_by) values
  ('policy_days', date '2020-01-01', 7, 'Waymark'); -- before an item of a policy change is due, its owner is told
alter table pathways.setting force row level security;
