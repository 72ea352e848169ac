-- Who answers, planned once. A function of many statements in SQL is planned anew at every call, which took more of a page of
-- the walk than the answer itself; the same statements in PL/pgSQL keep their plans for as long as the connection. The rows
-- are what they were, and so is who may read them: nothing here runs as anybody but the caller.

create or replace function directory.moment(day date, minutes int) returns timestamptz
  language plpgsql stable
as $$
declare
  wall constant timestamp := day + make_interval(mins => minutes);
  moment constant timestamptz := wall at time zone 'Europe/London';
begin
  return case when moment at time zone 'Europe/London' = wall then moment else date_trunc('hour', moment, 'UTC') end;
end
$$;

create or replace function directory.duty_hours(first date, last date, holidays date[], posts text[] default null)
  returns table (post text, times tstzmultirange)
  language plpgsql stable
as $$
begin
  return query
  select p.ref, range_agg(tstzrange(directory.moment(d.day, h.opens), directory.moment(d.day, h.closes)))
    from (select first + n as day from generate_series(-1, last - first) n) d
    join directory.spoc_post p on p.from_date <= d.day and coalesce(p.to_date >= d.day, true)
    join directory.spoc_hours h
      on h.post = p.ref
     and h.day = case when not d.day = any (holidays) or p.bank_holidays = 'as_usual' then extract(isodow from d.day)
                      when p.bank_holidays = 'as_sunday' then 7 end
   where posts is null or p.ref = any (posts)
   group by p.ref;
end
$$;

create or replace function directory.answering(first date, last date, holidays date[], posts text[] default null)
  returns table (post text, kind text, person uuid, times tstzmultirange)
  language plpgsql stable
as $$
begin
  return query
  with duty as materialized (
    select h.post, h.times, p.answered_by, p.phone <> '' or p.email <> '' as reached
      from directory.duty_hours(first, last, holidays, posts) h
      join directory.spoc_post p on p.ref = h.post)
  select h.post, 'team', null::uuid, h.times
    from duty h
   where h.answered_by = 'team'
  union all
  select h.post, c.kind, c.person,
         h.times * tstzmultirange(tstzrange(directory.moment(greatest(c.from_date, x.from_date), 0),
                                            directory.moment(least(c.to_date, x.to_date) + 1, 0)))
           - coalesce((select range_agg(tstzrange(a.from_at, a.to_at))
                         from directory.absence a
                        where a.person = c.person), '{}'::tstzmultirange)
    from duty h
    join directory.spoc_cover c on c.post = h.post
    join directory.person x on x.id = c.person
   where h.answered_by = 'person'
     and greatest(c.from_date, x.from_date) <= coalesce(least(c.to_date, x.to_date), 'infinity'::date)
     and (h.reached or x.phone <> '' or x.email <> '');
end
$$;

create or replace function directory.setting(wanted text, day date) returns int
  language plpgsql stable
as $$
begin
  return (select s.value from directory.contact_setting s
           where s.key = wanted and s.from_date <= day order by s.from_date desc limit 1);
end
$$;

-- its words were parsed when it was made, so that no search path could turn them; without one of its own it becomes a part of
-- the statement that asks
create or replace function access.me() returns uuid
  language sql stable
  return nullif(current_setting('waymark.person', true), '')::uuid;
