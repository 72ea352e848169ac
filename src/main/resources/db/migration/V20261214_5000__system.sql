-- How Waymark itself is: the lines of the administrator's page, the letters on their way, the runs of the jobs, and the checks of the year.
-- Numbers, codes and times. Nothing of what people wrote, and no address but masked.
create schema system;
grant usage on schema system to waymark_app, waymark_clock;

-- The latest reading of each line. node: the machine that answers for itself, or empty for what all machines share.
--   stopped: its machine was stopped on purpose and answers for nothing until it is started again
--   told: true from when administrators were told that it is bad until they were told that it is well again
create table system.line (
  key text not null check (key ~ '^[a-z][a-z0-9-]{1,40}$'),
  node text not null default '' check (length(node) <= 100),
  label text not null check (length(label) between 1 and 60),
  place int not null,
  state text not null check (state in ('WELL', 'ATTENTION', 'BAD', 'OFF')),
  words text not null check (length(words) between 1 and 500),
  remedy text not null default '' check (length(remedy) <= 500),
  since timestamptz not null,
  looked_at timestamptz not null,
  told boolean not null default false,
  stopped boolean not null default false,
  primary key (key, node)
);

-- The worst that each line was in an hour, for the strip of the last day.
create table system.line_hour (
  key text not null,
  node text not null default '',
  hour timestamptz not null,
  worst text not null check (worst in ('WELL', 'ATTENTION', 'BAD', 'OFF')),
  primary key (key, node, hour)
);

-- How large all tables and indexes were on a day. Measured once an hour at the most.
create table system.size (
  day date primary key,
  bytes bigint not null check (bytes >= 0),
  measured_at timestamptz not null default now()
);

-- A letter that was handed to the mail server or was to be, by the id that it keeps at every try.
--   kind: how its id begins; masked: its address as `j…@example.org`, emptied once it was sent, as is the tag
--   tag: of the address, under a key outside the database, to find what is held back
--   state: WAITING (tried, and tried again), SENT, REFUSED (a refusal for good), GIVEN_UP (an administrator), HELD (its address is refused)
create table system.letter (
  id text primary key check (length(id) between 1 and 200),
  kind text not null check (length(kind) between 1 and 40),
  masked text not null default '' check (length(masked) <= 100),
  tag bytea,
  first_at timestamptz not null,
  last_at timestamptz not null,
  tries int not null check (tries between 0 and 100000),
  state text not null check (state in ('WAITING', 'SENT', 'REFUSED', 'GIVEN_UP', 'HELD')),
  code int not null default 0 check (code between 0 and 599),
  status text not null default '' check (status ~ '^([245]\.[0-9]{1,3}\.[0-9]{1,3})?$'),
  version int not null default 1
);
create index letter_state on system.letter (state, last_at desc);

-- An address that a mail server refused for good: nothing is sent to it until an administrator lifts it.
create table system.refused_address (
  id uuid primary key,
  tag bytea not null unique,
  masked text not null check (length(masked) between 1 and 100),
  since timestamptz not null,
  code int not null check (code between 500 and 599),
  status text not null default '' check (status ~ '^([245]\.[0-9]{1,3}\.[0-9]{1,3})?$')
);

-- The last run of each job. error: the kind of the error and none of its words.
create table system.job_run (
  job text primary key check (length(job) between 1 and 100),
  node text not null check (length(node) <= 100),
  began timestamptz not null,
  took_ms bigint not null check (took_ms >= 0),
  longest_ms bigint not null check (longest_ms >= 0),
  error text not null default '' check (length(error) <= 200)
);

-- Runs that failed, kept for thirty days.
create table system.job_failure (
  id uuid primary key,
  job text not null check (length(job) between 1 and 100),
  at timestamptz not null,
  took_ms bigint not null check (took_ms >= 0),
  error text not null check (length(error) between 1 and 200)
);
create index job_failure_job on system.job_failure (job, at desc);

do $$
declare
  plain text;
