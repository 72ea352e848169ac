-- What a child needs beside the referral: social care, a guardian, an adult beside them, how old they are, and a panel of their
-- area that decides instead of the Home Office.

-- One step for a child. What was said and who did it is sealed; in clear are the state and days.
--   due_on: by when somebody looks at it again; null where nothing is waited for
--   reminded_on: the day of the last reminder
create table cases.child_step (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  step text not null check (step in ('SOCIAL_CARE', 'GUARDIAN', 'AGE', 'PANEL', 'PACK', 'ADULT')),
  version int not null default 1,
  state text not null check (state in ('open', 'waiting', 'done', 'not_needed')),
  done_on date,
  due_on date,
  reminded_on date,
  sealed bytea not null,
  unique (case_id, step),
  check ((state in ('done', 'not_needed')) = (done_on is not null)),
  check (state not in ('done', 'not_needed') or due_on is null)
);
create index child_step_due on cases.child_step (due_on) where due_on is not null;
select cases.protect('cases.child_step', '{version,state,done_on,due_on,reminded_on,sealed}');

-- Areas in which a panel of several agencies decides on children, by day. It comes with the file of a partnership.
--   site: what the Home Office calls it
--   unchecked: what could not be checked
create table cases.devolved_panel (
  area text not null check (area ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  from_day date not null,
  until_day date check (until_day >= from_day),
  version int not null default 1,
  site text not null check (length(site) between 1 and 200),
  source text not null check (length(source) between 1 and 300),
  unchecked text not null default '' check (length(unchecked) <= 300),
  set_by text not null check (length(set_by) between 1 and 200),
  primary key (area, from_day)
);
-- Whether guardians work in an area, by day.
create table cases.guardian_area (
  area text not null check (area ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  from_day date not null,
  version int not null default 1,
  covered text not null check (covered in ('yes', 'no', 'not_confirmed')),
  source text not null check (length(source) between 1 and 300),
  set_by text not null check (length(set_by) between 1 and 200),
  primary key (area, from_day)
);
-- Numbers that the steps are judged by, from a day on.
--   panel_days: a panel decides only on a child who has more days than this until 18
--   chase_days: working days until a step that waits for somebody is asked after
create table cases.child_setting (
  key text not null check (key in ('panel_days', 'chase_days')),
  from_date date not null,
  value int not null check (value between 1 and 1000),
  set_by text not null,
  primary key (key, from_date)
);
insert into cases.child_setting (key, from_date, value, set_by) values
  ('panel_days', date '2020-01-01', 100, 'Waymark'),
  ('chase_days', date '2020-01-01', 1, 'Waymark');

do $$
declare
  name text;
begin
  foreach name in array array['devolved_panel', 'guardian_area', 'child_setting'] loop
    execute format('alter table cases.%I enable row level security', name);
    execute format('alter table cases.%I force row level security', name);
    execute format($p$create policy %I on cases.%I for select to waymark_app, waymark_clock
                        using ((select access.scopes('VIEW_DUTIES') && array['partnership']))$p$, name || '_select', name);
    execute format($p$create policy %I on cases.%I for insert to waymark_app, waymark_clock
                        with check ((select (access.scopes('CHANGE_SETTINGS') || access.scopes('IMPORT_PARTNERSHIP')) && array['partnership']))$p$,
                   name || '_insert', name);
    execute format($p$create policy %I on cases.%I for update to waymark_app, waymark_clock
                        using ((select (access.scopes('CHANGE_SETTINGS') || access.scopes('IMPORT_PARTNERSHIP')) && array['partnership']))
                        with check ((select (access.scopes('CHANGE_SETTINGS') || access.scopes('IMPORT_PARTNERSHIP')) && array['partnership']))$p$,
                   name || '_update', name);
    execute format('grant select, insert on cases.%I to waymark_app, waymark_clock', name);
  end loop;
end
$$;
grant update (until_day, site, source, unchecked, set_by, version) on cases.devolved_panel to waymark_app, waymark_clock;
grant update (covered, source, set_by, version) on cases.guardian_area to waymark_app, waymark_clock;
grant update (value, set_by) on cases.child_setting to waymark_app, waymark_clock;
