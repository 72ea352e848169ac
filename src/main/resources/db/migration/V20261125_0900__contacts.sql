-- Whom to reach: single points of contact (SPOCs) with their hours, who holds and who deputises, absences, how fresh it
-- all is; and the public numbers. "Who answers now" is asked of directory.answering.
-- Hours are minutes of the wall clock in London, so that a post that opens at nine opens at nine all year.
create table directory.subject (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  name text not null check (length(name) between 1 and 100),
  use_when text not null check (length(use_when) <= 300),
  position int not null,
  from_date date not null,
  to_date date check (to_date >= from_date),
  version int not null default 1
);

create table directory.spoc_post (
  ref text primary key check (ref ~ '^SP-[0-9A-Z]{7}$'), -- random, as everything that names people
  organisation text not null references directory.organisation,
  subject text not null references directory.subject,
  answered_by text not null check (answered_by in ('person', 'team')), -- a team's line is answered whoever is there
  phone text not null check (length(phone) <= 40), -- empty: the telephone of whoever answers
  email text not null check (email = lower(email) and length(email) <= 254), -- empty: the address of whoever answers
  languages text[] not null check (cardinality(languages) <= 20),
  bank_holidays text not null check (bank_holidays in ('closed', 'as_sunday', 'as_usual')),
  from_date date not null,
  to_date date check (to_date >= from_date),
  checked_on date not null, -- when somebody last said that all this is right
  checked_by text not null check (length(checked_by) between 1 and 200),
  doubted_on date, -- when somebody said that it is no longer right
  version int not null default 1,
  check (answered_by = 'person' or phone <> '' or email <> '')
);
create index spoc_post_organisation on directory.spoc_post (organisation);
create index spoc_post_subject on directory.spoc_post (subject);

create table directory.spoc_area (
  post text not null references directory.spoc_post,
  area text not null references directory.area,
  primary key (post, area)
);
create index spoc_area_area on directory.spoc_area (area);

-- a span of a weekday (1 Monday to 7 Sunday), in minutes since its midnight; one that ends on the next morning ends
-- after 1440
create table directory.spoc_hours (
  post text not null references directory.spoc_post,
  day int not null check (day between 1 and 7),
  opens int not null check (opens between 0 and 1439),
  closes int not null check (closes > opens and closes <= opens + 1440),
  primary key (post, day, opens)
);

create table directory.spoc_cover (
  id uuid primary key,
  post text not null references directory.spoc_post,
  kind text not null check (kind in ('holder', 'deputy')),
  person uuid not null references directory.person,
  from_date date not null,
  to_date date check (to_date >= from_date)
);
create index spoc_cover_post on directory.spoc_cover (post);
create index spoc_cover_person on directory.spoc_cover (person);

create table directory.spoc_event (
  id uuid primary key default gen_random_uuid(),
  post text not null references directory.spoc_post,
  version int not null,
  at timestamptz not null default clock_timestamp(),
  actor uuid not null,
  actor_name text not null,
  event jsonb not null
);
create index spoc_event_post on directory.spoc_event (post, version);

-- when somebody cannot be reached; never why
create table directory.absence (
  id uuid primary key,
  person uuid not null references directory.person,
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at > from_at), -- the first moment after
  recorded_by uuid not null,
  recorded_at timestamptz not null
);
create index absence_person on directory.absence (person, from_at);

-- the question by e-mail whether a post is still right: the link opens it once, and is kept as a hash alone
create table directory.spoc_question (
  id uuid primary key,
  post text not null references directory.spoc_post,
  person uuid not null references directory.person,
  token_hash bytea not null unique check (length(token_hash) = 32),
  number int not null check (number > 0), -- 1 asks, more chase
  asked_on date not null,
  expires_at timestamptz not null,
  outcome text check (outcome in ('sent', 'refused', 'unsure')), -- of handing it to the mail server
  used_at timestamptz,
  escalated_on date,
  version int not null default 1
);
create index spoc_question_post on directory.spoc_question (post, asked_on desc);

create table directory.contact_setting (
  key text not null check (key in ('stale_days', 'ask_days', 'chase_days', 'escalate_days', 'sheet_days')),
  from_date date not null,
  value int not null check (value between 1 and 1000),
  set_by text not null,
  version int not null default 1,
  primary key (key, from_date)
);

