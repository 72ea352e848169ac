-- Organisations whose people are not let in: because it has ended, or because an administrator suspended it (somebody may
-- have got hold of its accounts). Asked with every request, so that it works at the next click on every node.
create table access.organisation_stop (
  organisation text not null,
  cause text not null check (cause in ('ended', 'suspended')),
  from_day date not null, -- the first day on which nobody of it is let in
  set_by uuid not null,
  set_by_name text not null,
  primary key (organisation, cause)
);

alter table access.organisation_stop enable row level security;
alter table access.organisation_stop force row level security;
grant select, insert, delete on access.organisation_stop to waymark_app, waymark_clock;
grant update (from_day) on access.organisation_stop to waymark_clock;
grant select on access.organisation_stop to waymark_door;

create policy organisation_stop_select on access.organisation_stop for select to waymark_app
  using ((select access.scopes('MANAGE_ACCOUNTS') && array['installation']));
-- an administrator suspends and lets in again, in their own name; what the directory says has ended is the clock's
create policy organisation_stop_insert on access.organisation_stop for insert to waymark_app
  with check (cause = 'suspended' and set_by = access.me()
    and (select access.scopes('MANAGE_ACCOUNTS') && array['installation']));
create policy organisation_stop_delete on access.organisation_stop for delete to waymark_app
  using (cause = 'suspended' and (select access.scopes('MANAGE_ACCOUNTS') && array['installation']));
create policy organisation_stop_clock_select on access.organisation_stop for select to waymark_clock using (true);
create policy organisation_stop_clock_insert on access.organisation_stop for insert to waymark_clock
  with check (cause = 'ended');
create policy organisation_stop_clock_update on access.organisation_stop for update to waymark_clock
  using (cause = 'ended') with check (cause = 'ended');
create policy organisation_stop_clock_delete on access.organisation_stop for delete to waymark_clock
  using (cause = 'ended');
create policy organisation_stop_door_select on access.organisation_stop for select to waymark_door using (true);
