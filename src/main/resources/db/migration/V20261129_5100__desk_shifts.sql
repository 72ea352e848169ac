-- When somebody of the desk is on duty, for an area or for all. Those on duty hear of a report first; everybody at the desk hears of it
-- when it is late. A shift that is over is forgotten.
create table concerns.report_shift (
  id uuid primary key default gen_random_uuid(),
  person uuid not null,
  person_name text not null check (length(person_name) between 1 and 200),
  area text not null check (area ~ '^([A-Z][A-Z0-9_]{0,39})?$'), -- empty for all areas
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at > from_at and until_at <= from_at + interval '24 hours')
);
create index report_shift_until on concerns.report_shift (until_at);
alter table concerns.report_shift enable row level security;
alter table concerns.report_shift force row level security;
grant select, insert, delete on concerns.report_shift to waymark_app;
grant select, delete on concerns.report_shift to waymark_clock;
create policy report_shift_select on concerns.report_shift for select to waymark_app
  using ((select cardinality(access.scopes('READ_REPORTS')) > 0));
create policy report_shift_insert on concerns.report_shift for insert to waymark_app
  with check (person = access.me()
    and ((select access.scopes('READ_REPORTS') && array['partnership'])
      or 'area:' || area = any ((select access.scopes('READ_REPORTS'))::text[])));
create policy report_shift_delete on concerns.report_shift for delete to waymark_app
  using (person = access.me() and (select cardinality(access.scopes('READ_REPORTS')) > 0));
create policy report_shift_clock_select on concerns.report_shift for select to waymark_clock using (true);
create policy report_shift_clock_delete on concerns.report_shift for delete to waymark_clock using (true);

-- the clock counts for the coordinator, who may read no report: by area and month, never what one says
grant select (received, closed_on) on concerns.report to waymark_clock;