-- a number that everybody may ring, or those who work in the partnership; a change is a new row from a day on
create table directory.help_line (
  id uuid primary key default gen_random_uuid(),
  code text not null check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  name text not null check (length(name) between 1 and 200),
  number text not null check (length(number) <= 200), -- empty where it has not been found
  e164 text not null check (e164 ~ '^(\+?[0-9]{3,15})?$'),
  channel text not null check (channel in ('telephone', 'email', 'web', 'app')),
  hours text not null check (length(hours) <= 200),
  audience text not null check (length(audience) <= 200),
  for_everyone boolean not null, -- shown without an account too
  area text check (area ~ '^[A-Z][A-Z0-9_]{0,39}$'), -- null: everywhere; no reference, another partnership has others
  use_when text not null check (length(use_when) <= 300),
  source text not null check (length(source) <= 300),
  verified boolean not null,
  verification text not null check (length(verification) <= 300),
  demonstration boolean not null,
  position int not null,
  from_date date not null,
  to_date date check (to_date >= from_date),
  version int not null default 1,
  unique (code, from_date)
);

-- starting values; the coordinator changes them
insert into directory.subject (code, name, use_when, position, from_date) values
  ('ADULT',           'Adult safeguarding',          'An adult who may have been exploited, or who needs care and support', 1, date '2020-01-01'),
  ('CHILD',           'Child safeguarding',          'Anybody who is, or may be, under 18',                                 2, date '2020-01-01'),
  ('OUT_OF_HOURS',    'Out of hours',                'Evenings, nights, weekends and bank holidays',                        3, date '2020-01-01'),
  ('FIRST_RESPONDER', 'First responder',             'A referral to the National Referral Mechanism, or a duty to notify',  4, date '2020-01-01'),
  ('INTELLIGENCE',    'Police and intelligence',     'Crime, suspects, vehicles and premises that the police should know',  5, date '2020-01-01'),
  ('HEALTH',          'Health',                      'Somebody who is in, or needs, health care',                           6, date '2020-01-01'),
  ('HOUSING',         'Housing and homelessness',    'Somebody without a safe place to sleep tonight',                      7, date '2020-01-01'),
  ('LICENSING',       'Licensing and premises',      'A business, a licensed place or a house that gives cause for concern', 8, date '2020-01-01');

insert into directory.contact_setting (key, from_date, value, set_by) values
  ('stale_days',    date '2020-01-01', 90, 'Waymark'), -- not checked for so long: marked wherever it is shown
  ('ask_days',      date '2020-01-01', 76, 'Waymark'), -- not checked for so long: its holder is asked
  ('chase_days',    date '2020-01-01', 5,  'Waymark'), -- between one question and the next
  ('escalate_days', date '2020-01-01', 10, 'Waymark'), -- unanswered since the first question: the organisation's lead is told
  ('sheet_days',    date '2020-01-01', 30, 'Waymark'); -- how long a printed or kept contact sheet is good

