-- Forms that lose nothing: what was sent already, and what was typed when a session had ended.
create schema web;
grant usage on schema web to waymark_app, waymark_door, waymark_clock;

create table web.sent_form (
  person uuid not null,
  once uuid not null,
  sent_at timestamptz not null default now(),
  location text, -- where the first sending led
  primary key (person, once)
);
create index sent_form_at on web.sent_form (sent_at);

create table web.parked_form (
  id uuid primary key default gen_random_uuid(),
  account uuid not null,
  path text not null check (length(path) <= 500),
  sealed bytea not null, -- under a key that is not in the database
  parked_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index parked_form_expires on web.parked_form (expires_at);

alter table web.sent_form enable row level security;
alter table web.sent_form force row level security;
alter table web.parked_form enable row level security;
alter table web.parked_form force row level security;
grant select, insert, update on web.sent_form to waymark_app;
grant select, delete on web.sent_form to waymark_clock;
grant select, delete on web.parked_form to waymark_app;
grant insert on web.parked_form to waymark_door;
grant select, delete on web.parked_form to waymark_clock;

create policy sent_form_select on web.sent_form for select to waymark_app using (person = access.me());
create policy sent_form_insert on web.sent_form for insert to waymark_app with check (person = access.me());
create policy sent_form_update on web.sent_form for update to waymark_app using (person = access.me()) with check (person = access.me());
create policy sent_form_clock_select on web.sent_form for select to waymark_clock using (true);
create policy sent_form_clock_delete on web.sent_form for delete to waymark_clock using (true);
create policy parked_form_select on web.parked_form for select to waymark_app using (account = access.me());
create policy parked_form_delete on web.parked_form for delete to waymark_app using (account = access.me());
create policy parked_form_door_insert on web.parked_form for insert to waymark_door with check (true);
create policy parked_form_clock_select on web.parked_form for select to waymark_clock using (true);
create policy parked_form_clock_delete on web.parked_form for delete to waymark_clock using (true);
