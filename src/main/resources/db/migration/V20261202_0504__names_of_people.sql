-- A person's name was read with their organisation's sector, roles and duties, for the name of the organisation alone.
create or replace view directory_open.person with (security_invoker = true) as
  select p.id, p.ref, p.name, p.organisation, n.name as organisation_name, p.job_title, p.email, p.phone,
         p.from_date, p.to_date,
         p.from_date <= t.today and coalesce(p.to_date >= t.today, true) as current
    from directory.person p
   cross join (select (now() at time zone 'Europe/London')::date as today) t
   cross join lateral (
     select x.name
       from directory.organisation_name x
      where x.organisation = p.organisation
      order by coalesce(x.from_date <= t.today, true) and coalesce(x.to_date >= t.today, true) desc,
               coalesce(x.from_date <= t.today, true) desc,
               case when coalesce(x.from_date <= t.today, true) then x.from_date end desc nulls last,
               x.from_date
      limit 1) n;
