-- Outreach visits are compared with operations as operations are with each other, so that nobody walks into one: both sides are told whom to
-- call and nothing else, and neither goes before both acknowledged.

-- The next visit to a community, with its place and hours. Who goes is the engagement officer of the community.
--   organisation, post: of the officer, whom the lead of an operation is told
create table intelligence.planned_visit (
  id uuid primary key,
  version int not null default 1,
  community uuid not null references intelligence.community,
  area text not null,
  organisation text not null,
  post text not null,
  place text not null check (length(place) between 1 and 200),
  postcode text not null default '' check (postcode ~ '^([A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2})?$'),
  easting int check (easting between 0 and 700000),
  northing int check (northing between 0 and 1300000),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  state text not null default 'PLANNED' check (state in ('PLANNED', 'DONE', 'CANCELLED')),
  planned_by uuid not null,
  planned_by_name text not null,
  planned_at timestamptz not null,
  check (ends_at > starts_at and ends_at <= starts_at + interval '1 day'),
  check ((easting is null) = (northing is null)),
  check (postcode <> '' or easting is not null)
);
create unique index planned_visit_next on intelligence.planned_visit (community) where state = 'PLANNED';
create index planned_visit_planned on intelligence.planned_visit (planned_by, planned_at);
alter table intelligence.planned_visit enable row level security;
alter table intelligence.planned_visit force row level security;
grant select, insert on intelligence.planned_visit to waymark_app;
grant update (state, version) on intelligence.planned_visit to waymark_app;
-- whoever sees the community; the engagement officer and who plans operations there plan and cancel
create policy planned_visit_select on intelligence.planned_visit for select to waymark_app
  using (exists (select from intelligence.community c where c.id = community));
create policy planned_visit_insert on intelligence.planned_visit for insert to waymark_app
  with check (planned_by = access.me() and state = 'PLANNED'
    and exists (select from intelligence.community c where c.id = community and c.area = planned_visit.area and c.ended_on is null
      and c.organisation = planned_visit.organisation and (c.officer = access.me() or (c.officer is not null and intelligence.plans_in(c.area)))));
create policy planned_visit_update on intelligence.planned_visit for update to waymark_app
  using (state = 'PLANNED' and exists (select from intelligence.community c
    where c.id = community and (c.officer = access.me() or intelligence.plans_in(c.area))))
  with check (exists (select from intelligence.community c
    where c.id = community and (c.officer = access.me() or intelligence.plans_in(c.area))));
create policy planned_visit_compared on intelligence.planned_visit for select to waymark_clock using (true);
grant select (id, community, area, organisation, post, postcode, easting, northing, starts_at, ends_at, state) on intelligence.planned_visit
  to waymark_clock;

-- Whether the person who asks goes on the visit.
create function intelligence.goes_on(of_visit uuid) returns boolean language sql stable set search_path = '' as $$
  select exists (select from intelligence.planned_visit v join intelligence.community c on c.id = v.community
    where v.id = of_visit and c.officer = access.me())
$$;
revoke execute on function intelligence.goes_on(uuid) from public;
grant execute on function intelligence.goes_on(uuid) to waymark_app, waymark_clock;

-- A side of a warning is a place of an operation, or a visit.
alter table intelligence.event_conflict
  alter column operation drop not null,
  alter column place drop not null,
  add column visit uuid references intelligence.planned_visit on delete cascade,
  add check ((operation is null) = (place is null)),
  add check (num_nonnulls(place, visit) = 1),
  add unique (ref, visit);
create index event_conflict_visit on intelligence.event_conflict (visit);
alter policy event_conflict_select on intelligence.event_conflict
  using (exists (select from intelligence.operation o where o.id = operation
      and (o.lead = access.me() or o.unit = any ((select intelligence.units())::text[])))
    or intelligence.goes_on(visit));
alter policy event_conflict_update on intelligence.event_conflict
  using (ended_at is null and (intelligence.leads_operation(operation) or intelligence.goes_on(visit)))
  with check (ended_at is null and acknowledged_at is not null
    and (intelligence.leads_operation(operation) or intelligence.goes_on(visit)));
grant select (visit) on intelligence.event_conflict to waymark_clock;