-- the public numbers as far as they were found; what nobody confirmed says so, and what nobody found stays empty
insert into directory.help_line (code, name, number, e164, channel, hours, audience, for_everyone, area, use_when, source,
                                 verified, verification, demonstration, position, from_date) values
  ('EMERGENCY', 'Emergency services', '999', '999', 'telephone', '24 hours', 'anyone', true, null, 'Someone is in immediate danger', 'published strategy', true, 'verified', false, 1, date '2020-01-01'),
  ('POLICE_101', 'Police, when it is not an emergency', '101', '101', 'telephone', '24 hours', 'anyone', true, null, 'Concern, not an emergency', 'published strategy', true, 'verified; hours from general knowledge', false, 2, date '2020-01-01'),
  ('MS_HELPLINE', 'Modern Slavery & Exploitation Helpline (Unseen)', '08000 121 700', '+448000121700', 'telephone', 'Every day of the year; check the hours', 'anyone; professionals not ready to refer', true, null, 'Advice, report, support options; can be confidential or anonymous', 'FR Toolkit 2026; helpline site', true, 'number verified; hours uncertain', false, 3, date '2020-01-01'),
  ('MS_HELPLINE_WEB', 'Modern Slavery & Exploitation Helpline online form', 'modernslaveryhelpline.org/report', '', 'web', 'Any time', 'anyone', true, null, 'Online report', 'Report modern slavery service (2026)', true, 'verified', false, 4, date '2020-01-01'),
  ('CRIMESTOPPERS', 'Crimestoppers', '0800 555 111', '+44800555111', 'telephone', '24 hours', 'public', true, null, 'Always anonymous', 'general knowledge', false, 'number not in the sources read; the published strategy names the channel only; hours from general knowledge', false, 5, date '2020-01-01'),
  ('SALVATION_ARMY', 'The Salvation Army MSVCC referral line', '0800 808 3733', '+448008083733', 'telephone', '24 hours', 'adults and professionals', true, null, 'Support and emergency accommodation, including before a reasonable grounds decision', 'FR Toolkit 2026; Salvation Army', true, 'verified; hours from general knowledge', false, 6, date '2020-01-01'),
  ('SALVATION_ARMY_ALT', 'The Salvation Army, the number on the Report modern slavery service', '0300 303 8151', '+443003038151', 'telephone', '24 hours', 'first responders', false, null, 'The same purpose; sources differ, so ring the other number first', 'Report modern slavery service (2026)', true, 'verified, conflict noted', false, 7, date '2020-01-01'),
  ('ICTG', 'Independent Child Trafficking Guardianship service (Barnardo''s)', '0800 043 4303', '+448000434303', 'telephone', '24 hours', 'professionals', false, null, 'Child potential victim', 'FR Toolkit 2026', true, 'verified', false, 8, date '2020-01-01'),
  ('SCA', 'Single Competent Authority', 'nrm@modernslavery.gov.uk', '', 'email', '', 'first responders', false, null, 'Case correspondence', 'FR Toolkit 2026', true, 'verified', false, 9, date '2020-01-01'),
  ('IECA', 'Immigration Enforcement Competent Authority', 'IECompetentAuthority@homeoffice.gov.uk', '', 'email', '', 'first responders', false, null, 'Case correspondence', 'FR Toolkit 2026', true, 'verified', false, 10, date '2020-01-01'),
  ('NRM_REFORM', 'Home Office NRM reform mailbox', 'NRMReform@homeoffice.gov.uk', '', 'email', '', 'professionals', false, null, 'Toolkit questions', 'FR Toolkit 2026', true, 'verified', false, 11, date '2020-01-01'),
  ('NRM_SERVICE', 'Report modern slavery (NRM and DtN online form)', 'modernslavery.gov.uk', '', 'web', 'Any time', 'first responder staff only', false, null, 'Make the statutory referral; Waymark does not replace it', 'FR Toolkit 2026', true, 'verified', false, 12, date '2020-01-01'),
  ('GLAA', 'Gangmasters and Labour Abuse Authority / Fair Work Agency intelligence', '0800 432 0804', '+448004320804', 'telephone', '', 'workers, public, business', true, null, 'Labour abuse', 'general knowledge', false, 'unverified; confirm Fair Work Agency number', false, 13, date '2020-01-01'),
  ('SAFE_CAR_WASH', 'Safe Car Wash app (The Clewer Initiative)', 'theclewerinitiative.org/safecarwash', '', 'app', 'Any time', 'public', true, null, 'Hand car wash survey', 'published strategy', true, 'verified', false, 14, date '2020-01-01'),
  ('UNSEEN_APP', 'Unseen app', 'search "Unseen UK" in app stores', '', 'app', 'Any time', 'public', true, null, 'Signs and reporting', 'published strategy', true, 'verified', false, 15, date '2020-01-01'),
  ('ER_SAFEGUARDING', 'East Riding safeguarding adults team', '01482 396940', '+441482396940', 'telephone', 'Office hours', 'public and professionals', true, 'EAST_RIDING', 'Adult concern in East Riding', 'East Riding council page (older)', false, 'verified from an older page; confirm', false, 16, date '2020-01-01'),
  ('ER_EDT', 'East Riding emergency duty team', '01377 241273', '+441377241273', 'telephone', 'Out of hours', 'public and professionals', true, 'EAST_RIDING', 'Out-of-hours concern', 'East Riding council page (older)', false, 'verified from an older page; confirm', false, 17, date '2020-01-01'),
  ('HULL_ASC', 'Hull adult safeguarding', '', '', 'telephone', '', 'public and professionals', true, 'HULL', 'Adult concern in Hull', 'not found', false, 'not found', false, 18, date '2020-01-01'),
  ('NL_ASC', 'North Lincolnshire adult safeguarding', '', '', 'telephone', '', 'public and professionals', true, 'NORTH_LINCOLNSHIRE', 'Adult concern in North Lincolnshire', 'not found', false, 'not found', false, 19, date '2020-01-01'),
  ('NEL_ASC', 'North East Lincolnshire adult safeguarding', '', '', 'telephone', '', 'public and professionals', true, 'NORTH_EAST_LINCOLNSHIRE', 'Adult concern in North East Lincolnshire', 'not found', false, 'not found', false, 20, date '2020-01-01'),
  ('CHILD_PILOTS', 'Home Office child modern slavery pilots', 'childmspilots@homeoffice.gov.uk', '', 'email', '', 'local authorities', false, null, 'Devolved decision-making pilot', 'Safer Communities Wales (2024)', true, 'verified', false, 24, date '2020-01-01');

