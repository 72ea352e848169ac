-- Tables of counts of people that pass disclosure control before anybody but an analyst reads them, and the register of all that was released.

-- A table, from a draft to its end. What members read is in it; exact counts are not.
--   measure: what is counted, in words; measure_key: the same in lower case, by which tables of one measure are found
--   part_of: key of a measure of which everybody counted here is a part ('' where there is none)
--   area: null for the whole partnership
--   row_name, column_name: what the rows and columns are ('' where there is one column)
--   sums: which categories add up to which, a line each: "Age: Children = 0 to 15 + 16 to 17"
--   wording: counts what is said in words; a sign-off is of one wording
--   printed: what may be read, null until it was sent
--   hands: everybody who prepared or changed it, none of whom may approve it
create table analysis.release (
  ref text primary key check (ref ~ '^RF-[0-9A-Z]{7}$'),
  version int not null default 1,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'SENT_BACK', 'RELEASED', 'WITHDRAWN')),
  title text not null check (length(title) between 1 and 200),
  measure text not null check (length(measure) between 1 and 200),
  measure_key text not null check (length(measure_key) between 1 and 200),
  part_of text not null default '' check (length(part_of) <= 200 and part_of <> measure_key),
  definition text not null check (length(definition) between 1 and 1000),
  unknown text not null default '' check (length(unknown) <= 1000),
  why text not null check (length(why) between 1 and 1000),
  from_quarter text not null check (from_quarter ~ '^[0-9]{4}-Q[1-4]$'),
  to_quarter text not null check (to_quarter ~ '^[0-9]{4}-Q[1-4]$' and to_quarter >= from_quarter),
  area text,
  row_name text not null check (length(row_name) between 1 and 60),
  column_name text not null default '' check (length(column_name) <= 60),
  threshold int not null check (threshold between 5 and 100),
  totals_may_hide boolean not null default false,
  sums text not null default '' check (length(sums) <= 2000),
  nothing_else boolean not null default false,
  group_reason text not null default '' check (length(group_reason) <= 1000),
  wording int not null default 1,
  printed jsonb,
  prepared_by uuid not null,
  prepared_by_name text not null,
  prepared_on date not null,
  hands uuid[] not null,
  submitted_on date,
  sent_back text not null default '' check (length(sent_back) <= 1000),
  approved_by uuid,
  approved_by_name text not null default '',
  released_on date,
  expires_on date check (expires_on > released_on),
  withdrawn_on date,
  withdrawn_by_name text not null default '',
  withdrawn_why text not null default '' check (length(withdrawn_why) <= 1000),
  check ((state in ('RELEASED', 'WITHDRAWN')) = (num_nonnulls(released_on, approved_by, expires_on) = 3)),
  check (state not in ('SUBMITTED', 'RELEASED', 'WITHDRAWN') or (printed is not null and submitted_on is not null)),
  check ((state = 'WITHDRAWN') = (withdrawn_on is not null) and (state = 'WITHDRAWN') = (withdrawn_why <> '')),
  check (state <> 'SENT_BACK' or sent_back <> ''),
  check (prepared_by = any (hands)),
  check (approved_by is null or not approved_by = any (hands))
);
create index release_measure on analysis.release (measure_key, state);

-- The exact counts behind it, row by row, and which of the table with its totals are hidden. Analysts alone read them; the system does when
-- another table is audited together with it.
create table analysis.release_count (
  release text primary key references analysis.release on delete cascade,
  row_names text[] not null check (cardinality(row_names) between 1 and 40),
  column_names text[] not null check (cardinality(column_names) between 1 and 20),
  counts bigint[] not null check (cardinality(counts) = cardinality(row_names) * cardinality(column_names)),
  hidden boolean[] check (cardinality(hidden) = (cardinality(row_names) + 1) * (cardinality(column_names) + 1))
);

-- What survivors and partners said of the wording. Groups and organisations, never the name of a person.
create table analysis.release_sign_off (
  id uuid primary key default gen_random_uuid(),
  release text not null references analysis.release on delete cascade,
  wording int not null,
  kind text not null check (kind in ('SURVIVORS', 'PARTNER')),
  who text not null check (length(who) between 1 and 100),
  on_day date not null,
  agreed boolean not null,
  words text not null check (length(words) between 1 and 1000),
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null
);
create index release_sign_off_release on analysis.release_sign_off (release, recorded_at);

-- What happened to it. Append-only.
create table analysis.release_event (
  id uuid primary key default gen_random_uuid(),
  release text not null references analysis.release on delete cascade,
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  headline text not null check (length(headline) between 1 and 200),
  words text not null default '' check (length(words) <= 2000)
);
create index release_event_release on analysis.release_event (release, at desc);

alter table analysis.release enable row level security;
alter table analysis.release force row level security;
alter table analysis.release_count enable row level security;
alter table analysis.release_count force row level security;
alter table analysis.release_sign_off enable row level security;
alter table analysis.release_sign_off force row level security;
alter table analysis.release_event enable row level security;
alter table analysis.release_event force row level security;

grant select, insert on analysis.release, analysis.release_count, analysis.release_sign_off, analysis.release_event to waymark_app;
grant update (version, state, title, measure, measure_key, part_of, definition, unknown, why, from_quarter, to_quarter, area, row_name, column_name,
    threshold, totals_may_hide, sums, nothing_else, group_reason, wording, printed, hands, submitted_on, sent_back, approved_by,
    approved_by_name, released_on, expires_on, withdrawn_on, withdrawn_by_name, withdrawn_why) on analysis.release to waymark_app;
