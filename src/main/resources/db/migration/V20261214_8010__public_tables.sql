-- Released tables that everybody may read, as they were released. What everybody reads has a row of its own, so that a visitor reaches no
-- row of the register.
--   period, area: in the words that members read; area is the name
--   printed: null once it was taken back; what changed is said in its place
create table analysis.public_table (
  ref text primary key references analysis.release,
  title text not null check (length(title) between 1 and 200),
  measure text not null check (length(measure) between 1 and 200),
  definition text not null check (length(definition) between 1 and 1000),
  unknown text not null check (length(unknown) <= 1000),
  period text not null check (length(period) between 1 and 100),
  area text not null check (length(area) between 1 and 200),
  row_name text not null check (length(row_name) between 1 and 60),
  column_name text not null check (length(column_name) <= 60),
  threshold int not null check (threshold >= 5),
  printed jsonb,
  published_on date not null,
  expires_on date not null,
  gone_on date,
  gone_why text not null default '' check (length(gone_why) <= 1000),
  check ((printed is null) = (gone_on is not null) and (gone_on is null) = (gone_why = ''))
);
alter table analysis.public_table enable row level security;
alter table analysis.public_table force row level security;
grant usage on schema analysis to waymark_visitor;
grant select on analysis.public_table to waymark_app, waymark_visitor, waymark_clock;
grant insert on analysis.public_table to waymark_app;
grant update (printed, gone_on, gone_why) on analysis.public_table to waymark_app;

create policy public_table_select on analysis.public_table for select to waymark_app, waymark_visitor, waymark_clock using (true);
-- by an approver who had no hand in it, and never other numbers than were released
create policy public_table_insert on analysis.public_table for insert to waymark_app
  with check ((select access.scopes('APPROVE_RELEASES') && array['partnership'])
    and exists (select from analysis.release r where r.ref = public_table.ref and r.state = 'RELEASED' and r.printed = public_table.printed
      and r.expires_on = public_table.expires_on and not access.me() = any (r.hands)));
create policy public_table_update on analysis.public_table for update to waymark_app
  using (printed is not null and ((select access.scopes('ANALYSE_FIGURES') && array['partnership'])
    or (select access.scopes('APPROVE_RELEASES') && array['partnership'])))
  with check (printed is null and ((select access.scopes('ANALYSE_FIGURES') && array['partnership'])
    or (select access.scopes('APPROVE_RELEASES') && array['partnership'])));
