-- A page asks some fifty times what the reader may do: every policy of every table in it. The answer cannot change while one
-- page is made, in a transaction that reads only and sees one moment, so it is worked out at the first question and kept until
-- that transaction ends, for this person and database role alone. A transaction that may write asks afresh each time, as
-- before.
create function access.scopes_of_now(wanted text) returns text[]
  language plpgsql stable security definer set search_path = ''
as $$
declare
  today constant date := (now() at time zone 'Europe/London')::date;
  me constant uuid := nullif(current_setting('waymark.person', true), '')::uuid;
  one_moment constant boolean := current_setting('transaction_read_only') = 'on'
    and current_setting('transaction_isolation') = 'repeatable read';
  kept text;
begin
  if current_setting('role') = 'waymark_clock' then
    return array['partnership'];
  end if;
  select coalesce(string_agg(s.permission || '=' || s.scopes::text || ';', ''), '')
    into kept
    from (
      select p.permission,
             array_agg(distinct case when p.own then 'own' when p.gate = 'setup' then 'partnership' else g.scope end) as scopes
        from access.role_grant g
        join access.role_permission p on p.role = g.role and (one_moment or p.permission = wanted)
       where g.person = me and g.from_date <= today and (g.to_date is null or g.to_date >= today)
         and (p.gate is null or (p.gate = 'setup' and access.setting_up()) or exists (
           select from access.clearance c
            where c.person = me and c.kind = p.gate and c.from_date <= today and c.to_date >= today))
       group by p.permission) s;
  if one_moment and me is not null then
    perform set_config(
      'waymark.scopes', current_setting('waymark.person') || '@' || current_setting('role') || ';' || kept, true);
  end if;
  return coalesce(nullif(split_part(split_part(';' || kept, ';' || wanted || '=', 2), ';', 1), ''), '{}')::text[];
end
$$;
revoke execute on function access.scopes_of_now(text) from public;
grant execute on function access.scopes_of_now(text) to waymark_app, waymark_clock, waymark_door;

-- no rights of its own: what is kept was worked out for the same person and role in the same transaction
create or replace function access.scopes(wanted text) returns text[]
  language plpgsql stable security invoker
as $$
declare
  kept constant text := current_setting('waymark.scopes', true);
begin
  if starts_with(kept, current_setting('waymark.person', true) || '@' || current_setting('role') || ';') then
    return coalesce(nullif(split_part(split_part(kept, ';' || wanted || '=', 2), ';', 1), ''), '{}')::text[];
  end if;
  return access.scopes_of_now(wanted);
end
$$;
