-- By when complaints are acknowledged and answered is set on a page, from a day on.
alter table support.complaint_rule add column set_by text not null default 'Waymark';
grant insert (from_day, acknowledge_days, answer_days, set_by), update (acknowledge_days, answer_days, set_by)
  on support.complaint_rule to waymark_app;
create policy complaint_rule_insert on support.complaint_rule for insert to waymark_app
  with check ((select access.scopes('CHANGE_SETTINGS') && array['partnership']));
create policy complaint_rule_update on support.complaint_rule for update to waymark_app
  using ((select access.scopes('CHANGE_SETTINGS') && array['partnership']))
  with check ((select access.scopes('CHANGE_SETTINGS') && array['partnership']));
