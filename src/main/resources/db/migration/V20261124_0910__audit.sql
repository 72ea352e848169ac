-- The account of who did and who looked. Append-only: nobody holds update or delete.
create schema audit;
grant usage on schema audit to waymark_app, waymark_door, waymark_clock;

create table audit.leaf (
  id uuid primary key default gen_random_uuid(),
  at timestamptz not null default clock_timestamp(),
  actor uuid not null,
  actor_kind text not null,
  organisation text,
  roles text not null,
  act text not null check (act ~ '^[a-z_]+$'),
  object text not null check (length(object) <= 200),
  version bigint not null,
  fields text not null,
  decision text not null check (decision in ('agreed', 'refused'))
);
create index leaf_at on audit.leaf (at desc, id);
create index leaf_object on audit.leaf (object, at desc);

alter table audit.leaf enable row level security;
alter table audit.leaf force row level security;
grant select, insert on audit.leaf to waymark_app;
grant insert on audit.leaf to waymark_door, waymark_clock;
create policy leaf_select on audit.leaf for select to waymark_app
  using ((select access.scopes('READ_AUDIT') && array['partnership']));
-- one writes only as oneself
create policy leaf_insert on audit.leaf for insert to waymark_app, waymark_door, waymark_clock
  with check (actor = access.me());
