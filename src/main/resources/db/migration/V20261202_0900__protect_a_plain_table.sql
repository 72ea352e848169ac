-- The row policies of a plain table: who holds the first permission reads every row in its scope, who holds the second adds and
-- changes them. For a table whose policies say more than that they are written out.
--
--   select access.protect('training.course', 'VIEW_TRAINING', 'KEEP_TRAINING', '{title,held_on,version}');
--   select access.protect('training.workshop', 'VIEW_TRAINING', 'KEEP_TRAINING', '{title,version}', 'area');
--
-- changes: the columns that may be changed; each is granted by name, all others are never changed.
-- area_column: where it is given, a permission for the row's area is enough; else it is needed for the whole partnership.
create function access.protect(target regclass, to_read text, to_write text, changes text[], area_column name default null)
returns void language plpgsql set search_path = pg_catalog as $$
declare
  scope text := case when area_column is null then $s$array['partnership']$s$
                     else format($s$array['partnership', 'area:' || %I]$s$, area_column) end;
  may_read text := format('(select access.scopes(%L)) && %s', to_read, scope);
  may_write text := format('(select access.scopes(%L)) && %s', to_write, scope);
  plain text := (select relname from pg_class where oid = target);
  changed text := (select string_agg(quote_ident(name), ', ') from unnest(changes) as name);
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy %I on %s for select to waymark_app, waymark_clock using (%s)',
                 plain || '_select', target, may_read);
  execute format('create policy %I on %s for insert to waymark_app, waymark_clock with check (%s)',
                 plain || '_insert', target, may_write);
  execute format('create policy %I on %s for update to waymark_app, waymark_clock using (%s) with check (%s)',
                 plain || '_update', target, may_write, may_write);
  execute format('grant select, insert on %s to waymark_app, waymark_clock', target);
  execute format('grant update (%s) on %s to waymark_app, waymark_clock', changed, target);
end
$$;
revoke execute on function access.protect(regclass, text, text, text[], name) from public;
