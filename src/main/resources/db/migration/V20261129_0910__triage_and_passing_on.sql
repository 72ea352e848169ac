-- What the desk makes of a report: how near the danger is, what kind of exploitation, whose area. And what it passes on: a
-- cleaned copy, sealed, with the reason and the basis; who took it, that they have it, what came of it.
alter table concerns.report
  add column danger text not null default '' check (danger in ('', 'NOW', 'SOON', 'NOT_NOW', 'UNSURE')),
  add column types text[] not null default '{}'
    check (cardinality(types) <= 8 and array_to_string(types, ',') ~ '^([A-Z][A-Z_]{0,39}(,[A-Z][A-Z_]{0,39})*)?$');
grant update (danger, types, area) on concerns.report to waymark_app;
-- a report goes to the desk of another area by the clock's hand: whoever sends it there may not see what is there
grant update (area) on concerns.report to waymark_clock;

create table concerns.report_passing (
  id uuid primary key,
  report uuid not null references concerns.report (id) on delete cascade,
  receiver text not null check (receiver ~ '^[A-Z][A-Z_]{0,39}$'),
  basis text not null check (basis ~ '^[A-Z][A-Z_]{0,39}$'),
  copy bytea not null check (length(copy) <= 300000), -- for the desk: what is left of each answer, and why it is passed on
  copy_key bytea generated always as (substring(copy from 1 for 5)) stored, -- which key of the desk opens it
  made_by uuid not null,
  made_by_name text not null check (length(made_by_name) between 1 and 200),
  made_at timestamptz not null,
  state text not null default 'made' check (state in ('made', 'given', 'received', 'ended')),
  given_by uuid,
  given_by_name text check (length(given_by_name) between 1 and 200),
  given_at timestamptz,
  way text check (way in ('TELEPHONE', 'IN_PERSON', 'THEIR_SYSTEM', 'PAPER')),
  given_to text check (length(given_to) between 1 and 200), -- who took it, at their work
  received_at timestamptz,
  their_ref text check (length(their_ref) <= 100),
  ended_at timestamptz,
  result bytea check (length(result) <= 300000), -- for the desk: what came of it
  result_key bytea generated always as (substring(result from 1 for 5)) stored,
  chased boolean not null default false, -- whoever has the report was told that nobody said they have it
  version integer not null default 1,
  check (num_nulls(given_by, given_by_name, given_at, way, given_to) in (0, 5)),
  check ((state = 'made') = (given_by is null)),
  check ((state in ('received', 'ended')) = (received_at is not null)),
  check ((received_at is null) = (their_ref is null)),
  check ((state = 'ended') = (ended_at is not null)),
  check ((ended_at is null) = (result is null))
);
create index report_passing_report on concerns.report_passing (report, made_at);
alter table concerns.report_passing enable row level security;
alter table concerns.report_passing force row level security;
grant select, insert (id, report, receiver, basis, copy, made_by, made_by_name, made_at) on concerns.report_passing to waymark_app;
grant update (state, given_by, given_by_name, given_at, way, given_to, received_at, their_ref, ended_at, result, version)
  on concerns.report_passing to waymark_app;
create policy report_passing_select on concerns.report_passing for select to waymark_app
  using (exists (select from concerns.report r where r.id = report_passing.report));
create policy report_passing_insert on concerns.report_passing for insert to waymark_app
  with check (made_by = access.me()
    and exists (select from concerns.report r where r.id = report_passing.report and r.state = 'open' and r.opened_by = access.me()));
create policy report_passing_update on concerns.report_passing for update to waymark_app
  using (exists (select from concerns.report r where r.id = report_passing.report))
  with check (exists (select from concerns.report r where r.id = report_passing.report));

create function concerns.passing_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if current_user = 'waymark_clock' then
    return new;
  end if;
  if not (
       (old.state = 'made' and new.state = 'given' and new.given_by = access.me())
    or (old.state = 'given' and new.state = 'received')
    or (old.state = 'received' and new.state = 'ended')) then
    raise insufficient_privilege using message = 'what is passed on does not go that way';
  end if;
  if old.given_by is not null and new.given_by is distinct from old.given_by then
    raise insufficient_privilege using message = 'who passed it on stands';
  end if;
  return new;
end
$$;
create trigger passing_step before update on concerns.report_passing for each row execute function concerns.passing_step();
alter table concerns.report_passing enable always trigger passing_step;

-- the clock sees that nobody has said they have it, never what was passed on
grant select (id, report, state, given_at, chased, copy_key, result_key), update (chased) on concerns.report_passing to waymark_clock;
create policy report_passing_clock_select on concerns.report_passing for select to waymark_clock using (true);
create policy report_passing_clock_update on concerns.report_passing for update to waymark_clock using (true) with check (true);
grant select (danger) on concerns.report to waymark_clock;