do $$
declare
  name text;
begin
  foreach name in array array['subject', 'spoc_post', 'spoc_area', 'spoc_hours', 'spoc_cover', 'spoc_event', 'absence',
      'spoc_question', 'contact_setting', 'help_line'] loop
    execute format('alter table directory.%I enable row level security', name);
    execute format('alter table directory.%I force row level security', name);
    execute format('grant select, insert on directory.%I to waymark_app, waymark_clock', name);
  end loop;
end
$$;
grant update on directory.subject, directory.spoc_post, directory.spoc_cover, directory.contact_setting,
  directory.help_line to waymark_app, waymark_clock;
grant delete on directory.spoc_area, directory.spoc_hours, directory.absence to waymark_app, waymark_clock;
revoke insert on directory.spoc_question from waymark_app;
grant update on directory.spoc_question to waymark_clock;
grant usage on schema directory to waymark_visitor;
grant select on directory.help_line to waymark_visitor;

-- subjects and lines: everybody signed in reads; the coordinator writes
create policy subject_select on directory.subject for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy subject_insert on directory.subject for insert to waymark_app, waymark_clock
  with check ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));
create policy subject_update on directory.subject for update to waymark_app, waymark_clock
  using ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']))
  with check ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));

create policy help_line_select on directory.help_line for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy help_line_visitor_select on directory.help_line for select to waymark_visitor
  using (for_everyone);
create policy help_line_insert on directory.help_line for insert to waymark_app, waymark_clock
  with check ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));
create policy help_line_update on directory.help_line for update to waymark_app, waymark_clock
  using ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']))
  with check ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));

create policy contact_setting_select on directory.contact_setting for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy contact_setting_insert on directory.contact_setting for insert to waymark_app, waymark_clock
  with check ((select access.scopes('CHANGE_SETTINGS') && array['partnership']));
create policy contact_setting_update on directory.contact_setting for update to waymark_app, waymark_clock
  using ((select access.scopes('CHANGE_SETTINGS') && array['partnership']))
  with check ((select access.scopes('CHANGE_SETTINGS') && array['partnership']));

-- posts: everybody signed in reads. The lead of an organisation keeps its own, the coordinator all; who holds or
-- deputises for one today keeps its details right, but hands it to nobody
create policy spoc_post_select on directory.spoc_post for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy spoc_post_insert on directory.spoc_post for insert to waymark_app, waymark_clock
  with check ((select access.scopes('KEEP_CONTACTS')) && array['partnership', 'organisation:' || organisation]);
create policy spoc_post_update on directory.spoc_post for update to waymark_app, waymark_clock
  using ((select access.scopes('CONFIRM_CONTACTS')) && array['partnership', 'organisation:' || organisation]
    or (select access.scopes('CONFIRM_CONTACTS') && array['own']) and exists (
      select from directory.spoc_cover c
       where c.post = ref and c.person = (select access.me())
         and c.from_date <= (now() at time zone 'Europe/London')::date
         and coalesce(c.to_date >= (now() at time zone 'Europe/London')::date, true)))
  with check ((select access.scopes('CONFIRM_CONTACTS')) && array['partnership', 'organisation:' || organisation]
    or (select access.scopes('CONFIRM_CONTACTS') && array['own']) and exists (
      select from directory.spoc_cover c
       where c.post = ref and c.person = (select access.me())
         and c.from_date <= (now() at time zone 'Europe/London')::date
         and coalesce(c.to_date >= (now() at time zone 'Europe/London')::date, true)));

