-- A column that never changes is not granted for update at all: the key of a row, and what ties it to the row that it
-- hangs on. Until now that held where a table had been granted column by column; now it holds everywhere.
do $$
declare
  granted record;
  never constant text[] := array[
    'access.invitation.account', 'access.session.account', 'directory.organisation_name.organisation',
    'directory.person.ref', 'directory.spoc_cover.post', 'directory.spoc_cover.person',
    'pathways.edition.pathway', 'pathways.edition.area', 'pathways.edition.number', 'pathways.pathway.area', 'pathways.pathway.code',
    'strategy.action.ref', 'strategy.blocker.action', 'strategy.evidence.action', 'strategy.measure.ref'];
begin
  for granted in
    select c.oid, c.oid::regclass::text as named, r.rolname,
           (select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
              from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
               and not exists (select from pg_index i
                                where i.indrelid = c.oid and i.indisprimary and a.attnum = any (i.indkey))
               and (n.nspname || '.' || c.relname || '.' || a.attname) <> all (never)) as columns
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_roles r on r.rolname in ('waymark_app', 'waymark_clock', 'waymark_door')
     where c.relkind = 'r'
       and n.nspname in ('access', 'concerns', 'directory', 'governance', 'pathways', 'strategy', 'web')
       and has_table_privilege(r.oid, c.oid, 'UPDATE')
  loop
    execute format('revoke update on %s from %I', granted.named, granted.rolname);
    execute format('grant update (%s) on %s to %I', granted.columns, granted.named, granted.rolname);
  end loop;
end $$;
