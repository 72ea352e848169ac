-- When nobody answers for a point of contact, in the fortnight from a day on, follows from hours, bank holidays, cover and
-- absences. It was worked out at every view of a home page, for everybody; now the clock works it out once and whoever changes
-- something that it follows from throws it away, in the same transaction. Where it is not there it is worked out as before: a
-- reader never sees what no longer holds.
create table directory.duty_gap (
  first_day date not null,
  last_day date not null,
  holidays date[] not null,
  posts text[] not null,
  times tstzmultirange[] not null check (cardinality(times) = cardinality(posts)),
  primary key (first_day, last_day)
);
alter table directory.duty_gap enable row level security;
alter table directory.duty_gap force row level security;
grant select, delete on directory.duty_gap to waymark_app, waymark_clock;
grant insert on directory.duty_gap to waymark_clock;
create policy duty_gap_select on directory.duty_gap for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy duty_gap_insert on directory.duty_gap for insert to waymark_clock with check (true);
-- anybody, a migration too: thrown away it is worked out again, kept against a change it would mislead
create policy duty_gap_delete on directory.duty_gap for delete to waymark_app, waymark_clock, waymark_owner using (true);

create function directory.forget_duty_gaps() returns trigger
  language plpgsql as $$
begin
  delete from directory.duty_gap;
  return null;
end
$$;
create trigger forget_duty_gaps after insert or update or delete on directory.spoc_post
  for each statement execute function directory.forget_duty_gaps();
create trigger forget_duty_gaps after insert or update or delete on directory.spoc_hours
  for each statement execute function directory.forget_duty_gaps();
create trigger forget_duty_gaps after insert or update or delete on directory.spoc_cover
  for each statement execute function directory.forget_duty_gaps();
create trigger forget_duty_gaps after insert or update or delete on directory.absence
  for each statement execute function directory.forget_duty_gaps();
create trigger forget_duty_gaps after insert or update or delete on directory.person
  for each statement execute function directory.forget_duty_gaps();

-- directory.gaps without the posts that have none: what was worked out, where that is of the same days and bank holidays; else
-- until the day that is needed
create function directory.known_gaps(first date, last date, holidays date[], needed date)
  returns table (post text, times tstzmultirange)
  language plpgsql stable
as $$
declare
  known directory.duty_gap;
begin
  select * into known from directory.duty_gap k
   where k.first_day = first and k.last_day = last and k.holidays = known_gaps.holidays;
  if found then
    return query select x.post, x.times from unnest(known.posts, known.times) as x (post, times);
  else
    return query select g.post, g.times from directory.gaps(first, needed, known_gaps.holidays) g where not isempty(g.times);
  end if;
end
$$;

-- Which subjects have a point of contact in which areas on a day, and whether one of them is covered then. The fortnight is
-- the one that is worked out.
create function directory_open.cover(day date, holidays date[])
  returns table (area text, subject text, covered boolean)
  language plpgsql stable
as $$
begin
  return query
  with known as materialized (select g.post, g.times from directory.known_gaps(day, day + 13, holidays, day) g),
  held as materialized (
    select c.post, bool_or(x.phone <> '' or x.email <> '') as reached
      from directory.spoc_cover c
      join directory.person x on x.id = c.person
     where c.from_date <= day and coalesce(c.to_date >= day, true)
       and x.from_date <= day and coalesce(x.to_date >= day, true)
     group by c.post),
  posts as (
    select p.ref, p.subject,
           (p.answered_by = 'team' or coalesce(p.phone <> '' or p.email <> '' or h.reached, false) and h.post is not null)
             and not exists (
               select from known k
                where k.post = p.ref
                  and k.times && tstzrange(directory.moment(day, 0), directory.moment(day + 1, 0))) as covered
      from directory.spoc_post p
      left join held h on h.post = p.ref
     where p.from_date <= day and coalesce(p.to_date >= day, true))
  select a.area, p.subject, bool_or(p.covered)
    from directory.spoc_area a
    join posts p on p.ref = a.post
    join directory.subject s on s.code = p.subject
   where s.from_date <= day and coalesce(s.to_date >= day, true)
   group by a.area, p.subject;
end
$$;

create view directory_open.subject with (security_invoker = true) as
  select code, name, position, from_date, to_date from directory.subject;
grant select on directory_open.subject to waymark_app, waymark_clock;

revoke execute on function directory.known_gaps(date, date, date[], date), directory_open.cover(date, date[]) from public;
grant execute on function directory.known_gaps(date, date, date[], date), directory_open.cover(date, date[])
  to waymark_app, waymark_clock;