create policy spoc_area_select on directory.spoc_area for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy spoc_area_insert on directory.spoc_area for insert to waymark_app, waymark_clock
  with check (exists (
    select from directory.spoc_post p
     where p.ref = post
       and (select access.scopes('KEEP_CONTACTS')) && array['partnership', 'organisation:' || p.organisation]));
create policy spoc_area_delete on directory.spoc_area for delete to waymark_app, waymark_clock
  using (exists (
    select from directory.spoc_post p
     where p.ref = post
       and (select access.scopes('KEEP_CONTACTS')) && array['partnership', 'organisation:' || p.organisation]));

create policy spoc_hours_select on directory.spoc_hours for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy spoc_hours_insert on directory.spoc_hours for insert to waymark_app, waymark_clock
  with check (exists (
      select from directory.spoc_post p
       where p.ref = post
         and (select access.scopes('CONFIRM_CONTACTS')) && array['partnership', 'organisation:' || p.organisation])
    or (select access.scopes('CONFIRM_CONTACTS') && array['own']) and exists (
      select from directory.spoc_cover c
       where c.post = spoc_hours.post and c.person = (select access.me())
         and c.from_date <= (now() at time zone 'Europe/London')::date
         and coalesce(c.to_date >= (now() at time zone 'Europe/London')::date, true)));
create policy spoc_hours_delete on directory.spoc_hours for delete to waymark_app, waymark_clock
  using (exists (
      select from directory.spoc_post p
       where p.ref = post
         and (select access.scopes('CONFIRM_CONTACTS')) && array['partnership', 'organisation:' || p.organisation])
    or (select access.scopes('CONFIRM_CONTACTS') && array['own']) and exists (
      select from directory.spoc_cover c
       where c.post = spoc_hours.post and c.person = (select access.me())
         and c.from_date <= (now() at time zone 'Europe/London')::date
         and coalesce(c.to_date >= (now() at time zone 'Europe/London')::date, true)));

create policy spoc_cover_select on directory.spoc_cover for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy spoc_cover_insert on directory.spoc_cover for insert to waymark_app, waymark_clock
  with check (exists (
    select from directory.spoc_post p
     where p.ref = post
       and (select access.scopes('KEEP_CONTACTS')) && array['partnership', 'organisation:' || p.organisation]));
create policy spoc_cover_update on directory.spoc_cover for update to waymark_app, waymark_clock
  using (exists (
    select from directory.spoc_post p
     where p.ref = post
       and (select access.scopes('KEEP_CONTACTS')) && array['partnership', 'organisation:' || p.organisation]))
  with check (exists (
    select from directory.spoc_post p
     where p.ref = post
       and (select access.scopes('KEEP_CONTACTS')) && array['partnership', 'organisation:' || p.organisation]));

create policy spoc_event_select on directory.spoc_event for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy spoc_event_insert on directory.spoc_event for insert to waymark_app, waymark_clock
  with check (actor = access.me() and (exists (
      select from directory.spoc_post p
       where p.ref = post
         and (select access.scopes('CONFIRM_CONTACTS')) && array['partnership', 'organisation:' || p.organisation])
    or (select access.scopes('CONFIRM_CONTACTS') && array['own']) and exists (
      select from directory.spoc_cover c
       where c.post = spoc_event.post and c.person = (select access.me())
         and c.from_date <= (now() at time zone 'Europe/London')::date
         and coalesce(c.to_date >= (now() at time zone 'Europe/London')::date, true))));

-- absences: everybody signed in reads that somebody is away, because the deputy answers then; oneself, and whoever
-- keeps the organisation's contacts, writes
create policy absence_select on directory.absence for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy absence_insert on directory.absence for insert to waymark_app, waymark_clock
  with check (recorded_by = access.me() and (
    person = access.me() and (select access.scopes('CONFIRM_CONTACTS') && array['own'])
    or exists (
      select from directory.person p
       where p.id = absence.person
         and (select access.scopes('CONFIRM_CONTACTS')) && array['partnership', 'organisation:' || p.organisation])));
create policy absence_delete on directory.absence for delete to waymark_app, waymark_clock
  using (person = access.me() and (select access.scopes('CONFIRM_CONTACTS') && array['own'])
    or exists (
      select from directory.person p
       where p.id = absence.person
         and (select access.scopes('CONFIRM_CONTACTS')) && array['partnership', 'organisation:' || p.organisation]));

