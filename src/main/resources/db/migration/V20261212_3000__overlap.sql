-- How many people several lists share, without a name given away. Each organisation encodes its list on its own machine with a key that is
-- never here, and hands the encodings in; nobody reads them back, and a job compares them once somebody of each organisation has agreed.

-- The organisations for which the person who asks brings lists.
create function analysis.list_organisations() returns text[] language sql stable set search_path = '' as $$
  select coalesce(array_agg(substr(s, 14)), '{}') from unnest(access.scopes('MATCH_LISTS')) as s where s like 'organisation:%'
$$;
revoke execute on function analysis.list_organisations() from public;
grant execute on function analysis.list_organisations() to waymark_app, waymark_clock;

create table analysis.overlap_setting (
  key text not null check (key in ('people', 'changed', 'runs', 'lists')),
  from_date date not null,
  value int not null check (value between 1 and 100000),
  set_by text not null,
  version int not null default 1,
  primary key (key, from_date)
);
select access.protect('analysis.overlap_setting', 'USE_WAYMARK', 'CHANGE_SETTINGS', '{value,set_by,version}');

-- One comparison: what for, of whom, with which columns, and what was agreed beforehand.
--   text_version: of what the organisations sign; a signature holds for one version
--   handed_run: the run whose counts analysts may estimate with
create table analysis.overlap_project (
  id uuid primary key,
  ref text not null unique check (ref ~ '^OV-[0-9A-Z]{7}$'),
  version int not null default 1,
  text_version int not null default 1,
  title text not null check (length(title) between 1 and 200),
  purpose text not null check (length(purpose) between 1 and 1000),
  definition text not null check (length(definition) between 1 and 1000),
  place text not null check (length(place) between 1 and 200),
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  organisations text[] not null check (cardinality(organisations) between 2 and 6),
  fields text[] not null check (cardinality(fields) between 2 and 6),
  agreement text not null check (length(agreement) between 1 and 8000),
  dpia text not null check (length(dpia) between 1 and 8000),
  judges text not null check (length(judges) between 1 and 500),
  delete_on date not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'DELETED')),
  created_by uuid not null,
  created_by_name text not null,
  created_at timestamptz not null,
  handed_run uuid,
  handed_at timestamptz,
  deleted_at timestamptz,
  check ((state = 'DELETED') = (deleted_at is not null)),
  check ((handed_run is null) = (handed_at is null))
);
create index overlap_project_organisations on analysis.overlap_project using gin (organisations);

-- An organisation in a comparison.
--   signed_version: the version of the agreement that it signed; 0 for none
--   public_key: of a pair made in a browser of theirs, whose private half never leaves it
--   list_at: since when its list is in
create table analysis.overlap_party (
  project uuid not null references analysis.overlap_project on delete cascade,
  organisation text not null,
  version int not null default 1,
  signed_version int not null default 0,
  signed_by uuid,
  signed_by_name text not null default '',
  signed_at timestamptz,
  public_key text not null default '' check (public_key ~ '^([A-Za-z0-9+/]{87}=)?$'),
  list_at timestamptz,
  primary key (project, organisation)
);

-- The key of the project, wrapped in one browser for another: bytes that only the private half of `to_key` opens.
create table analysis.overlap_key (
  project uuid not null references analysis.overlap_project on delete cascade,
  organisation text not null,
  from_organisation text not null,
  from_key text not null check (from_key ~ '^[A-Za-z0-9+/]{87}=$'),
  to_key text not null check (to_key ~ '^[A-Za-z0-9+/]{87}=$'),
  wrapped text not null check (wrapped ~ '^[A-Za-z0-9+/=]{80,200}$'),
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (project, organisation)
);

-- A list that was handed in: how long it is, and which key it was made with. Its organisation alone reads that.
create table analysis.overlap_list (
  id uuid primary key,
  project uuid not null references analysis.overlap_project on delete cascade,
  organisation text not null,
  people int not null check (people between 1 and 100000),
  key_mark text not null check (key_mark ~ '^[0-9a-f]{12}$'),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  state text not null default 'CURRENT' check (state in ('CURRENT', 'REPLACED', 'DELETED')),
  handed_by uuid not null,
  handed_by_name text not null,
  handed_at timestamptz not null
);
create unique index overlap_list_current on analysis.overlap_list (project, organisation) where state = 'CURRENT';

