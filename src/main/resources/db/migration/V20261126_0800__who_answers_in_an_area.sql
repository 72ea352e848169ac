-- Who answers, asked for some posts alone: a page about one area reads its own area's posts and not the whole
-- partnership's. Null asks for all, as before.
drop function directory.gaps(date, date, date[]);
drop function directory.answering(date, date, date[]);
drop function directory.duty_hours(date, date, date[]);

-- when each post is on duty between two days, whoever answers; what began the evening before is in it
create function directory.duty_hours(first date, last date, holidays date[], posts text[] default null)
  returns table (post text, times tstzmultirange)
  language sql stable
begin atomic
  select p.ref, range_agg(tstzrange(directory.moment(d.day, h.opens), directory.moment(d.day, h.closes)))
    from (select first + n as day from generate_series(-1, last - first) n) d
    join directory.spoc_post p on p.from_date <= d.day and coalesce(p.to_date >= d.day, true)
    join directory.spoc_hours h
      on h.post = p.ref
     and h.day = case when not d.day = any (holidays) or p.bank_holidays = 'as_usual' then extract(isodow from d.day)
                      when p.bank_holidays = 'as_sunday' then 7 end
   where posts is null or p.ref = any (posts)
   group by p.ref;
end;

-- who answers for each post, and when, between two days: a team's line by itself; else those who hold it or deputise,
-- while they take part, are covered and not absent
create function directory.answering(first date, last date, holidays date[], posts text[] default null)
  returns table (post text, kind text, person uuid, times tstzmultirange)
  language sql stable
begin atomic
  with duty as materialized (select h.post, h.times from directory.duty_hours(first, last, holidays, posts) h)
  select h.post, 'team' as kind, null::uuid as person, h.times
    from duty h
    join directory.spoc_post p on p.ref = h.post
   where p.answered_by = 'team'
  union all
  select h.post, c.kind, c.person,
         h.times * tstzmultirange(tstzrange(directory.moment(greatest(c.from_date, x.from_date), 0),
                                            directory.moment(least(c.to_date, x.to_date) + 1, 0)))
           - coalesce((select range_agg(tstzrange(a.from_at, a.to_at))
                         from directory.absence a
                        where a.person = c.person), '{}'::tstzmultirange)
    from duty h
    join directory.spoc_post p on p.ref = h.post
    join directory.spoc_cover c on c.post = h.post
    join directory.person x on x.id = c.person
   where p.answered_by = 'person'
     and greatest(c.from_date, x.from_date) <= coalesce(least(c.to_date, x.to_date), 'infinity'::date)
     and (p.phone <> '' or p.email <> '' or x.phone <> '' or x.email <> '');
end;

-- the hours of duty between two days, both included, in which nobody answers; empty where all is well
create function directory.gaps(first date, last date, holidays date[], posts text[] default null)
  returns table (post text, times tstzmultirange)
  language sql stable
begin atomic
  select h.post,
         h.times * tstzmultirange(tstzrange(directory.moment(first, 0), directory.moment(last + 1, 0)))
           - coalesce(a.times, '{}'::tstzmultirange)
    from directory.duty_hours(first, last, holidays, posts) h
    left join (select x.post, range_agg(x.times) as times
                 from directory.answering(first, last, holidays, posts) x
                group by x.post) a on a.post = h.post;
end;

revoke execute on function directory.duty_hours(date, date, date[], text[]),
  directory.answering(date, date, date[], text[]), directory.gaps(date, date, date[], text[]) from public;
grant execute on function directory.duty_hours(date, date, date[], text[]),
  directory.answering(date, date, date[], text[]), directory.gaps(date, date, date[], text[]) to waymark_app, waymark_clock;
