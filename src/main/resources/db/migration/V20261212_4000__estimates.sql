-- Estimates of the number of people whom no list holds. The table of how many people several lists share is personal data even without a
-- name, so its exact counts are the preparing analyst's alone; what a second reader sees has passed disclosure control, and what everybody
-- else sees is a verdict and, where the verdict allows one, a range.
--   lists: their names, in the order of the combinations; pairs: for each two of them, whether one passes people on to the other
--   missed_links, false_links: shares that somebody measured when the lists were compared; null where nobody did
--   seed: of the resamples, drawn once, so that nobody runs again until they like the answer
--   guarded: the table after disclosure control; result: the verdict with what each method says, to two significant figures
create table analysis.estimate (
  ref text primary key check (ref ~ '^ES-[0-9A-Z]{7}$'),
  version int not null default 1,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'QUEUED', 'RUNNING', 'DONE', 'FAILED', 'SENT', 'AGREED')),
  title text not null check (length(title) between 1 and 200),
  period_from date not null,
  period_to date not null,
  territory text not null check (length(territory) between 1 and 200),
  definition text not null check (definition in ('POTENTIAL', 'REASONABLE', 'CONCLUSIVE', 'OTHER')),
  lists text[] not null check (cardinality(lists) between 1 and 10),
  one_period boolean,
  one_territory boolean,
  one_definition boolean,
  pairs jsonb not null default '[]',
  linkage text not null default '' check (length(linkage) <= 2000),
  missed_links numeric(4, 3) check (missed_links between 0 and 0.5),
  false_links numeric(4, 3) check (false_links between 0 and 0.5),
  seed bigint not null,
  replicates int not null check (replicates between 1000 and 10000),
  least_overlap int not null,
  publishable int not null,
  progress int not null default 0 check (progress between 0 and 100),
  ran_at timestamptz,
  guarded jsonb,
  result jsonb,
  analyst uuid not null,
  analyst_name text not null,
  reader uuid,
  reader_name text not null default '',
  sent_back text not null default '' check (length(sent_back) <= 1000),
  agreed_on date,
  check (period_to >= period_from),
  check (reader <> analyst),
  check ((state in ('DONE', 'SENT', 'AGREED')) = (result is not null)),
  check (state not in ('SENT', 'AGREED') or reader is not null),
  check ((state = 'AGREED') = (agreed_on is not null))
);
create index estimate_analyst on analysis.estimate (analyst);
create index estimate_reader on analysis.estimate (reader);
alter table analysis.estimate enable row level security;
alter table analysis.estimate force row level security;
grant select, insert, delete on analysis.estimate to waymark_app;
grant update (state, title, period_from, period_to, territory, definition, lists, one_period, one_territory, one_definition, pairs, linkage,
    missed_links, false_links, least_overlap, publishable, progress, guarded, result, reader, reader_name, sent_back, agreed_on, version)
  on analysis.estimate to waymark_app;
create policy estimate_select on analysis.estimate for select to waymark_app
  using ((select access.scopes('ANALYSE_FIGURES') <> '{}') and access.me() in (analyst, reader));
create policy estimate_insert on analysis.estimate for insert to waymark_app
  with check ((select access.scopes('ANALYSE_FIGURES') <> '{}') and analyst = access.me() and state = 'DRAFT');
create policy estimate_update on analysis.estimate for update to waymark_app
  using ((select access.scopes('ANALYSE_FIGURES') <> '{}') and (analyst = access.me() and state <> 'AGREED' or reader = access.me() and state = 'SENT'))
  with check ((select access.scopes('ANALYSE_FIGURES') <> '{}')
    and (analyst = access.me() and state in ('DRAFT', 'QUEUED', 'DONE', 'SENT') or reader = access.me() and state in ('DONE', 'AGREED')));
create policy estimate_delete on analysis.estimate for delete to waymark_app
  using ((select access.scopes('ANALYSE_FIGURES') <> '{}') and analyst = access.me() and state <> 'AGREED');
-- the job that works it out: no title, no name
grant select (ref, version, state, lists, one_period, one_territory, one_definition, pairs, linkage, missed_links, false_links, seed, replicates,
    least_overlap, publishable, ran_at) on analysis.estimate to waymark_clock;
