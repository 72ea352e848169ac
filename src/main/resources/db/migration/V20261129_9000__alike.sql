-- Two reports that could be about the same: a person says so, or not. What they have in common stands nowhere: it is found anew when the
-- desk looks.
create table concerns.report_pair (
  first uuid not null references concerns.report (id) on delete cascade,
  second uuid not null references concerns.report (id) on delete cascade,
  verdict text not null check (verdict in ('SAME', 'NOT_SAME', 'UNSURE')),
  decided_by uuid not null,
  decided_by_name text not null check (length(decided_by_name) between 1 and 200),
  decided_at timestamptz not null,
  version integer not null default 1,
  primary key (first, second),
  check (first < second)
);
create index report_pair_second on concerns.report_pair (second);
alter table concerns.report_pair enable row level security;
alter table concerns.report_pair force row level security;
grant select, insert on concerns.report_pair to waymark_app;
grant update (verdict, decided_by, decided_by_name, decided_at, version) on concerns.report_pair to waymark_app;
-- whoever sees both
create policy report_pair_select on concerns.report_pair for select to waymark_app
  using (exists (select from concerns.report r where r.id = report_pair.first)
    and exists (select from concerns.report r where r.id = report_pair.second));
create policy report_pair_insert on concerns.report_pair for insert to waymark_app
  with check (decided_by = access.me()
    and exists (select from concerns.report r where r.id = report_pair.first)
    and exists (select from concerns.report r where r.id = report_pair.second));
create policy report_pair_update on concerns.report_pair for update to waymark_app
  using (exists (select from concerns.report r where r.id = report_pair.first)
    and exists (select from concerns.report r where r.id = report_pair.second))
  with check (decided_by = access.me()); -- which two they are never changes
