-- A page about cases asks for each row what the reader is to its case, some hundred times. The answer is worked out once and kept:
-- on a page, which sees one moment and changes nothing of who may open a case, until its transaction ends; elsewhere until the
-- statement ends, so that each statement asks afresh. It is kept for this person and database role alone, and ends with the
-- transaction. The third case that is asked for brings those of the person along, so that a list is one question more. Somebody
-- may be a member of a thousand cases, and one text of all of them would be read a thousand times: they are kept in 256 parts.

--   waymark.cases: for whom and when it was worked out, and a dot for each case that was asked for
--   waymark.cases_00 to _ff: the same, and what the person is to the cases that begin so, 38 characters each
create function cases.capacity_of_now(wanted uuid, under text) returns text
  language plpgsql stable security definer set search_path = ''
as $$
declare
  today constant date := (now() at time zone 'Europe/London')::date;
  me constant uuid := nullif(current_setting('waymark.person', true), '')::uuid;
  my_organisation constant text := (select a.organisation from access.account a where a.id = me);
  scopes constant text[] := access.scopes('WORK_CASES');
  place constant text := 'waymark.cases_' || left(wanted::text, 2);
  asked text := current_setting('waymark.cases', true);
  kept text;
  organisations text[];
  found text;
begin
  if me is null or wanted is null or current_setting('role') = 'waymark_clock' then
    return null;
  end if;
  if not coalesce(starts_with(asked, under), false) then
    asked := under;
  end if;
  if length(asked) < length(under) + 3 then
    perform set_config('waymark.cases', asked || '.', true);
  end if;
  if scopes <> '{}' and asked = under || '..' then
    organisations := array(select substr(s, 14) from unnest(scopes) s where starts_with(s, 'organisation:'));
    perform set_config('waymark.cases_' || own.begins, under || own.kept, true)
      from (select left(a.case_id::text, 2) as begins, string_agg(a.case_id || left(a.capacity, 1) || ';', '') as kept
              from (select distinct on (m.case_id) m.case_id, m.capacity
                      from (select p.case_id, p.capacity, p.from_day, p.until_day from cases.member p
                             where p.person = me and p.ended_at is null
                            union all
                            (select o.case_id, o.capacity, o.from_day, o.until_day from cases.member o
                              where o.organisation = any(organisations) and o.ended_at is null
                              limit 2000)) m
                     where m.from_day <= today and coalesce(m.until_day >= today, true)
                       and not exists (
                         select from cases.conflict c
                          where c.case_id = m.case_id and c.lifted_at is null
                            and (c.person = me or c.organisation = my_organisation))
                     order by m.case_id, m.capacity = 'owner' desc, m.capacity = 'worker' desc) a
             group by 1) own;
  end if;
  kept := current_setting(place, true);
  if coalesce(starts_with(kept, under), false) then
    found := substr(kept, nullif(strpos(kept, wanted::text), 0) + 36, 1);
    if found is not null then
      return case found when 'o' then 'owner' when 'w' then 'worker' when 'r' then 'reader' when 'e' then 'emergency' end;
    end if;
  else
    kept := under;
  end if;
  if not exists (
    select from cases.conflict c
     where c.case_id = wanted and c.lifted_at is null and (c.person = me or c.organisation = my_organisation)) then
    if scopes <> '{}' then
      select m.capacity into found
        from cases.member m
       where m.case_id = wanted and m.ended_at is null and m.from_day <= today and coalesce(m.until_day >= today, true)
         and (m.person = me or 'organisation:' || m.organisation = any(scopes))
       order by m.capacity = 'owner' desc, m.capacity = 'worker' desc
       limit 1;
      if found is null and exists (select from cases.case_record r where r.id = wanted and r.owner = me)
        and not exists (select from cases.member m where m.case_id = wanted) then
        found := 'owner';
      end if;
    end if;
    if found is null and access.scopes('OPEN_CASE_IN_EMERGENCY') <> '{}' and exists (
      select from cases.emergency_access e
       where e.case_id = wanted and e.person = me and e.from_at <= now() and e.until_at > now() and e.ended_at is null) then
      found := 'emergency';
    end if;
  end if;
  perform set_config(place, kept || wanted || coalesce(left(found, 1), '-') || ';', true);
  return found;
end
$$;
revoke execute on function cases.capacity_of_now(uuid, text) from public;
grant execute on function cases.capacity_of_now(uuid, text) to waymark_app, waymark_clock;

-- no rights of its own: what is kept was worked out for the same person and role at the same moment
create or replace function cases.capacity(wanted uuid) returns text
  language plpgsql stable security invoker
as $$
declare
  kept constant text := current_setting('waymark.cases_' || left(wanted::text, 2), true);
  under constant text := current_setting('waymark.person', true) || '@' || current_setting('role') || '@'
    || case when current_setting('transaction_isolation') = 'repeatable read' then '' else statement_timestamp()::text end || ';';
begin
  if current_setting('role') = 'waymark_clock' then
    return 'owner';
  end if;
  if starts_with(kept, under) and strpos(kept, wanted::text) > 0 then
    return case substr(kept, strpos(kept, wanted::text) + 36, 1)
      when 'o' then 'owner' when 'w' then 'worker' when 'r' then 'reader' when 'e' then 'emergency' end;
  end if;
  return cases.capacity_of_now(wanted, under);
end
$$;

-- without a search path of their own, so that the planner takes them apart
create or replace function cases.opens(wanted uuid) returns boolean
  language sql stable return cases.capacity(wanted) is not null;
create or replace function cases.works(wanted uuid) returns boolean
  language sql stable return coalesce(cases.capacity(wanted) in ('owner', 'worker'), false);
create or replace function cases.owns(wanted uuid) returns boolean
  language sql stable return coalesce(cases.capacity(wanted) = 'owner', false);
create or replace function cases.belongs(wanted uuid) returns boolean
  language sql stable return coalesce(cases.capacity(wanted) in ('owner', 'worker', 'reader'), false);

-- A page that records who looked is of one moment too, though it writes: what it writes is that somebody looked.
create or replace function access.scopes_of_now(wanted text) returns text[]
  language plpgsql stable security definer set search_path = ''
as $$
declare
  today constant date := (now() at time zone 'Europe/London')::date;
  me constant uuid := nullif(current_setting('waymark.person', true), '')::uuid;
  one_moment constant boolean := current_setting('transaction_isolation') = 'repeatable read';
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

-- Who looked at a case, each person once.
create index look_person on cases.look (case_id, person);
