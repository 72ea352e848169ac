-- Contacts with the person or about them. Append-only: a correction is another entry that names the first.
--   result: spoke, no answer (an attempt), or a message left
--   with_role: the person, or the role of somebody else
--   sealed: who exactly, what was said, and what was agreed
create table support.contact (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  number int not null check (number > 0),
  on_day date not null,
  at_time time,
  way text not null check (way in ('VISIT', 'PHONE', 'TEXT', 'VIDEO', 'EMAIL', 'LETTER', 'APPOINTMENT')),
  result text not null check (result in ('SPOKE', 'MESSAGE', 'NO_ANSWER')),
  with_role text not null check (with_role in ('PERSON', 'FAMILY', 'SUPPORT', 'HEALTH', 'POLICE', 'COUNCIL', 'LAWYER', 'HOME_OFFICE', 'HOUSING', 'OTHER')),
  interpreter text not null check (interpreter in ('NOT_NEEDED', 'USED', 'NOT_THERE', 'NOT_RECORDED')),
  next_on date,
  corrects uuid,
  sealed bytea not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  at timestamptz not null,
  check (corrects <> id),
  unique (case_id, number),
  unique (id, case_id),
  unique (corrects),
  foreign key (corrects, case_id) references support.contact (id, case_id)
);
create index contact_case on support.contact (case_id, on_day desc);
select cases.protect('support.contact', '{}');

-- After how many days without contact somebody is reminded, from a day on.
create table support.contact_setting (
  key text not null check (key in ('no_contact_days')),
  from_date date not null,
  value int not null check (value between 1 and 365),
  set_by text not null,
  primary key (key, from_date)
);
alter table support.contact_setting enable row level security;
alter table support.contact_setting force row level security;
grant select, insert on support.contact_setting to waymark_app, waymark_clock;
grant update (value, set_by) on support.contact_setting to waymark_app, waymark_clock;
create policy contact_setting_select on support.contact_setting for select to waymark_app, waymark_clock
  using ((select access.scopes('USE_WAYMARK') <> '{}'));
create policy contact_setting_insert on support.contact_setting for insert to waymark_app, waymark_clock
  with check ((select (access.scopes('CHANGE_SETTINGS') || access.scopes('IMPORT_PARTNERSHIP')) && array['partnership']));
create policy contact_setting_update on support.contact_setting for update to waymark_app, waymark_clock
  using ((select (access.scopes('CHANGE_SETTINGS') || access.scopes('IMPORT_PARTNERSHIP')) && array['partnership']))
  with check ((select (access.scopes('CHANGE_SETTINGS') || access.scopes('IMPORT_PARTNERSHIP')) && array['partnership']));