-- The encodings of a list. People write them and never read them; the job that compares reads them.
create table analysis.overlap_encoding (
  list uuid primary key references analysis.overlap_list on delete cascade,
  content bytea not null
);

-- One comparison of the lists that were in when it was proposed.
create table analysis.overlap_run (
  id uuid primary key,
  project uuid not null references analysis.overlap_project on delete cascade,
  number int not null check (number > 0),
  version int not null default 1,
  lists uuid[] not null check (cardinality(lists) between 2 and 6),
  organisations text[] not null,
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'APPROVED', 'DONE', 'WITHDRAWN', 'FAILED')),
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  done_at timestamptz,
  counted_at timestamptz,
  failure text not null default '',
  answer jsonb,
  missed double precision,
  wrong double precision,
  unique (project, number),
  check (cardinality(lists) = cardinality(organisations)),
  check ((state = 'DONE') = (answer is not null))
);
create unique index overlap_run_waiting on analysis.overlap_run (project) where state in ('PROPOSED', 'APPROVED');

-- Who agreed to a run. Somebody of each organisation, nobody twice and no organisation twice.
create table analysis.overlap_approval (
  run uuid not null references analysis.overlap_run on delete cascade,
  organisation text not null,
  person uuid not null,
  person_name text not null,
  at timestamptz not null,
  primary key (run, person),
  unique (run, organisation)
);

-- How many people are on exactly which lists. Personal data: many of these are ones.
create table analysis.overlap_cell (
  run uuid not null references analysis.overlap_run on delete cascade,
  combination int not null check (combination > 0),
  people int not null check (people >= 0),
  primary key (run, combination)
);

-- A pair that people judge, and some beside that are taken for two people, so that being asked says nothing by itself. For the job alone.
create table analysis.overlap_pair (
  id uuid primary key,
  run uuid not null references analysis.overlap_run on delete cascade,
  one int not null,
  one_number int not null,
  other int not null,
  other_number int not null,
  probability double precision not null,
  judged text not null default '' check (judged in ('', 'SAME', 'NOT_SAME', 'UNSURE'))
);
create index overlap_pair_run on analysis.overlap_pair (run);

-- What one organisation sees of a pair: the number of its own row, and how alike the columns are.
create table analysis.overlap_side (
  pair uuid not null references analysis.overlap_pair on delete cascade,
  run uuid not null references analysis.overlap_run on delete cascade,
  organisation text not null,
  other text not null,
  number int not null,
  alike text[] not null,
  version int not null default 1,
  judgement text not null default '' check (judgement in ('', 'SAME', 'NOT_SAME', 'UNSURE')),
  judged_by uuid,
  judged_by_name text not null default '',
  judged_at timestamptz,
  primary key (pair, organisation)
);
create index overlap_side_run on analysis.overlap_side (run, organisation);

-- What happened to a comparison, without a count and without a person who is on a list.
create table analysis.overlap_event (
  id uuid primary key default gen_random_uuid(),
  project uuid not null references analysis.overlap_project on delete cascade,
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  headline text not null check (length(headline) between 1 and 300)
);
create index overlap_event_project on analysis.overlap_event (project, at);

-- What was deleted, when and by whom. It outlives what it is about.
create table analysis.overlap_certificate (
  project uuid primary key references analysis.overlap_project,
  ref text not null unique check (ref ~ '^OX-[0-9A-Z]{7}$'),
  at timestamptz not null,
  by_name text not null,
  why text not null check (length(why) between 1 and 500),
  counts jsonb not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$')
);

do $$
declare
  name text;
begin
  foreach name in array array['project', 'party', 'key', 'list', 'encoding', 'run', 'approval', 'cell', 'pair', 'side', 'event', 'certificate'] loop
    execute format('alter table analysis.overlap_%s enable row level security', name);
    execute format('alter table analysis.overlap_%s force row level security', name);
  end loop;
end $$;

