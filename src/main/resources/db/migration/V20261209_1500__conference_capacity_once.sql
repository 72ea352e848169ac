-- A page about conferences asks for each row what the reader is to its item, and whether they hear what was said of it, some hundred
-- times. Both are worked out once and kept, as `cases.capacity` does: on a page, which sees one moment and changes nothing of who may
-- open an item, until its transaction ends; elsewhere until the statement ends, so that each statement asks afresh. They are kept for
-- this person and database role alone. The third item that is asked for brings along those of the person that are not closed, so that
-- a list is one question more. Who may open what is unchanged.

create index item_open on conferences.item (forum) where state <> 'CLOSED';

--   waymark.conference: for whom and when it was worked out, and a dot for each item that was asked for
--   waymark.conference_00 to _ff: the same, and what the person is to the items that begin so, 38 characters each
create function conferences.capacity_of_now(wanted uuid, under text) returns text
  language plpgsql stable security definer set search_path = ''
as $$
declare
  today constant date := (now() at time zone 'Europe/London')::date;
  me constant uuid := nullif(current_setting('waymark.person', true), '')::uuid;
  place constant text := 'waymark.conference_' || left(wanted::text, 2);
  asked text := current_setting('waymark.conference', true);
  mine text;
  attends text[];
  organisations text[];
  refers boolean;
  forums text[];
  kept text;
  found text;
  it record;
begin
  if me is null or wanted is null or current_setting('role') = 'waymark_clock' then
    return null;
  end if;
  mine := (select a.organisation from access.account a where a.id = me);
  attends := access.scopes('ATTEND_CONFERENCES');
  refers := access.scopes('REFER_TO_CONFERENCES') <> '{}';
  if not coalesce(starts_with(asked, under), false) then
    asked := under;
  end if;
  if length(asked) < length(under) + 3 then
    perform set_config('waymark.conference', asked || '.', true);
  end if;
  if asked = under || '..' then
    organisations := array(select substr(s, 14) from unnest(attends) s where starts_with(s, 'organisation:'));
    forums := array(
      select f.code from conferences.forum_staff s join conferences.forum f on f.code = s.forum
       where s.person = me and s.from_day <= today and coalesce(s.to_day >= today, true)
         and access.scopes('RUN_CONFERENCES') && array['partnership', 'area:' || f.area]);
    perform set_config('waymark.conference_' || own.begins, under || own.kept, true)
      from (select left(a.id::text, 2) as begins, string_agg(a.id || a.letter || ';', '') as kept
              from (select i.id,
                           case when i.forum = any(forums) then 'r'
                                when i.state not in ('REFERRED', 'RETURNED') and exists (
                                  select from conferences.invitation v
                                   where v.item = i.id and v.organisation = any(organisations) and v.withdrawn_at is null) then 'm'
                                when refers and i.referred_by = me or i.organisation = any(organisations) then 'f' end as letter
                      from conferences.item i
                     where i.state <> 'CLOSED'
                       and not exists (
                         select from conferences.exclusion x
                          where x.item = i.id and x.lifted_at is null and (x.person = me or x.organisation = mine))
                       and (i.case_id is null or not exists (
                         select from cases.conflict c
                          where c.case_id = i.case_id and c.lifted_at is null and (c.person = me or c.organisation = mine)))) a
             where a.letter is not null
             group by 1) own;
  end if;
  kept := current_setting(place, true);
  if coalesce(starts_with(kept, under), false) then
    found := substr(kept, nullif(strpos(kept, wanted::text), 0) + 36, 1);
    if found is not null then
      return case found when 'r' then 'runs' when 'm' then 'member' when 'f' then 'referrer' end;
    end if;
  else
    kept := under;
  end if;
  select i.forum, i.case_id, i.organisation, i.referred_by, i.state, f.area into it
    from conferences.item i join conferences.forum f on f.code = i.forum
   where i.id = wanted;
  found := case
    when it is null
      or exists (select from conferences.exclusion x
                  where x.item = wanted and x.lifted_at is null and (x.person = me or x.organisation = mine))
      or it.case_id is not null and exists (
           select from cases.conflict c
            where c.case_id = it.case_id and c.lifted_at is null and (c.person = me or c.organisation = mine)) then null
    when access.scopes('RUN_CONFERENCES') && array['partnership', 'area:' || it.area] and exists (
      select from conferences.forum_staff s
       where s.forum = it.forum and s.person = me and s.from_day <= today and coalesce(s.to_day >= today, true)) then 'runs'
    when it.state not in ('REFERRED', 'RETURNED') and exists (
      select from conferences.invitation v
       where v.item = wanted and v.withdrawn_at is null and 'organisation:' || v.organisation = any(attends)) then 'member'
    when it.referred_by = me and refers or 'organisation:' || it.organisation = any(attends) then 'referrer' end;
  perform set_config(
    place, kept || wanted || case found when 'runs' then 'r' when 'member' then 'm' when 'referrer' then 'f' else '-' end || ';', true);
  return found;
