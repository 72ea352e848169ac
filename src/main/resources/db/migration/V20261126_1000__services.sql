-- What organisations offer to a person: the service, for whom it is, where, when, at what cost, how to get in, and how
-- fresh all that is. Fields follow Open Referral UK 3.0; which column is which of its fields stands in decision 71.
-- No address is kept: a refuge is found through its telephone.
create table directory.service_kind (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  name text not null check (length(name) between 1 and 100),
  use_when text not null check (length(use_when) <= 300),
  position int not null,
  from_date date not null,
  to_date date check (to_date >= from_date),
  version int not null default 1
);

create sequence directory.service_number;

create table directory.service (
  ref text primary key check (ref ~ '^SV-[0-9]{4,12}$'),
  organisation text not null references directory.organisation,
  kind text not null references directory.service_kind,
  name text not null check (length(name) between 1 and 200),
  description text not null check (length(description) between 1 and 2000),
  everywhere boolean not null, -- else the areas in service_area
  minimum_age int check (minimum_age between 0 and 120),
  maximum_age int check (maximum_age between 0 and 120 and maximum_age >= coalesce(minimum_age, 0)),
  gender text not null check (gender in ('anyone', 'women', 'men', 'not_recorded')),
  positions text[] not null -- immigration; empty: not recorded
    check (positions <@ array['anyone', 'settled', 'leave', 'leave_no_funds', 'asylum', 'no_leave']
           and (cardinality(positions) = 1 or not 'anyone' = any (positions))),
  nrm text not null check (nrm in ('none', 'referred', 'positive', 'not_recorded')),
  eligibility text not null check (length(eligibility) <= 1000), -- the rest, in words
  languages text[] not null check (cardinality(languages) <= 40),
  interpreter text not null check (interpreter in ('yes', 'no', 'not_recorded')),
  bank_holidays text not null check (bank_holidays in ('closed', 'as_sunday', 'as_usual')),
  hours text not null check (length(hours) <= 300), -- in words, beside or instead of service_hours
  cost text not null check (cost in ('free', 'costs', 'not_recorded')),
  cost_words text not null check (length(cost_words) <= 300),
  way_in text not null check (way_in in ('self', 'professional', 'first_responder', 'not_recorded')),
  way_in_words text not null check (length(way_in_words) <= 1000),
  phone text not null check (length(phone) <= 40),
  email text not null check (email = lower(email) and length(email) <= 254),
  web text not null check (web = '' or web ~ '^https?://' and length(web) <= 500),
  accessibility text not null check (length(accessibility) <= 500),
  alert text not null default '' check (length(alert) <= 300), -- full, closed for repairs: until a day, and then no more
  alert_until date,
  from_date date not null,
  to_date date check (to_date >= from_date),
  checked_on date not null, -- when somebody last said that all this is right
  checked_by text not null check (length(checked_by) between 1 and 200),
  checked_person uuid not null,
  demonstration boolean not null default false, -- invented: said wherever it is shown
  version int not null default 1,
  check ((alert = '') = (alert_until is null)),
  check (phone <> '' or email <> '' or web <> '')
);
create index service_organisation on directory.service (organisation);
create index service_kind_of on directory.service (kind);

create table directory.service_area (
  service text not null references directory.service,
  area text not null references directory.area,
  primary key (service, area)
);
create index service_area_area on directory.service_area (area);

-- as directory.spoc_hours: a span of a weekday in minutes since its midnight; one that ends on the next morning ends
-- after 1440
create table directory.service_hours (
  service text not null references directory.service,
  day int not null check (day between 1 and 7),
  opens int not null check (opens between 0 and 1439),
  closes int not null check (closes > opens and closes <= opens + 1440),
  primary key (service, day, opens)
);

create table directory.service_event (
  id uuid primary key default gen_random_uuid(),
  service text not null references directory.service,
  version int not null,
  at timestamptz not null default clock_timestamp(),
  actor uuid not null,
  actor_name text not null,
  event jsonb not null
);
create index service_event_service on directory.service_event (service, version);

