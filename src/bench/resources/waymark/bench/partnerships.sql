-- The rows of so many more partnerships: each row of the modules' tables again, with ids and references of its own, pointing at the
-- copies of what it pointed at. Areas, organisations and people stay the same few, so that whoever may see one partnership's rows
-- may see all of them: more than a page of any of the partnerships would meet.
set session_replication_role = replica;

create temp table copied (tab oid primary key, name text not null, copies boolean not null default true, why text not null default '');

insert into copied (tab, name)
select c.oid, format('%I.%I', n.nspname, c.relname)
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_constraint k on k.conrelid = c.oid and k.contype = 'p' and cardinality(k.conkey) = 1
  join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1] and a.attname = 'id' and a.atttypid = 'uuid'::regtype
 where c.relkind = 'r' and n.nspname not in ('access', 'audit', 'jobs', 'web', 'directory', 'public', 'pg_catalog', 'information_schema', 'waymark_migrations')
   and not c.relispartition;

create function pg_temp.copying(tab oid, copies int) returns text language plpgsql as $$
declare
  cols text;
  vals text;
begin
  select string_agg(quote_ident(a.attname), ', ' order by a.attnum),
         string_agg(case when a.attname = 'id' or exists (
                              select from pg_constraint f
                                join pg_attribute p on p.attrelid = f.confrelid and p.attnum = f.confkey[1] and p.attname = 'id'
                                join copied o on o.tab = f.confrelid
                               where f.conrelid = a.attrelid and f.contype = 'f' and f.conkey = array[a.attnum] and o.copies)
                           then format('md5(x.%I::text || k)::uuid', a.attname)
                         when a.attname = 'ref' then 'case when x.ref ~ ''-[0-9]+$'' then regexp_replace(x.ref, ''[0-9]+$'', (substring(x.ref from ''[0-9]+$'')::bigint + k * 100000)::text) '
                           || 'else regexp_replace(x.ref, ''[^-]+$'', upper(substr(md5(x.ref || k), 1, length(substring(x.ref from ''[^-]+$''))))) end'
                         else format('x.%I', a.attname) end, ', ' order by a.attnum)
    into cols, vals
    from pg_attribute a
   where a.attrelid = tab and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = '';
  return format('insert into %1$s (%2$s) select %3$s from %1$s x, generate_series(1, %4$s) k', tab::regclass, cols, vals, copies);
end $$;

-- Which can be copied at all: others have something that is there once. What points at one of those may then be there once too,
-- so all are tried again until none is left out any more.
do $$
declare
  t record;
  left_out int;
begin
  loop
    left_out := 0;
    for t in select * from copied where copies loop
      begin
        execute pg_temp.copying(t.tab, 2);
        raise exception 'can be copied' using errcode = 'WM001';
      exception
        when sqlstate 'WM001' then null;
        when others then
          update copied set copies = false, why = sqlerrm where tab = t.tab;
          left_out := left_out + 1;
      end;
    end loop;
    exit when left_out = 0;
  end loop;
end $$;

do $$
declare
  t record;
begin
  for t in select * from copied where copies loop
    execute pg_temp.copying(t.tab, current_setting('waymark.partnerships')::int - 1);
  end loop;
end $$;

set session_replication_role = origin;