-- The job and what follows from somebody's act: the clock, which gets each verb that it needs and no other.
create policy overlap_project_clock_select on analysis.overlap_project for select to waymark_clock using (true);
create policy overlap_project_clock_update on analysis.overlap_project for update to waymark_clock using (true) with check (true);
create policy overlap_party_clock_select on analysis.overlap_party for select to waymark_clock using (true);
create policy overlap_party_clock_update on analysis.overlap_party for update to waymark_clock using (true) with check (true);
create policy overlap_key_clock_select on analysis.overlap_key for select to waymark_clock using (true);
create policy overlap_key_clock_delete on analysis.overlap_key for delete to waymark_clock using (true);
create policy overlap_list_clock_select on analysis.overlap_list for select to waymark_clock using (true);
create policy overlap_list_clock_update on analysis.overlap_list for update to waymark_clock using (true) with check (true);
create policy overlap_encoding_clock_select on analysis.overlap_encoding for select to waymark_clock using (true);
create policy overlap_encoding_clock_delete on analysis.overlap_encoding for delete to waymark_clock using (true);
create policy overlap_run_clock_select on analysis.overlap_run for select to waymark_clock using (true);
create policy overlap_run_clock_insert on analysis.overlap_run for insert to waymark_clock with check (state = 'PROPOSED');
create policy overlap_run_clock_update on analysis.overlap_run for update to waymark_clock using (true) with check (true);
create policy overlap_approval_clock_select on analysis.overlap_approval for select to waymark_clock using (true);
create policy overlap_cell_clock_select on analysis.overlap_cell for select to waymark_clock using (true);
create policy overlap_cell_clock_insert on analysis.overlap_cell for insert to waymark_clock with check (true);
create policy overlap_cell_clock_delete on analysis.overlap_cell for delete to waymark_clock using (true);
create policy overlap_pair_clock_select on analysis.overlap_pair for select to waymark_clock using (true);
create policy overlap_pair_clock_insert on analysis.overlap_pair for insert to waymark_clock with check (true);
create policy overlap_pair_clock_update on analysis.overlap_pair for update to waymark_clock using (true) with check (true);
create policy overlap_pair_clock_delete on analysis.overlap_pair for delete to waymark_clock using (true);
create policy overlap_side_clock_select on analysis.overlap_side for select to waymark_clock using (true);
create policy overlap_side_clock_insert on analysis.overlap_side for insert to waymark_clock with check (true);
create policy overlap_side_clock_delete on analysis.overlap_side for delete to waymark_clock using (true);
create policy overlap_event_clock_select on analysis.overlap_event for select to waymark_clock using (true);
create policy overlap_event_clock_insert on analysis.overlap_event for insert to waymark_clock with check (true);
create policy overlap_certificate_clock_select on analysis.overlap_certificate for select to waymark_clock using (true);
create policy overlap_certificate_clock_insert on analysis.overlap_certificate for insert to waymark_clock with check (true);
grant select on analysis.overlap_project, analysis.overlap_party, analysis.overlap_key, analysis.overlap_list, analysis.overlap_encoding,
  analysis.overlap_run, analysis.overlap_approval, analysis.overlap_cell, analysis.overlap_pair, analysis.overlap_side,
  analysis.overlap_event, analysis.overlap_certificate to waymark_clock;
grant insert on analysis.overlap_run, analysis.overlap_cell, analysis.overlap_pair, analysis.overlap_side, analysis.overlap_event,
  analysis.overlap_certificate to waymark_clock;
grant delete on analysis.overlap_key, analysis.overlap_encoding, analysis.overlap_cell, analysis.overlap_pair, analysis.overlap_side to waymark_clock;
grant update (state, deleted_at, handed_run, handed_at, version) on analysis.overlap_project to waymark_clock;
grant update (public_key, list_at, version) on analysis.overlap_party to waymark_clock;
grant update (state) on analysis.overlap_list to waymark_clock;
grant update (state, done_at, counted_at, failure, answer, missed, wrong, version) on analysis.overlap_run to waymark_clock;
grant update (judged) on analysis.overlap_pair to waymark_clock;

-- People: those who bring lists for an organisation of the project; analysts once it was handed to them.
create policy overlap_project_select on analysis.overlap_project for select to waymark_app
  using (organisations && (select analysis.list_organisations())::text[]
    or (handed_at is not null and (select access.scopes('ANALYSE_FIGURES') @> '{partnership}')));
create policy overlap_project_insert on analysis.overlap_project for insert to waymark_app
  with check (organisations && (select analysis.list_organisations())::text[] and created_by = access.me()
    and state = 'OPEN' and handed_at is null);