-- starting values; the coordinator changes them
insert into directory.service_kind (code, name, use_when, position, from_date) values
  ('ACCOMMODATION', 'Accommodation',        'A safe place to sleep, tonight or for longer',                           1, date '2020-01-01'),
  ('FOOD',          'Food and essentials',  'Food, clothes, toiletries, a telephone',                                 2, date '2020-01-01'),
  ('SUPPORT',       'Practical support',    'Somebody who goes along, fills in forms and stays in touch',             3, date '2020-01-01'),
  ('HEALTH',        'Health',               'A doctor, a nurse, a dentist, a sexual health clinic',                   4, date '2020-01-01'),
  ('MENTAL_HEALTH', 'Mental health',        'Care by mental health professionals',                                    5, date '2020-01-01'),
  ('COUNSELLING',   'Counselling',          'Somebody to talk to, over several meetings',                             6, date '2020-01-01'),
  ('LEGAL',         'Legal advice',         'A solicitor or law centre: compensation, housing, being charged',        7, date '2020-01-01'),
  ('IMMIGRATION',   'Immigration advice',   'Advice about staying here, by somebody who may give it',                 8, date '2020-01-01'),
  ('EMPLOYMENT',    'Employment rights',    'Wages held back, unsafe work, papers kept by an employer',               9, date '2020-01-01'),
  ('INTERPRETING',  'Interpreting',         'Somebody who puts into words what is said, and takes no side',          10, date '2020-01-01'),
  ('CHILDREN',      'Children’s services',  'Anybody who is, or may be, under 18',                                   11, date '2020-01-01'),
  ('LEARNING',      'Learning and work',    'English classes, training, finding work',                               12, date '2020-01-01'),
  ('HELPLINE',      'Helpline',             'Advice by telephone, for the person or for a professional',             13, date '2020-01-01');

do $$
declare
  name text;
begin
  foreach name in array array['service_kind', 'service', 'service_area', 'service_hours', 'service_event'] loop
    execute format('alter table directory.%I enable row level security', name);
    execute format('alter table directory.%I force row level security', name);
    execute format('grant select, insert on directory.%I to waymark_app, waymark_clock', name);
  end loop;
end
$$;
grant usage on sequence directory.service_number to waymark_app, waymark_clock;
grant update on directory.service_kind to waymark_app, waymark_clock;
-- whose it is, since when, and that it is invented, never changes
grant update (kind, name, description, everywhere, minimum_age, maximum_age, gender, positions, nrm, eligibility, languages,
              interpreter, bank_holidays, hours, cost, cost_words, way_in, way_in_words, phone, email, web, accessibility,
              alert, alert_until, to_date, checked_on, checked_by, checked_person, version)
  on directory.service to waymark_app, waymark_clock;
grant delete on directory.service_area, directory.service_hours to waymark_app, waymark_clock;

-- kinds: everybody signed in reads; the coordinator writes
create policy service_kind_select on directory.service_kind for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy service_kind_insert on directory.service_kind for insert to waymark_app, waymark_clock
  with check ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));
create policy service_kind_update on directory.service_kind for update to waymark_app, waymark_clock
  using ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']))
  with check ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));

-- services: everybody signed in reads. The lead of an organisation keeps its own, the coordinator all
create policy service_select on directory.service for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy service_insert on directory.service for insert to waymark_app, waymark_clock
  with check ((select access.scopes('KEEP_CONTACTS')) && array['partnership', 'organisation:' || organisation]);
create policy service_update on directory.service for update to waymark_app, waymark_clock
  using ((select access.scopes('KEEP_CONTACTS')) && array['partnership', 'organisation:' || organisation])
  with check ((select access.scopes('KEEP_CONTACTS')) && array['partnership', 'organisation:' || organisation]);

create policy service_area_select on directory.service_area for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy service_area_insert on directory.service_area for insert to waymark_app, waymark_clock
  with check (exists (
    select from directory.service s
     where s.ref = service
       and (select access.scopes('KEEP_CONTACTS')) && array['partnership', 'organisation:' || s.organisation]));
create policy service_area_delete on directory.service_area for delete to waymark_app, waymark_clock
  using (exists (
    select from directory.service s
     where s.ref = service
       and (select access.scopes('KEEP_CONTACTS')) && array['partnership', 'organisation:' || s.organisation]));

create policy service_hours_select on directory.service_hours for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy service_hours_insert on directory.service_hours for insert to waymark_app, waymark_clock
  with check (exists (
    select from directory.service s
     where s.ref = service
       and (select access.scopes('KEEP_CONTACTS')) && array['partnership', 'organisation:' || s.organisation]));
create policy service_hours_delete on directory.service_hours for delete to waymark_app, waymark_clock
  using (exists (
    select from directory.service s
     where s.ref = service
       and (select access.scopes('KEEP_CONTACTS')) && array['partnership', 'organisation:' || s.organisation]));

create policy service_event_select on directory.service_event for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy service_event_insert on directory.service_event for insert to waymark_app, waymark_clock
  with check (actor = access.me() and exists (
    select from directory.service s
     where s.ref = service
       and (select access.scopes('KEEP_CONTACTS')) && array['partnership', 'organisation:' || s.organisation]));
