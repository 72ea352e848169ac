-- What copies of plans read of cases: who works on a case today, and what a case is called. Each shows what the reader may open.
create view cases_open.case_worker with (security_invoker = true) as
  select c.id as case_id, c.ref, c.state, m.person
    from cases.member m
    join cases.case_record c on c.id = m.case_id
   where m.person is not null and m.capacity in ('owner', 'worker') and m.ended_at is null
     and m.from_day <= (now() at time zone 'Europe/London')::date
     and coalesce(m.until_day >= (now() at time zone 'Europe/London')::date, true);
create view cases_open.case_name with (security_invoker = true) as
  select id as case_id, ref from cases.case_record;
grant select on cases_open.case_worker, cases_open.case_name to waymark_app, waymark_clock;
