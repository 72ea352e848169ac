-- Years of an invented partnership's work before the demonstration's own, written straight into the tables by bin/bench.
-- For each area and quarter: twelve actions, each with six progress notes and its history; a value for every measure; a
-- locked return like the area's latest.
create temporary table span on commit drop as
  select n,
         extract(year from first_day - interval '3 months') || '-Q' || extract(quarter from first_day - interval '3 months')
           as quarter,
         first_day::date as first_day,
         (first_day + interval '3 months' - interval '1 day')::date as last_day
    from generate_series(1, current_setting('waymark.years')::int * 4) n,
         lateral (
           select date_trunc('quarter', coalesce((select min(opens) from governance.quarter), current_date)::timestamp)
                    - n * interval '3 months' as first_day) d;

create temporary table work on commit drop as
  select gen_random_uuid() as id, a.code as area, s.first_day, s.last_day,
         (select code from strategy.objective order by md5(code || a.code || s.n || i) limit 1) as objective,
         (select code from directory.organisation order by md5(code || a.code || s.n || i) limit 1) as owner,
         'Invented action ' || i || ' of ' || s.quarter || ' in ' || a.code as title,
         i % 10 < 7 as done
    from span s, directory.area a, generate_series(1, 12) i;

insert into strategy.action
    (id, ref, area, objective, title, detail, owner, partners, start_on, due_on, status, closed_on)
  select id, 'AC-' || lpad(nextval('strategy.action_number')::text, 4, '0'), area, objective, title,
         repeat('What is to be done, by whom and with what. ', 6), owner, '{}', first_day, last_day + 90,
         case when done then 'COMPLETE' else 'IN_PROGRESS' end, case when done then last_day end
    from work;

insert into strategy.progress_note (action, on_day, note, by_person, by_name)
  select id, first_day + i * 14, repeat('What happened in this fortnight. ', 5), gen_random_uuid(), 'Invented person'
    from work, generate_series(1, 6) i;

insert into strategy.action_event (action, on_day, by_person, by_name, event)
  select w.id, w.first_day + i * 14, gen_random_uuid(), 'Invented person', e.event
    from work w, generate_series(1, 6) i, (select event from strategy.action_event order by at limit 1) e;

insert into strategy.measure_value (measure, area, quarter, value, recorded_by)
  select m.id, a.area, s.quarter, (10 + random() * 90)::int, 'Invented person'
    from strategy.measure m, unnest(m.suppliers) a(area), span s
  on conflict do nothing;

insert into governance.quarter
    (key, state, first_month, opens, due, accept_by, board_meets, opened_on, issued_on, issued_by)
  select quarter, 'issued', 4, first_day, last_day + 14, last_day + 21, last_day + 30, first_day, last_day + 30,
         gen_random_uuid()
    from span
  on conflict do nothing;

with fresh as (
  insert into governance.area_return
      (ref, quarter, area, state, first_submitted_on, submitted_on, submitted_by, decided_on, decided_by)
    select 'RT-' || lpad(nextval('governance.return_number')::text, 4, '0'), s.quarter, a.code, 'locked',
           s.last_day + 10, s.last_day + 10, gen_random_uuid(), s.last_day + 15, gen_random_uuid()
      from span s, directory.area a
    on conflict do nothing
    returning id, area
)
insert into governance.return_part (area_return, part, body, saved_by)
  select f.id, p.part, p.body, p.saved_by
    from fresh f
    join lateral (
      select r.id from governance.area_return r join governance.return_part x on x.area_return = r.id
       where r.area = f.area and r.state in ('accepted', 'locked') limit 1) like_it on true
    join governance.return_part p on p.area_return = like_it.id;
