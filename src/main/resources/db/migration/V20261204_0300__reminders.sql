-- Following up what is late: who reminded whom of what, and the reminders that are sent by themselves.
create schema reminders;
grant usage on schema reminders to waymark_app, waymark_clock;

-- Somebody reminded people of a thing; part of the history of that thing. Once a day for each thing: the second of two people
-- who press at once waits for the first and then sends nothing.
create table reminders.reminder (
  id uuid primary key default gen_random_uuid(),
  subject text not null check (subject ~ '^[A-Z]{2}-[0-9A-Z]{1,12}$'),
  on_day date not null,
  sent_at timestamptz not null,
  by_person uuid not null,
  by_name text not null,
  people uuid[] not null check (cardinality(people) > 0),
  scopes text[] not null, -- the areas and organisations that the thing belongs to
  unique (subject, on_day)
);
alter table reminders.reminder enable row level security;
alter table reminders.reminder force row level security;
grant select, insert on reminders.reminder to waymark_app;
grant select on reminders.reminder to waymark_clock;
create policy reminder_select on reminders.reminder for select to waymark_app
  using ((select access.scopes('USE_WAYMARK') && array['partnership'])
    and (by_person = access.me() or access.me() = any (people)
      or (select access.scopes('SEND_REMINDERS'))::text[] && (scopes || 'partnership'::text)));
create policy reminder_insert on reminders.reminder for insert to waymark_app
  with check (by_person = access.me() and (select access.scopes('SEND_REMINDERS'))::text[] && (scopes || 'partnership'::text));
create policy reminder_clock_select on reminders.reminder for select to waymark_clock using (true);

-- A reminder that was sent by itself: one row for each stage before and after a due date, so that it is never sent twice.
create table reminders.automatic (
  person uuid not null,
  subject text not null check (subject ~ '^[A-Z]{2}-[0-9A-Z]{1,12}$'),
  due date not null,
  stage int not null check (stage between -1 and 10000), -- -1 before, 0 on the day, 1 after it, then the number of the repetition
  on_day date not null,
  primary key (person, subject, due, stage)
);
create index automatic_day on reminders.automatic (on_day);
alter table reminders.automatic enable row level security;
alter table reminders.automatic force row level security;
grant select, insert, delete on reminders.automatic to waymark_clock;
create policy automatic_select on reminders.automatic for select to waymark_clock using (true);
create policy automatic_insert on reminders.automatic for insert to waymark_clock with check (true);
create policy automatic_delete on reminders.automatic for delete to waymark_clock using (true);

create table reminders.setting (
  key text not null check (key in ('before_days', 'repeat_days', 'quiet_from', 'quiet_to')),
  from_date date not null,
  value int not null check (value between 0 and 100),
  set_by text not null,
  version int not null default 1,
  primary key (key, from_date)
);
select access.protect('reminders.setting', 'USE_WAYMARK', 'CHANGE_SETTINGS', '{value,set_by,version}');

-- The secret address of somebody's calendar. Only its hash is kept, so that a copy of the database opens nothing.
create table reminders.calendar_address (
  person uuid primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  made_at timestamptz not null
);
alter table reminders.calendar_address enable row level security;
alter table reminders.calendar_address force row level security;
grant select, insert, delete on reminders.calendar_address to waymark_app;
grant update (token_hash, made_at) on reminders.calendar_address to waymark_app;
grant select on reminders.calendar_address to waymark_clock;
create policy calendar_address_select on reminders.calendar_address for select to waymark_app
  using (person = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']));
create policy calendar_address_insert on reminders.calendar_address for insert to waymark_app
  with check (person = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']));
create policy calendar_address_update on reminders.calendar_address for update to waymark_app
  using (person = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']))
  with check (person = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']));
create policy calendar_address_delete on reminders.calendar_address for delete to waymark_app
  using (person = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']));
create policy calendar_address_clock_select on reminders.calendar_address for select to waymark_clock using (true);
