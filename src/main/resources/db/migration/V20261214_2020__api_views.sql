-- What the API shows: one view for each kind of record, with no person in it. Each shows the rows that the row policies of its tables
-- let the consumer see, and of those the ones within the reach of its scope; to anybody who is no consumer it shows nothing.
--   key: what pages go by; areas: what ?area= compares
-- A record of the whole partnership is within every reach.

create view exchange.api_organisation with (security_invoker = true) as
  select o.code as key, o.code, o.name, o.sector, o.coverage, o.first_responder, o.duty_to_notify,
         a.areas, o.from_date, o.to_date
    from directory_open.organisation o
   cross join lateral (
     select array(select x.area from directory_open.organisation_area x where x.organisation = o.code order by x.area) as areas) a
   where (select exchange.reach('organisations.read'))
     && (array['partnership', 'organisation:' || o.code] || array(select 'area:' || x from unnest(a.areas) x));

create view exchange.api_service with (security_invoker = true) as
  select s.ref as key, s.ref, s.version, s.name, s.organisation, s.kind, s.description, s.everywhere, a.areas, s.hours as hours_words,
         s.bank_holidays,
         array(select h.day || ' ' || h.opens || ' ' || h.closes from directory.service_hours h
                where h.service = s.ref order by h.day, h.opens) as hours,
         s.phone, s.email, s.web, s.languages, s.from_date, s.to_date, s.checked_on, s.demonstration as invented
    from directory.service s
   cross join lateral (
     select array(select x.area from directory.service_area x where x.service = s.ref order by x.area) as areas) a
   where (select exchange.reach('services.read'))
     && (array['partnership', 'organisation:' || s.organisation] || array(select 'area:' || x from unnest(a.areas) x))
      or s.everywhere and (select exchange.reach('services.read') <> '{}');

-- lines of teams alone: a line of one person is that person's
create view exchange.api_contact with (security_invoker = true) as
  select p.ref as key, p.ref, p.version, p.organisation, p.subject, a.areas, p.phone, p.email, p.languages, p.checked_on, p.from_date,
         p.to_date
    from directory.spoc_post p
   cross join lateral (
     select array(select x.area from directory.spoc_area x where x.post = p.ref order by x.area) as areas) a
   where p.answered_by = 'team'
     and (select exchange.reach('contacts.read'))
      && (array['partnership', 'organisation:' || p.organisation] || array(select 'area:' || x from unnest(a.areas) x));

create view exchange.api_pathway with (security_invoker = true) as
  select p.ref as key, p.ref, p.code, p.area, array_remove(array[p.area], null) as areas, p.title, p.summary, p.audience,
         e.number as edition, e.published_on, e.review_by, e.content::text as content
    from pathways.pathway p
    join pathways.edition e on e.pathway = p.ref and e.state = 'published'
   where (select exchange.reach('pathways.read')) && array['partnership', 'area:' || p.area]
      or p.area is null and (select exchange.reach('pathways.read') <> '{}');

create view exchange.api_action with (security_invoker = true) as
  select a.ref as key, a.ref, a.version, a.title, a.area, array[a.area] as areas, a.objective, a.owner, a.partners, a.start_on, a.due_on,
         a.status, a.closed_on, a.last_progress, a.open_blockers
    from strategy.action a
   where (select exchange.reach('plan.read'))
     && (array['partnership', 'area:' || a.area, 'organisation:' || a.owner]
       || array(select 'organisation:' || x from unnest(a.partners) x));

create view exchange.api_measure with (security_invoker = true) as
  select m.ref as key, m.ref, m.version, m.title, m.objective, m.unit, m.direction, m.baseline, m.baseline_on, m.source,
         m.suppliers as areas, m.counts_people, m.retired_on
    from strategy.measure m
   where (select exchange.reach('plan.read'))
     && (array['partnership']::text[] || array(select 'area:' || x from unnest(m.suppliers) x));

-- Of quarters whose pack was issued. A number of people is not said: what of it may be read anywhere is in the tables that were released.
create view exchange.api_figure with (security_invoker = true) as
  select v.quarter || '/' || v.area || '/' || m.ref as key, v.quarter, v.area, array[v.area] as areas, m.ref as measure, m.title, m.unit,
         m.counts_people as withheld, case when m.counts_people then null else v.value end as value,
         coalesce(v.unavailable_because, '') as unavailable_because
    from strategy.measure_value v
    join strategy.measure m on m.id = v.measure
    join governance.pack p on p.quarter = v.quarter and p.state = 'issued'
   where (select exchange.reach('figures.read')) && array['partnership', 'area:' || v.area];

create view exchange.api_release with (security_invoker = true) as
  select r.ref as key, r.ref, r.title, r.measure, r.definition, r.from_quarter, r.to_quarter, r.area,
         array_remove(array[r.area], null) as areas, r.released_on, r.expires_on, r.printed::text as printed
    from analysis.release r
   where r.state = 'RELEASED' and r.expires_on >= (now() at time zone 'Europe/London')::date
     and ((select exchange.reach('releases.read')) && array['partnership', 'area:' || r.area]
       or r.area is null and (select exchange.reach('releases.read') <> '{}'));

-- no place and no link: a link lets somebody in
create view exchange.api_meeting with (security_invoker = true) as
  select m.ref as key, m.ref, m.version, m.group_code as "group", m.area, array_remove(array[m.area], null) as areas, m.starts_at,
         m.minutes, m.state
    from meetings.meeting m
   where (select exchange.reach('meetings.read')) && array['partnership', 'area:' || m.area]
      or m.area is null and (select exchange.reach('meetings.read') <> '{}');

grant select on exchange.api_organisation, exchange.api_service, exchange.api_contact, exchange.api_pathway, exchange.api_action,
  exchange.api_measure, exchange.api_figure, exchange.api_release, exchange.api_meeting to waymark_app;