end
$$;
revoke execute on function conferences.capacity_of_now(uuid, text) from public;
grant execute on function conferences.capacity_of_now(uuid, text) to waymark_app, waymark_clock;

-- no rights of its own: what is kept was worked out for the same person and role at the same moment
create or replace function conferences.capacity(wanted uuid) returns text
  language plpgsql stable security invoker
as $$
begin
  if current_setting('role') = 'waymark_clock' then
    return 'runs';
  end if;
  declare
    kept constant text := current_setting('waymark.conference_' || left(wanted::text, 2), true);
    under constant text := current_setting('waymark.person', true) || '@' || current_setting('role') || '@'
      || case when current_setting('transaction_isolation') = 'repeatable read' then '' else statement_timestamp()::text end || ';';
  begin
    if starts_with(kept, under) and strpos(kept, wanted::text) > 0 then
      return case substr(kept, strpos(kept, wanted::text) + 36, 1)
        when 'r' then 'runs' when 'm' then 'member' when 'f' then 'referrer' end;
    end if;
    return conferences.capacity_of_now(wanted, under);
  end;
end
$$;

create function conferences.hears_of_now(wanted uuid) returns boolean
  language sql stable set search_path = '' as $$
  select exists (
    select from conferences.hearing h
     where h.id = wanted
       and exists (select from conferences.acceptance a where a.meeting = h.meeting and a.person = access.me())
       and (conferences.runs(h.item)
         or exists (select from conferences.presence p
                     where p.hearing = h.id and p.answer in ('PRESENT', 'DEPUTY') and conferences.for_agency(h.item, p.organisation))
         or exists (select from conferences.audience u
                     where u.hearing = h.id and u.withdrawn_at is null
                       and case when u.organisation is null then conferences.attends(h.item)
                                else conferences.for_agency(h.item, u.organisation) end)))
$$;
revoke execute on function conferences.hears_of_now(uuid) from public;
grant execute on function conferences.hears_of_now(uuid) to waymark_app, waymark_clock;

--   waymark.conference_heard: for whom and when, and for each hearing that was asked for whether they hear it; begun anew once it is long
create or replace function conferences.hears(wanted uuid) returns boolean
  language plpgsql stable security invoker
as $$
declare
  kept text := current_setting('waymark.conference_heard', true);
  under constant text := current_setting('waymark.person', true) || '@' || current_setting('role') || '@'
    || case when current_setting('transaction_isolation') = 'repeatable read' then '' else statement_timestamp()::text end || ';';
  answer boolean;
begin
  if wanted is null then
    return false;
  end if;
  if coalesce(starts_with(kept, under), false) then
    if strpos(kept, wanted::text) > 0 then
      return substr(kept, strpos(kept, wanted::text) + 36, 1) = 't';
    end if;
  else
    kept := under;
  end if;
  answer := conferences.hears_of_now(wanted);
  perform set_config(
    'waymark.conference_heard',
    case when length(kept) < 8000 then kept else under end || wanted || case when answer then 't' else 'f' end || ';',
    true);
  return answer;
end
$$;
