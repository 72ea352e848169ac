-- How many people's details somebody opened on a day, for the daily budget: a curious colleague is a base rate, not an edge
-- case. The entry of each look is in audit.leaf for ever; these rows count, and go after a while.
create table audit.look (
  person uuid not null,
  day date not null,
  object text not null check (length(object) <= 200), -- the reference at which somebody looked
  organisation text not null,
  primary key (person, day, object)
);
create index look_day on audit.look (day);

-- somebody was stopped; how often, and that information governance was told, once a day
create table audit.look_stop (
  person uuid not null,
  day date not null,
  organisation text not null,
  budget int not null,
  primary key (person, day)
);

-- more for one day, for work that needs it
create table audit.look_allowance (
  id uuid primary key default gen_random_uuid(),
  person uuid not null,
  day date not null,
  more int not null check (more between 1 and 500),
  reason text not null check (length(reason) between 1 and 500),
  allowed_by uuid not null,
  allowed_by_name text not null,
  at timestamptz not null,
  check (allowed_by <> person)
);
create index look_allowance_person on audit.look_allowance (person, day);

alter table audit.look enable row level security;
alter table audit.look force row level security;
alter table audit.look_stop enable row level security;
alter table audit.look_stop force row level security;
alter table audit.look_allowance enable row level security;
alter table audit.look_allowance force row level security;

grant select, insert on audit.look, audit.look_stop, audit.look_allowance to waymark_app;
grant select, delete on audit.look, audit.look_stop, audit.look_allowance to waymark_clock;

-- everybody is counted in their own name and may see their own count; nobody takes a row back
create policy look_select on audit.look for select to waymark_app
  using (person = access.me() or (select access.scopes('READ_AUDIT') && array['partnership']));
create policy look_insert on audit.look for insert to waymark_app with check (person = access.me());
create policy look_clock_select on audit.look for select to waymark_clock using (true);
create policy look_clock_delete on audit.look for delete to waymark_clock using (day < current_date - 30);

create policy look_stop_select on audit.look_stop for select to waymark_app
  using (person = access.me() or (select access.scopes('READ_AUDIT') && array['partnership']));
create policy look_stop_insert on audit.look_stop for insert to waymark_app with check (person = access.me());
create policy look_stop_clock_select on audit.look_stop for select to waymark_clock using (true);
create policy look_stop_clock_delete on audit.look_stop for delete to waymark_clock using (day < current_date - 30);

create policy look_allowance_select on audit.look_allowance for select to waymark_app
  using (person = access.me() or (select access.scopes('READ_AUDIT') && array['partnership']));
-- never for oneself
create policy look_allowance_insert on audit.look_allowance for insert to waymark_app
  with check (allowed_by = access.me() and person <> access.me()
    and (select access.scopes('ALLOW_LOOKS') && array['partnership']));
create policy look_allowance_clock_select on audit.look_allowance for select to waymark_clock using (true);
create policy look_allowance_clock_delete on audit.look_allowance for delete to waymark_clock
  using (day < current_date - 30);