create policy overlap_project_update on analysis.overlap_project for update to waymark_app
  using (organisations && (select analysis.list_organisations())::text[] and state = 'OPEN')
  with check (organisations && (select analysis.list_organisations())::text[] and state = 'OPEN');
grant select, insert on analysis.overlap_project to waymark_app;
grant update (title, purpose, definition, place, from_day, to_day, fields, agreement, dpia, judges, delete_on, text_version, version,
  handed_run, handed_at) on analysis.overlap_project to waymark_app;

create policy overlap_party_select on analysis.overlap_party for select to waymark_app
  using (project in (select p.id from analysis.overlap_project p));
create policy overlap_party_insert on analysis.overlap_party for insert to waymark_app
  with check (exists (select from analysis.overlap_project p
    where p.id = project and p.created_by = access.me() and organisation = any (p.organisations) and p.state = 'OPEN')
    and signed_version = 0 and list_at is null and public_key = '');
create policy overlap_party_update on analysis.overlap_party for update to waymark_app
  using (organisation = any ((select analysis.list_organisations())::text[]))
  with check (organisation = any ((select analysis.list_organisations())::text[])
    and exists (select from analysis.overlap_project p where p.id = project and p.state = 'OPEN'));
grant select, insert on analysis.overlap_party to waymark_app;
grant update (signed_version, signed_by, signed_by_name, signed_at, public_key, list_at, version) on analysis.overlap_party to waymark_app;

-- Whether everybody signed what is written now, and its time is not over.
create function analysis.overlap_ready(of_project uuid) returns boolean language sql stable set search_path = '' as $$
  select exists (select from analysis.overlap_project p where p.id = of_project and p.state = 'OPEN' and p.delete_on >= current_date
     and (select count(*) from analysis.overlap_party a where a.project = p.id and a.signed_version = p.text_version)
         = cardinality(p.organisations))
$$;
revoke execute on function analysis.overlap_ready(uuid) from public;
grant execute on function analysis.overlap_ready(uuid) to waymark_app, waymark_clock;

create policy overlap_key_select on analysis.overlap_key for select to waymark_app
  using (exists (select from analysis.overlap_project p
    where p.id = project and p.organisations && (select analysis.list_organisations())::text[]));
create policy overlap_key_insert on analysis.overlap_key for insert to waymark_app
  with check (from_organisation = any ((select analysis.list_organisations())::text[]) and made_by = access.me()
    and exists (select from analysis.overlap_project p
      where p.id = project and organisation = any (p.organisations) and from_organisation = any (p.organisations))
    and analysis.overlap_ready(project));
create policy overlap_key_delete on analysis.overlap_key for delete to waymark_app
  using (organisation = any ((select analysis.list_organisations())::text[]));
grant select, insert, delete on analysis.overlap_key to waymark_app;

create policy overlap_list_select on analysis.overlap_list for select to waymark_app
  using (organisation = any ((select analysis.list_organisations())::text[]));
create policy overlap_list_insert on analysis.overlap_list for insert to waymark_app
  with check (organisation = any ((select analysis.list_organisations())::text[]) and handed_by = access.me() and state = 'CURRENT'
    and exists (select from analysis.overlap_project p where p.id = project and organisation = any (p.organisations))
    and analysis.overlap_ready(project));
grant select, insert on analysis.overlap_list to waymark_app;

create policy overlap_encoding_insert on analysis.overlap_encoding for insert to waymark_app
  with check (list in (select l.id from analysis.overlap_list l where l.handed_by = access.me() and l.state = 'CURRENT'));
grant insert on analysis.overlap_encoding to waymark_app;

create policy overlap_run_select on analysis.overlap_run for select to waymark_app
  using (project in (select p.id from analysis.overlap_project p));
create policy overlap_run_update on analysis.overlap_run for update to waymark_app
  using (organisations && (select analysis.list_organisations())::text[] and state in ('PROPOSED', 'APPROVED'))
  with check (organisations && (select analysis.list_organisations())::text[] and state in ('APPROVED', 'WITHDRAWN'));
grant select on analysis.overlap_run to waymark_app;
grant update (state, version) on analysis.overlap_run to waymark_app;

create policy overlap_approval_select on analysis.overlap_approval for select to waymark_app
  using (run in (select r.id from analysis.overlap_run r));