grant update (state, progress, ran_at, guarded, result, version) on analysis.estimate to waymark_clock;
create policy estimate_work on analysis.estimate for select to waymark_clock using (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED'));
create policy estimate_worked on analysis.estimate for update to waymark_clock
  using (state in ('QUEUED', 'RUNNING')) with check (state in ('RUNNING', 'DONE', 'FAILED'));
create function analysis.estimate_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.state = 'AGREED' and (old.state <> 'SENT' or access.me() is distinct from old.reader or new.reader is distinct from old.reader) then
    raise insufficient_privilege using message = 'the second reader who was named agrees, and nobody else';
  end if;
  if new.state in ('SENT', 'AGREED') and (new.result, new.guarded, new.title, new.period_from, new.period_to, new.territory, new.definition)
    is distinct from (old.result, old.guarded, old.title, old.period_from, old.period_to, old.territory, old.definition) then
    raise insufficient_privilege using message = 'what is agreed is what was read';
  end if;
  if new.result is not null and new.result is distinct from old.result and current_user <> 'waymark_clock' then
    raise insufficient_privilege using message = 'nobody writes a result by hand';
  end if;
  if old.state = 'SENT' and access.me() = old.reader
    and (new.lists, new.pairs, new.linkage, new.reader) is distinct from (old.lists, old.pairs, old.linkage, old.reader) then
    raise insufficient_privilege using message = 'the second reader agrees or sends back, and changes nothing';
  end if;
  return new;
end $$;
create trigger estimate_step before update on analysis.estimate for each row execute function analysis.estimate_step();
alter table analysis.estimate enable always trigger estimate_step;

-- The exact table, and the reasons that say its counts.
create table analysis.estimate_overlap (
  estimate text primary key references analysis.estimate on delete cascade,
  version int not null default 1,
  counts int[] not null check (cardinality(counts) between 2 and 1024),
  reasons text[] not null default '{}'
);
alter table analysis.estimate_overlap enable row level security;
alter table analysis.estimate_overlap force row level security;
grant select, insert on analysis.estimate_overlap to waymark_app;
grant update (counts, reasons, version) on analysis.estimate_overlap to waymark_app;
create policy estimate_overlap_select on analysis.estimate_overlap for select to waymark_app
  using (exists (select from analysis.estimate e where e.ref = estimate and e.analyst = access.me()));
create policy estimate_overlap_insert on analysis.estimate_overlap for insert to waymark_app
  with check (exists (select from analysis.estimate e where e.ref = estimate and e.analyst = access.me() and e.state = 'DRAFT'));
create policy estimate_overlap_update on analysis.estimate_overlap for update to waymark_app
  using (exists (select from analysis.estimate e where e.ref = estimate and e.analyst = access.me() and e.state not in ('SENT', 'AGREED')))
  with check (exists (select from analysis.estimate e where e.ref = estimate and e.analyst = access.me()));
grant select (estimate, counts, version), update (reasons, version) on analysis.estimate_overlap to waymark_clock;
create policy estimate_overlap_work on analysis.estimate_overlap for select to waymark_clock
  using (exists (select from analysis.estimate e where e.ref = estimate and e.state in ('QUEUED', 'RUNNING')));
create policy estimate_overlap_worked on analysis.estimate_overlap for update to waymark_clock
  using (exists (select from analysis.estimate e where e.ref = estimate and e.state = 'RUNNING'))
  with check (true);

-- What members read once the second reader agreed. A range is here only where the verdict allows one.
create table analysis.estimate_release (
  estimate text primary key references analysis.estimate,
  title text not null,
  period_from date not null,
  period_to date not null,
  territory text not null,
  definition text not null,
  lists int not null,
  replicates int not null,
  verdict text not null check (verdict in ('REFUSED', 'UNDETERMINED', 'EXPLORATORY', 'RANGE')),
  range_from bigint,
  range_to bigint,
  analyst_name text not null,
  reader_name text not null,
  released_by uuid not null,
  released_on date not null,
  check (num_nonnulls(range_from, range_to) = case verdict when 'RANGE' then 2 else 0 end)
);
alter table analysis.estimate_release enable row level security;
alter table analysis.estimate_release force row level security;
grant select, insert on analysis.estimate_release to waymark_app;
create policy estimate_release_select on analysis.estimate_release for select to waymark_app
  using ((select access.scopes('VIEW_PACKS') && array['partnership']));
create policy estimate_release_insert on analysis.estimate_release for insert to waymark_app
  with check (released_by = access.me()
    and exists (select from analysis.estimate e where e.ref = estimate and e.state = 'AGREED' and e.reader = access.me()
                 and e.title = estimate_release.title and e.result ->> 'verdict' = estimate_release.verdict));

create table analysis.estimate_event (
  id uuid primary key default gen_random_uuid(),
  estimate text not null references analysis.estimate on delete cascade,
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  headline text not null,
  words text not null default ''
);
create index estimate_event_estimate on analysis.estimate_event (estimate, at desc);
alter table analysis.estimate_event enable row level security;
alter table analysis.estimate_event force row level security;
grant select, insert on analysis.estimate_event to waymark_app;
create policy estimate_event_select on analysis.estimate_event for select to waymark_app
  using (exists (select from analysis.estimate e where e.ref = estimate));
create policy estimate_event_insert on analysis.estimate_event for insert to waymark_app
  with check (actor = access.me() and exists (select from analysis.estimate e where e.ref = estimate));
grant insert on analysis.estimate_event to waymark_clock;
create policy estimate_event_work on analysis.estimate_event for insert to waymark_clock with check (true);

-- The two numbers of people on which the verdict hangs. They may be raised; below these the simulations give no answer worth its name.
create table analysis.estimate_setting (
  key text not null check (key in ('least_overlap', 'publishable')),
  from_date date not null,
  value int not null,
  set_by text not null,
  version int not null default 1,
  primary key (key, from_date),
  check (value between case key when 'least_overlap' then 20 else 100 end and 10000)
);
select access.protect('analysis.estimate_setting', 'VIEW_PACKS', 'CHANGE_SETTINGS', '{value,set_by,version}');