grant update (row_names, column_names, counts, hidden) on analysis.release_count to waymark_app;
-- the audit of another table, whose approver reads no exact count
grant select on analysis.release, analysis.release_count to waymark_clock;

create policy release_select on analysis.release for select to waymark_app
  using ((select access.scopes('ANALYSE_FIGURES') && array['partnership'])
    or (select access.scopes('APPROVE_RELEASES') && array['partnership'])
    or (state in ('RELEASED', 'WITHDRAWN') and (select access.scopes('VIEW_PACKS') <> '{}')));
create policy release_insert on analysis.release for insert to waymark_app
  with check (state = 'DRAFT' and prepared_by = access.me() and (select access.scopes('ANALYSE_FIGURES') && array['partnership']));
-- an analyst until it is released, and to withdraw it; it is released by an approver in their own name
create policy release_update on analysis.release for update to waymark_app
  using ((select access.scopes('ANALYSE_FIGURES') && array['partnership'])
    or (state in ('SUBMITTED', 'RELEASED') and (select access.scopes('APPROVE_RELEASES') && array['partnership'])))
  with check (case when state = 'RELEASED' then approved_by = access.me() and (select access.scopes('APPROVE_RELEASES') && array['partnership'])
    else (select access.scopes('ANALYSE_FIGURES') && array['partnership'])
      or (state in ('SENT_BACK', 'WITHDRAWN') and (select access.scopes('APPROVE_RELEASES') && array['partnership'])) end);
create policy release_clock_select on analysis.release for select to waymark_clock using (state in ('SUBMITTED', 'RELEASED', 'WITHDRAWN'));

create function analysis.release_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state = 'WITHDRAWN' then
    raise insufficient_privilege using message = 'what was withdrawn stays withdrawn';
  end if;
  if (old.state, new.state) not in (('DRAFT', 'DRAFT'), ('SENT_BACK', 'SENT_BACK'), ('DRAFT', 'SUBMITTED'), ('SENT_BACK', 'SUBMITTED'),
    ('SUBMITTED', 'SENT_BACK'), ('SUBMITTED', 'RELEASED'), ('RELEASED', 'WITHDRAWN')) then
    raise insufficient_privilege using message = 'a table is sent, and somebody else approves it';
  end if;
  if old.state in ('SUBMITTED', 'RELEASED') and (new.title, new.measure, new.measure_key, new.part_of, new.definition, new.unknown, new.why,
      new.from_quarter, new.to_quarter, new.area, new.row_name, new.column_name, new.threshold, new.totals_may_hide, new.sums, new.nothing_else,
      new.group_reason, new.wording, new.printed, new.hands, new.submitted_on)
    is distinct from (old.title, old.measure, old.measure_key, old.part_of, old.definition, old.unknown, old.why,
      old.from_quarter, old.to_quarter, old.area, old.row_name, old.column_name, old.threshold, old.totals_may_hide, old.sums, old.nothing_else,
      old.group_reason, old.wording, old.printed, old.hands, old.submitted_on) then
    raise insufficient_privilege using message = 'what is released is what was sent';
  end if;
  if old.state = 'RELEASED' and (new.approved_by, new.approved_by_name, new.released_on, new.expires_on)
    is distinct from (old.approved_by, old.approved_by_name, old.released_on, old.expires_on) then
    raise insufficient_privilege using message = 'who released it and until when stays as it was';
  end if;
  if not new.hands @> old.hands or old.state in ('DRAFT', 'SENT_BACK') and not access.me() = any (new.hands) then
    raise insufficient_privilege using message = 'whoever changes a table has a hand in it';
  end if;
  return new;
end $$;
create trigger release_step before update on analysis.release for each row execute function analysis.release_step();
alter table analysis.release enable always trigger release_step;

create policy release_count_select on analysis.release_count for select to waymark_app
  using ((select access.scopes('ANALYSE_FIGURES') && array['partnership']));
create policy release_count_insert on analysis.release_count for insert to waymark_app
  with check ((select access.scopes('ANALYSE_FIGURES') && array['partnership'])
    and exists (select from analysis.release r where r.ref = release and r.state = 'DRAFT'));
create policy release_count_update on analysis.release_count for update to waymark_app
  using ((select access.scopes('ANALYSE_FIGURES') && array['partnership'])
    and exists (select from analysis.release r where r.ref = release and r.state in ('DRAFT', 'SENT_BACK')))
  with check ((select access.scopes('ANALYSE_FIGURES') && array['partnership']));
create policy release_count_clock_select on analysis.release_count for select to waymark_clock
  using (exists (select from analysis.release r where r.ref = release));

create policy release_sign_off_select on analysis.release_sign_off for select to waymark_app
  using (exists (select from analysis.release r where r.ref = release));
create policy release_sign_off_insert on analysis.release_sign_off for insert to waymark_app
  with check (recorded_by = access.me() and (select access.scopes('ANALYSE_FIGURES') && array['partnership'])
    and exists (select from analysis.release r where r.ref = release and r.state in ('DRAFT', 'SENT_BACK', 'SUBMITTED') and r.wording = release_sign_off.wording));

create policy release_event_select on analysis.release_event for select to waymark_app
  using ((select access.scopes('ANALYSE_FIGURES') && array['partnership'])
    or (select access.scopes('APPROVE_RELEASES') && array['partnership']));
create policy release_event_insert on analysis.release_event for insert to waymark_app
  with check (actor = access.me() and ((select access.scopes('ANALYSE_FIGURES') && array['partnership'])
    or (select access.scopes('APPROVE_RELEASES') && array['partnership'])));
