-- At-risk communities: who goes there, how trust grows, in which languages. No person's details: what somebody said goes to the intelligence
-- unit as a submission.
create table intelligence.community (
  id uuid primary key,
  ref text not null unique check (ref ~ '^OC-[0-9A-Z]{7}$'),
  version int not null default 1,
  area text not null,
  name text not null check (length(name) between 1 and 120),
  places text not null default '' check (length(places) <= 500),
  languages text[] not null default '{}' check (cardinality(languages) <= 20),
  officer uuid,
  officer_name text not null default '',
  organisation text not null default '',
  next_on date,
  ended_on date,
  added_by uuid not null,
  added_by_name text not null
);
alter table intelligence.community enable row level security;
alter table intelligence.community force row level security;
create policy community_select on intelligence.community for select to waymark_app
  using (officer = access.me() or (select access.scopes('RUN_OPERATIONS') <> '{}'));
create policy community_insert on intelligence.community for insert to waymark_app
  with check (added_by = access.me() and intelligence.plans_in(area));
create policy community_update on intelligence.community for update to waymark_app
  using (officer = access.me() or intelligence.plans_in(area)) with check (officer = access.me() or intelligence.plans_in(area));
create policy community_counted on intelligence.community for select to waymark_clock using (true);
create policy community_handed_over on intelligence.community for update to waymark_clock using (true) with check (true);
grant select, insert on intelligence.community to waymark_app;
grant update (area, name, places, languages, officer, officer_name, organisation, next_on, ended_on, version) on intelligence.community to waymark_app;
grant select (id, ref, area, officer, name, version, ended_on), update (officer, officer_name, organisation, version) on intelligence.community to waymark_clock;

-- A visit. Trust is what the visitor found, from 1 to 5.
create table intelligence.outreach_visit (
  id uuid primary key,
  community uuid not null references intelligence.community,
  on_day date not null,
  place text not null check (length(place) between 1 and 200),
  languages text[] not null default '{}',
  people int not null check (people between 0 and 10000),
  trust int not null check (trust between 1 and 5),
  words text not null default '' check (length(words) <= 1000),
  heard boolean not null,
  visited_by uuid not null,
  visited_by_name text not null,
  organisation text not null,
  recorded_at timestamptz not null
);
create index outreach_visit_community on intelligence.outreach_visit (community, on_day desc);
alter table intelligence.outreach_visit enable row level security;
alter table intelligence.outreach_visit force row level security;
create policy outreach_visit_select on intelligence.outreach_visit for select to waymark_app
  using (visited_by = access.me() or exists (select from intelligence.community c where c.id = community));
create policy outreach_visit_insert on intelligence.outreach_visit for insert to waymark_app
  with check (visited_by = access.me() and exists (select from intelligence.community c where c.id = community and c.ended_on is null));
create policy outreach_visit_counted on intelligence.outreach_visit for select to waymark_clock using (true);
grant select, insert on intelligence.outreach_visit to waymark_app;
grant select (id, community, on_day, people, trust) on intelligence.outreach_visit to waymark_clock;