create policy overlap_approval_insert on analysis.overlap_approval for insert to waymark_app
  with check (organisation = any ((select analysis.list_organisations())::text[]) and person = access.me()
    and exists (select from analysis.overlap_run r
      where r.id = run and r.state = 'PROPOSED' and organisation = any (r.organisations)));
grant select, insert on analysis.overlap_approval to waymark_app;

create policy overlap_cell_select on analysis.overlap_cell for select to waymark_app
  using ((select access.scopes('ANALYSE_FIGURES') @> '{partnership}')
    and run in (select p.handed_run from analysis.overlap_project p where p.handed_run is not null));
grant select on analysis.overlap_cell to waymark_app;

create policy overlap_side_select on analysis.overlap_side for select to waymark_app
  using (organisation = any ((select analysis.list_organisations())::text[]));
create policy overlap_side_update on analysis.overlap_side for update to waymark_app
  using (organisation = any ((select analysis.list_organisations())::text[]))
  with check (organisation = any ((select analysis.list_organisations())::text[]) and judged_by = access.me());
grant select on analysis.overlap_side to waymark_app;
grant update (judgement, judged_by, judged_by_name, judged_at, version) on analysis.overlap_side to waymark_app;

create policy overlap_event_select on analysis.overlap_event for select to waymark_app
  using (exists (select from analysis.overlap_project p
    where p.id = project and p.organisations && (select analysis.list_organisations())::text[]));
create policy overlap_event_insert on analysis.overlap_event for insert to waymark_app
  with check (actor = access.me() and exists (select from analysis.overlap_project p
    where p.id = project and p.organisations && (select analysis.list_organisations())::text[]));
grant select, insert on analysis.overlap_event to waymark_app;

create policy overlap_certificate_select on analysis.overlap_certificate for select to waymark_app
  using (exists (select from analysis.overlap_project p
    where p.id = project and p.organisations && (select analysis.list_organisations())::text[]));
grant select on analysis.overlap_certificate to waymark_app;

-- Which step may follow which, whoever makes it.
create function analysis.overlap_project_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state = 'DELETED' then
    raise insufficient_privilege using message = 'what was deleted stays deleted';
  end if;
  if (new.title, new.purpose, new.definition, new.place, new.from_day, new.to_day, new.fields, new.agreement, new.dpia, new.judges)
     is distinct from
     (old.title, old.purpose, old.definition, old.place, old.from_day, old.to_day, old.fields, old.agreement, old.dpia, old.judges) then
    if exists (select from analysis.overlap_party a where a.project = old.id and a.list_at is not null) then
      raise insufficient_privilege using message = 'what was agreed does not change once a list is in';
    end if;
    if new.text_version <= old.text_version then
      raise insufficient_privilege using message = 'another text needs new signatures';
    end if;
  end if;
  if new.delete_on > old.delete_on and new.text_version <= old.text_version then
    raise insufficient_privilege using message = 'a later day of deletion needs new signatures';
  end if;
  return new;
end $$;
create trigger overlap_project_step before update on analysis.overlap_project
  for each row execute function analysis.overlap_project_step();
alter table analysis.overlap_project enable always trigger overlap_project_step;

-- Two people of two organisations at least, and somebody of each whose list is compared: without them no run is approved and none is done.
create function analysis.overlap_run_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state in ('WITHDRAWN', 'FAILED') then
    raise insufficient_privilege using message = 'that run is over';
  end if;
  if old.state = 'DONE' and new.state <> 'DONE' then
    raise insufficient_privilege using message = 'a run that was done stays done';
  end if;
  if new.state = 'DONE' and old.state not in ('APPROVED', 'DONE') then
    raise insufficient_privilege using message = 'a run is approved before it is done';
  end if;
  if new.state in ('APPROVED', 'DONE') and
     (select count(distinct a.organisation) from analysis.overlap_approval a
       where a.run = old.id and a.organisation = any (old.organisations)) < cardinality(old.organisations) then
    raise insufficient_privilege using message = 'somebody of each organisation approves a run';
  end if;
  return new;
end $$;
create trigger overlap_run_step before update on analysis.overlap_run for each row execute function analysis.overlap_run_step();
alter table analysis.overlap_run enable always trigger overlap_run_step;