begin
  foreach plain in array array['line', 'line_hour', 'size', 'letter', 'refused_address', 'job_run', 'job_failure'] loop
    execute format('alter table system.%I enable row level security', plain);
    execute format('alter table system.%I force row level security', plain);
    execute format('grant select, insert, update, delete on system.%I to waymark_clock', plain);
    execute format('create policy %I on system.%I for select to waymark_clock using (true)', plain || '_clock_select', plain);
    execute format('create policy %I on system.%I for insert to waymark_clock with check (true)', plain || '_clock_insert', plain);
    execute format('create policy %I on system.%I for update to waymark_clock using (true) with check (true)', plain || '_clock_update', plain);
    execute format('create policy %I on system.%I for delete to waymark_clock using (true)', plain || '_clock_delete', plain);
    if plain not in ('letter', 'refused_address') then
      execute format('grant select on system.%I to waymark_app', plain);
    end if;
    execute format('create policy %I on system.%I for select to waymark_app using ((select access.scopes(''MANAGE_ACCOUNTS'') && array[''installation'', ''partnership'']))',
      plain || '_select', plain);
  end loop;
end
$$;
grant select (id, kind, masked, first_at, last_at, tries, state, code, status, version) on system.letter to waymark_app;
grant select (id, masked, since, code, status) on system.refused_address to waymark_app;

-- An administrator gives a letter up, or has it tried again.
grant update (state, version) on system.letter to waymark_app;
create policy letter_update on system.letter for update to waymark_app
  using (state <> 'SENT' and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']))
  with check (state in ('WAITING', 'GIVEN_UP') and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
-- An administrator lifts what was refused for good.
grant delete on system.refused_address to waymark_app;
create policy refused_address_delete on system.refused_address for delete to waymark_app
  using ((select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));

-- What is checked once a year, or more often: a restore, keys, access, a penetration test.
--   kind: the start value that it came from, or empty; owner: who sees to it, null where nobody does
create table system.yearly_check (
  ref text primary key check (ref ~ '^YC-[0-9A-Z]{7}$'),
  version int not null default 1,
  kind text not null default '' check (kind ~ '^[A-Z_]{0,40}$'),
  title text not null check (length(title) between 1 and 200),
  what text not null default '' check (length(what) <= 2000),
  every_months int not null check (every_months between 1 and 60),
  owner uuid,
  next_on date not null,
  ended_on date
);
create unique index yearly_check_kind on system.yearly_check (kind) where kind <> '' and ended_on is null;
create index yearly_check_next on system.yearly_check (next_on) where ended_on is null;

-- That it was done: when, by whom, what came of it and where the evidence lies. Append-only.
create table system.yearly_check_done (
  id uuid primary key default gen_random_uuid(),
  yearly_check text not null references system.yearly_check,
  done_on date not null,
  result text not null check (result in ('GOOD', 'FINDINGS', 'NOT_DONE')),
  evidence text not null check (length(evidence) between 1 and 2000),
  done_by uuid not null,
  done_by_name text not null,
  at timestamptz not null
);
create index yearly_check_done_of on system.yearly_check_done (yearly_check, done_on desc);

alter table system.yearly_check enable row level security;
alter table system.yearly_check force row level security;
alter table system.yearly_check_done enable row level security;
alter table system.yearly_check_done force row level security;
grant select, insert on system.yearly_check to waymark_app;
grant update (title, what, every_months, owner, next_on, ended_on, version) on system.yearly_check to waymark_app;
grant select, update (owner, version) on system.yearly_check to waymark_clock;
grant select, insert on system.yearly_check_done to waymark_app;
grant select on system.yearly_check_done to waymark_clock;

create policy yearly_check_select on system.yearly_check for select to waymark_app
  using (owner = (select access.me()) or (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy yearly_check_insert on system.yearly_check for insert to waymark_app
  with check ((select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
-- Who sees to it moves its day by saying that it was done.
create policy yearly_check_update on system.yearly_check for update to waymark_app
  using (ended_on is null
    and (owner = (select access.me()) or (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership'])))
  with check (owner = (select access.me()) or (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy yearly_check_clock_select on system.yearly_check for select to waymark_clock using (true);
-- The clock hands it over when somebody leaves.
create policy yearly_check_clock_update on system.yearly_check for update to waymark_clock using (ended_on is null) with check (true);

create policy yearly_check_done_select on system.yearly_check_done for select to waymark_app
  using (exists (select from system.yearly_check c where c.ref = yearly_check));
create policy yearly_check_done_insert on system.yearly_check_done for insert to waymark_app
  with check (done_by = (select access.me()) and exists (select from system.yearly_check c where c.ref = yearly_check and c.ended_on is null));
create policy yearly_check_done_clock_select on system.yearly_check_done for select to waymark_clock using (true);
