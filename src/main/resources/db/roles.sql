-- The database roles of Waymark. Run once per cluster by somebody who may create roles, before the first start.
-- The embedded PostgreSQL runs this by itself. `waymark_login` and `waymark_migrator` still need passwords:
--   alter role waymark_login password '…'; alter role waymark_migrator password '…';
-- No role below may bypass row security, and the one that owns the tables cannot sign in.
do $$
declare
  name text;
begin
  foreach name in array array['waymark_owner', 'waymark_app', 'waymark_visitor', 'waymark_intake', 'waymark_receipt', 'waymark_door', 'waymark_clock', 'waymark_reporting', 'waymark_backup'] loop
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I nologin nosuperuser nobypassrls nocreatedb nocreaterole', name);
    end if;
  end loop;
  foreach name in array array['waymark_login', 'waymark_migrator'] loop
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I login noinherit nosuperuser nobypassrls nocreatedb nocreaterole', name);
    end if;
  end loop;
end
$$;
-- the running program signs in as waymark_login, which can do nothing until a transaction says who is acting
grant waymark_app, waymark_visitor, waymark_intake, waymark_receipt, waymark_door, waymark_clock to waymark_login;
-- migrations sign in as waymark_migrator and work as the owner
grant waymark_owner to waymark_migrator;