-- questions: the clock asks; a person finds their own, and whoever keeps the organisation's contacts sees that it was asked
create policy spoc_question_select on directory.spoc_question for select to waymark_app, waymark_clock
  using (person = access.me() or exists (
    select from directory.spoc_post p
     where p.ref = post
       and (select access.scopes('KEEP_CONTACTS')) && array['partnership', 'organisation:' || p.organisation]));
create policy spoc_question_insert on directory.spoc_question for insert to waymark_clock
  with check (true);
create policy spoc_question_update on directory.spoc_question for update to waymark_clock
  using (true) with check (true);

-- A moment of the wall clock in London: minutes since the midnight of a day. A time that the spring skips is the moment
-- the clocks change; one that the autumn repeats is the second.
create function directory.moment(day date, minutes int) returns timestamptz
  language sql stable
  return (
    select case when w.at at time zone 'Europe/London' = w.wall then w.at else date_trunc('hour', w.at, 'UTC') end
      from (select t.wall, t.wall at time zone 'Europe/London' as at
              from (select day + make_interval(mins => minutes) as wall) t) w);

-- a setting as it stands on a day
create function directory.setting(wanted text, day date) returns int
  language sql stable
  return (select s.value from directory.contact_setting s
           where s.key = wanted and s.from_date <= day order by s.from_date desc limit 1);

-- when each post is on duty between two days, whoever answers; what began the evening before is in it
create function directory.duty_hours(first date, last date, holidays date[])
  returns table (post text, times tstzmultirange)
  language sql stable
begin atomic
  select p.ref, range_agg(tstzrange(directory.moment(d.day, h.opens), directory.moment(d.day, h.closes)))
    from (select first + n as day from generate_series(-1, last - first) n) d
    join directory.spoc_post p on p.from_date <= d.day and coalesce(p.to_date >= d.day, true)
    join directory.spoc_hours h
      on h.post = p.ref
     and h.day = case when not d.day = any (holidays) or p.bank_holidays = 'as_usual' then extract(isodow from d.day)
                      when p.bank_holidays = 'as_sunday' then 7 end
   group by p.ref;
end;

-- who answers for each post, and when, between two days: a team's line by itself; else those who hold it or deputise,
-- while they take part, are covered and not absent
create function directory.answering(first date, last date, holidays date[])
  returns table (post text, kind text, person uuid, times tstzmultirange)
  language sql stable
begin atomic
  select h.post, 'team' as kind, null::uuid as person, h.times
    from directory.duty_hours(first, last, holidays) h
    join directory.spoc_post p on p.ref = h.post
   where p.answered_by = 'team'
  union all
  select h.post, c.kind, c.person,
         h.times * tstzmultirange(tstzrange(directory.moment(greatest(c.from_date, x.from_date), 0),
                                            directory.moment(least(c.to_date, x.to_date) + 1, 0)))
           - coalesce((select range_agg(tstzrange(a.from_at, a.to_at))
                         from directory.absence a
                        where a.person = c.person), '{}'::tstzmultirange)
    from directory.duty_hours(first, last, holidays) h
    join directory.spoc_post p on p.ref = h.post
    join directory.spoc_cover c on c.post = h.post
    join directory.person x on x.id = c.person
   where p.answered_by = 'person'
     and greatest(c.from_date, x.from_date) <= coalesce(least(c.to_date, x.to_date), 'infinity'::date)
     and (p.phone <> '' or p.email <> '' or x.phone <> '' or x.email <> '');
end;

-- the hours of duty between two days, both included, in which nobody answers; empty where all is well
create function directory.gaps(first date, last date, holidays date[])
  returns table (post text, times tstzmultirange)
  language sql stable
begin atomic
  select h.post,
         h.times * tstzmultirange(tstzrange(directory.moment(first, 0), directory.moment(last + 1, 0)))
           - coalesce(a.times, '{}'::tstzmultirange)
    from directory.duty_hours(first, last, holidays) h
    left join (select x.post, range_agg(x.times) as times
                 from directory.answering(first, last, holidays) x
                group by x.post) a on a.post = h.post;
end;

revoke execute on function directory.moment(date, int), directory.setting(text, date), directory.duty_hours(date, date, date[]),
  directory.answering(date, date, date[]), directory.gaps(date, date, date[]) from public;
grant execute on function directory.moment(date, int), directory.setting(text, date), directory.duty_hours(date, date, date[]),
  directory.answering(date, date, date[]), directory.gaps(date, date, date[]) to waymark_app, waymark_clock;
