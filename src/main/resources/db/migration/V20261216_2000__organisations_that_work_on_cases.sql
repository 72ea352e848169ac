-- The organisations whose people work on a case by its membership, beside cases_open.working_member, which has the people.
create view cases_open.working_organisation with (security_invoker = true) as
  select m.case_id, m.organisation
    from cases.member m
   where m.organisation is not null and m.capacity in ('owner', 'worker') and m.ended_at is null
     and m.from_day <= (now() at time zone 'Europe/London')::date
     and coalesce(m.until_day >= (now() at time zone 'Europe/London')::date, true);
grant select on cases_open.working_organisation to waymark_app, waymark_clock;
