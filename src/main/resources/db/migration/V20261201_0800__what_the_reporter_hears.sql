-- What somebody who reported may see under their code: on which day a person first opened it, on which day it was finished, and one
-- sentence of a fixed list that the team chose on closing. Never the outcome.
alter table concerns.report
  add column opened_on date,
  add column closing text check (closing ~ '^[A-Z][A-Z_]{0,39}$');
alter table concerns.report no force row level security;
alter table concerns.report_event no force row level security;
update concerns.report r
   set opened_on = (select min((e.at at time zone 'Europe/London')::date) from concerns.report_event e
                     where e.report = r.id and e.act = 'open_report');
alter table concerns.report_event force row level security;
alter table concerns.report force row level security;
grant update (opened_on, closing) on concerns.report to waymark_app;
grant select (received, opened_on, closing) on concerns.report to waymark_receipt;

-- When the team looks at new reports: empty until somebody has said so, ALWAYS, or days (1 Monday to 7 Sunday), from, until, and
-- whether bank holidays are left out.
alter table concerns.report_setting
  add column hours text not null default ''
    check (hours ~ '^(|ALWAYS|[1-7]{1,7} [0-2][0-9]:[0-5][0-9] [0-2][0-9]:[0-5][0-9]( CLOSED)?)$');
alter table concerns.report_setting alter column hours drop default;
grant select (hours) on concerns.report_setting to waymark_visitor;

-- Whether anybody is identity custodian today: yes or no, for the page that asks how to reach a reporter. Visitors may read no
-- grant, so it runs as its owner; it takes nothing and answers one bit.
create function concerns.custodian_named() returns boolean
  language plpgsql stable security definer set search_path = ''
as $$
declare
  today constant date := (now() at time zone 'Europe/London')::date;
begin
  return exists (
    select from access.role_grant g
     where g.role = 'identity_custodian' and g.from_date <= today and (g.to_date is null or g.to_date >= today));
end
$$;
revoke execute on function concerns.custodian_named() from public;
grant execute on function concerns.custodian_named() to waymark_app, waymark_clock, waymark_visitor;
