-- Conferences: agencies round one table about a person or a place. A forum is a group whose meetings hear items; dates, seats and who
-- was in the room are those of `meetings`. Everything that was written about an item is sealed with a key of the item; in clear are
-- codes, days and references, which name nobody. To an agency or a person who is excluded from an item it does not exist.
create schema conferences;
grant usage on schema conferences to waymark_app, waymark_clock;
create schema conferences_open;
grant usage on schema conferences_open to waymark_app, waymark_clock;

-- How a forum works: data, because VARM and MARAC-like conferences are not alike (domain: each area decides).
--   about: person, place, or both
--   person_attends: whether the person is invited, or represented by an advocate
--   asks_section_42: whether "is a section 42 enquiry open or refused?" and the view on capacity come first
--   threshold: what a referral has to meet; threshold_rule: all of it or any of it
--   quorum: sectors of which somebody has to be there for an item
create table conferences.forum (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  version int not null default 1,
  group_code text not null unique,
  area text not null,
  name text not null check (length(name) between 1 and 120),
  purpose text not null default '' check (length(purpose) <= 1000),
  about text not null check (about in ('person', 'place', 'both')),
  person_attends boolean not null,
  asks_section_42 boolean not null,
  threshold text[] not null check (cardinality(threshold) between 1 and 20),
  threshold_rule text not null check (threshold_rule in ('all', 'any')),
  quorum text[] not null default '{}' check (cardinality(quorum) <= 10),
  repeat_months int not null default 12 check (repeat_months between 1 and 60),
  decide_days int not null default 2 check (decide_days between 1 and 20),   -- working days to accept or return
  agenda_days int not null default 5 check (agenda_days between 0 and 30),   -- working days before the meeting
  minutes_days int not null default 5 check (minutes_days between 1 and 30), -- working days after it
  review_weeks int not null default 6 check (review_weeks between 1 and 52),
  item_minutes int not null default 15 check (item_minutes between 5 and 240),
  keep_years int not null default 6 check (keep_years between 1 and 30),     -- an item about a place, after its closing
  confidentiality text not null check (length(confidentiality) between 1 and 4000),
  ended_on date
);
select access.protect('conferences.forum', 'USE_WAYMARK', 'CHANGE_SETTINGS',
  '{name,purpose,about,person_attends,asks_section_42,threshold,threshold_rule,quorum,repeat_months,decide_days,agenda_days,minutes_days,review_weeks,item_minutes,keep_years,confidentiality,ended_on,version}');

-- Who chairs a forum, coordinates it and takes its minutes.
create table conferences.forum_staff (
  id uuid primary key,
  forum text not null references conferences.forum,
  person uuid not null,
  person_name text not null,
  duty text not null check (duty in ('chair', 'coordinator', 'minute_taker')),
  from_day date not null,
  to_day date,
  version int not null default 1,
  check (to_day >= from_day)
);
create index forum_staff_person on conferences.forum_staff (person, forum);
select access.protect('conferences.forum_staff', 'USE_WAYMARK', 'CHANGE_SETTINGS', '{to_day,version}');

-- What happened to a forum and its staff. Append-only.
create table conferences.forum_event (
  id uuid primary key default gen_random_uuid(),
  forum text not null references conferences.forum,
  version int not null,
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  event jsonb not null
);
create index forum_event_forum on conferences.forum_event (forum, at desc);
alter table conferences.forum_event enable row level security;
alter table conferences.forum_event force row level security;
grant select, insert on conferences.forum_event to waymark_app, waymark_clock;
create policy forum_event_select on conferences.forum_event for select to waymark_app, waymark_clock
  using ((select access.scopes('USE_WAYMARK') <> '{}'));
create policy forum_event_insert on conferences.forum_event for insert to waymark_app, waymark_clock
  with check (actor = access.me() and (select access.scopes('CHANGE_SETTINGS') && array['partnership']));

-- A person or a place that was referred.
--   case_id: about a person, always; the item goes with the case
--   organisation, referred_by: who referred
--   wrapped: the key of this item, wrapped with the keys of the case, or for a place with a secret of its own
--   sealed: what the referral says; closing: what was said when it was closed
--   place_token: the blind token of the address of a place, made with a key beside the database: it says no more than that two items are
--     about the same place, without opening those of a year to compare them
--   repeat_of: an earlier item about the same person or place within the repeat period of the forum
--   from_forum: where it was transferred from
--   due_on: by when it is accepted or returned
create table conferences.item (
  id uuid primary key,
  ref text not null unique check (ref ~ '^CI-[0-9A-Z]{7}$'),
  version int not null default 1,
  forum text not null references conferences.forum,
  about text not null check (about in ('person', 'place')),
  case_id uuid references cases.case_record on delete cascade,
  organisation text not null,
  referred_by uuid not null,
  referred_by_name text not null,
  referred_at timestamptz not null,
  due_on date not null,
  exploitation text not null check (exploitation ~ '^[A-Z_]{2,40}$'),
  state text not null default 'REFERRED' check (state in ('REFERRED', 'RETURNED', 'ACCEPTED', 'LISTED', 'HEARD', 'CLOSED')),
  decided_on date,
  decided_by_name text not null default '',
  repeat_of text,
  from_forum text,
  risk_before int check (risk_before between 1 and 25),
  risk_now int check (risk_now between 1 and 25),
  review_on date,
  closed_on date,
  outcome text check (outcome in ('MANAGED', 'OTHER_ROUTE', 'TRANSFERRED', 'DISENGAGED', 'DIED')),
  person_told text check (person_told in ('TOLD', 'NOT_YET', 'UNSAFE', 'NOT_APPLICABLE')),
  told_on date,
  feedback_on date,
  wrapped bytea not null check (length(wrapped) <= 200),
  sealed bytea not null,
  closing bytea,
  place_token bytea check (length(place_token) = 32),
  check ((about = 'person') = (case_id is not null)),
  check ((state = 'CLOSED') = (closed_on is not null)),
  check ((state = 'CLOSED') = (outcome is not null)),
  check (person_told is distinct from 'TOLD' or told_on is not null)
);
create index item_forum on conferences.item (forum, state);
create index item_open on conferences.item (forum) where state <> 'CLOSED';
create index item_case on conferences.item (case_id);
create index item_place on conferences.item (forum, place_token) where about = 'place';
create index item_referred_by on conferences.item (referred_by);
create index item_organisation on conferences.item (organisation);

-- Which agencies are round the table for an item. The referring agency is, once the item is accepted.
--   why: a core member of the forum, the agency that referred, or added for this item, with the basis
create table conferences.invitation (
  id uuid primary key,
  item uuid not null references conferences.item on delete cascade,
  organisation text not null,
  why text not null check (why in ('core', 'referrer', 'added')),
  basis text check (basis ~ '^[A-Z0-9_]{2,40}$'),
  invited_by uuid not null,
  invited_by_name text not null,
  invited_at timestamptz not null,
  withdrawn_at timestamptz,
  version int not null default 1,
  check ((why = 'added') = (basis is not null)),
  unique (item, organisation)
);
create index invitation_organisation on conferences.invitation (organisation, item);

-- Who is kept away from an item because they know somebody in it or have an interest of their own.
--   sealed: the reason
create table conferences.exclusion (
  id uuid primary key,
  item uuid not null references conferences.item on delete cascade,
  person uuid,
  organisation text,
  sealed bytea not null,
  excluded_by uuid not null,
  excluded_by_name text not null,
  excluded_at timestamptz not null,
  lifted_at timestamptz,
  lifted_by uuid,
  lifted_by_name text not null default '',
  version int not null default 1,
  check (num_nonnulls(person, organisation) = 1),
  check (num_nulls(lifted_at, lifted_by) in (0, 2))
);
create index exclusion_item on conferences.exclusion (item);

-- True where the person or their agency is kept away from the item. The system asks before it tells anybody of it: a notice would say
-- that the item is there.
create function conferences.kept_away(wanted uuid, who uuid, agency text) returns boolean
  language sql stable set search_path = ''
as $$
  select exists (
      select from conferences.exclusion x
       where x.item = wanted and x.lifted_at is null and (x.person = who or x.organisation = agency))
    or exists (
      select from conferences.item i
        join cases.conflict c on c.case_id = i.case_id and c.lifted_at is null
       where i.id = wanted and (c.person = who or c.organisation = agency))
$$;
revoke execute on function conferences.kept_away(uuid, uuid, text) from public;
grant execute on function conferences.kept_away(uuid, uuid, text) to waymark_clock;

-- What the person who asks is to an item: `runs` who is named for its forum, `member` of an agency round the table, `referrer` who referred
-- it, or nothing. Runs with the rights of its owner, because who is excluded decides who may see who is excluded; it answers for the
-- person who asks, and no one else.
-- A page asks it for each row, some hundred times. It is worked out once and kept, as `cases.capacity` does: on a page, which sees one
-- moment and changes nothing of who may open an item, until its transaction ends; elsewhere until the statement ends, so that each
-- statement asks afresh. It is kept for this person and database role alone. The third item that is asked for brings along those of the
-- person that are not closed, so that a list is one question more.
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
create function conferences.capacity(wanted uuid) returns text
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
revoke execute on function conferences.capacity(uuid) from public;
grant execute on function conferences.capacity(uuid) to waymark_app, waymark_clock;
create function conferences.opens(wanted uuid) returns boolean
  language sql stable return conferences.capacity(wanted) is not null;
create function conferences.runs(wanted uuid) returns boolean
  language sql stable return coalesce(conferences.capacity(wanted) = 'runs', false);
create function conferences.attends(wanted uuid) returns boolean
  language sql stable return coalesce(conferences.capacity(wanted) in ('runs', 'member'), false);
-- the agency of somebody at the table
create function conferences.for_agency(wanted uuid, agency text) returns boolean
  language sql stable return coalesce(conferences.capacity(wanted) is not null
    and 'organisation:' || agency = any(access.scopes('ATTEND_CONFERENCES')), false);
revoke execute on function conferences.opens(uuid), conferences.runs(uuid), conferences.attends(uuid), conferences.for_agency(uuid, text) from public;
grant execute on function conferences.opens(uuid), conferences.runs(uuid), conferences.attends(uuid), conferences.for_agency(uuid, text) to waymark_app, waymark_clock;

alter table conferences.item enable row level security;
alter table conferences.item force row level security;
grant select, insert on conferences.item to waymark_app, waymark_clock;
grant update (version, state, due_on, exploitation, place_token, decided_on, decided_by_name, repeat_of, risk_before, risk_now, review_on, closed_on, outcome,
              person_told, told_on, feedback_on, sealed, closing) on conferences.item to waymark_app, waymark_clock;
grant update (wrapped) on conferences.item to waymark_clock;
grant delete on conferences.item to waymark_clock;
create policy item_owner_select on conferences.item for select to waymark_owner using (true);
create policy forum_owner_select on conferences.forum for select to waymark_owner using (true);
create policy forum_staff_owner_select on conferences.forum_staff for select to waymark_owner using (true);
create policy item_select on conferences.item for select to waymark_app, waymark_clock using (conferences.opens(id));
create policy item_insert on conferences.item for insert to waymark_app, waymark_clock
  with check (version = 1 and referred_by = access.me()
    and (state = 'REFERRED' and 'organisation:' || organisation = any((select access.scopes('REFER_TO_CONFERENCES'))::text[])
      or current_setting('role') = 'waymark_clock')
    and (case_id is null or cases.works(case_id)));
create policy item_update on conferences.item for update to waymark_app, waymark_clock
  using (conferences.runs(id) or state = 'RETURNED' and conferences.opens(id))
  with check (conferences.runs(id) or state = 'REFERRED' and conferences.opens(id));
create policy item_delete on conferences.item for delete to waymark_clock
  using (about = 'place' and state = 'CLOSED');

-- Which state may follow which.
create function conferences.item_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state <> new.state and (old.state, new.state) not in (
       ('REFERRED', 'ACCEPTED'), ('REFERRED', 'RETURNED'), ('RETURNED', 'REFERRED'), ('ACCEPTED', 'LISTED'), ('LISTED', 'ACCEPTED'),
       ('LISTED', 'HEARD'), ('HEARD', 'LISTED'), ('ACCEPTED', 'CLOSED'), ('HEARD', 'CLOSED'), ('CLOSED', 'ACCEPTED')) then
    raise exception 'an item takes its steps in order' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger item_step before update on conferences.item for each row execute function conferences.item_step();
alter table conferences.item enable always trigger item_step;

alter table conferences.invitation enable row level security;
alter table conferences.invitation force row level security;
grant select, insert on conferences.invitation to waymark_app, waymark_clock;
grant update (withdrawn_at, why, basis, version) on conferences.invitation to waymark_app, waymark_clock;
create policy invitation_owner_select on conferences.invitation for select to waymark_owner using (true);
create policy invitation_select on conferences.invitation for select to waymark_app, waymark_clock using (conferences.attends(item));
create policy invitation_insert on conferences.invitation for insert to waymark_app, waymark_clock
  with check (conferences.runs(item) and invited_by = access.me());
create policy invitation_update on conferences.invitation for update to waymark_app, waymark_clock
  using (conferences.runs(item)) with check (conferences.runs(item));

alter table conferences.exclusion enable row level security;
alter table conferences.exclusion force row level security;
grant select, insert on conferences.exclusion to waymark_app, waymark_clock;
grant update (lifted_at, lifted_by, lifted_by_name, version) on conferences.exclusion to waymark_app, waymark_clock;
create policy exclusion_owner_select on conferences.exclusion for select to waymark_owner using (true);
create policy exclusion_select on conferences.exclusion for select to waymark_app, waymark_clock using (conferences.runs(item));
-- who runs the forum; and who knows that they have an interest of their own
create policy exclusion_insert on conferences.exclusion for insert to waymark_app, waymark_clock
  with check (excluded_by = access.me() and lifted_at is null
    and (conferences.runs(item) or person = access.me() and conferences.opens(item)));
create policy exclusion_update on conferences.exclusion for update to waymark_app, waymark_clock
  using (conferences.runs(item)) with check (conferences.runs(item) and lifted_by = access.me());

-- What happened to an item. Append-only.
--   staff_only: for those who run the forum; the rest is for everybody round the table
--   organisation: where it concerns one agency alone, which reads it too
create table conferences.item_event (
  id uuid primary key,
  item uuid not null references conferences.item on delete cascade,
  at timestamptz not null,
  on_day date not null,
  actor uuid not null,
  actor_name text not null,
  act text not null check (act ~ '^[a-z_]+$'),
  headline text not null check (length(headline) between 1 and 200),
  staff_only boolean not null,
  organisation text,
  sealed bytea
);
create index item_event_item on conferences.item_event (item, at desc);
alter table conferences.item_event enable row level security;
alter table conferences.item_event force row level security;
grant select, insert on conferences.item_event to waymark_app, waymark_clock;
create policy item_event_select on conferences.item_event for select to waymark_app, waymark_clock
  using (conferences.runs(item) or actor = access.me() and conferences.opens(item)
    or not staff_only and organisation is null and conferences.opens(item)
    or organisation is not null and conferences.for_agency(item, organisation));
-- an excluded person has just written that they are: the row counts only for who could open it before
create policy item_event_insert on conferences.item_event for insert to waymark_app, waymark_clock
  with check (actor = access.me() and conferences.opens(item));

-- An item on a day: one row each time it is listed.
--   meeting: of the forum's group
--   state: planned, heard, or put off to another day
--   minutes: planned; began_at, ended_at: used
--   over_capacity: why it was listed on a day that was full; sealed with the item
create table conferences.hearing (
  id uuid primary key,
  item uuid not null references conferences.item on delete cascade,
  meeting text not null references meetings.meeting,
  version int not null default 1,
  position int not null check (position between 1 and 999),
  minutes int not null check (minutes between 5 and 240),
  state text not null default 'PLANNED' check (state in ('PLANNED', 'HEARD', 'PUT_OFF')),
  over_capacity bytea,
  agenda_sent_on date,
  began_at timestamptz,
  ended_at timestamptz,
  check (ended_at >= began_at),
  check (state <> 'HEARD' or ended_at is not null)
);
create index hearing_meeting on conferences.hearing (meeting, position);
create index hearing_item on conferences.hearing (item);
create unique index hearing_planned on conferences.hearing (item) where state = 'PLANNED';
alter table conferences.hearing enable row level security;
alter table conferences.hearing force row level security;
grant select, insert on conferences.hearing to waymark_app, waymark_clock;
grant update (version, position, minutes, state, over_capacity, agenda_sent_on, began_at, ended_at) on conferences.hearing to waymark_app, waymark_clock;
create policy hearing_select on conferences.hearing for select to waymark_app, waymark_clock using (conferences.opens(item));
create policy hearing_insert on conferences.hearing for insert to waymark_app, waymark_clock
  with check (conferences.runs(item) and state = 'PLANNED' and began_at is null);
create policy hearing_update on conferences.hearing for update to waymark_app, waymark_clock
  using (conferences.runs(item)) with check (conferences.runs(item));

-- Who was there for an item, by agency. Copied from the meeting's attendance when the item begins, and corrected for the item.
--   who: names of those who came for the agency, sealed with the item; contribution: whether they brought research or spoke
create table conferences.presence (
  id uuid primary key,
  hearing uuid not null references conferences.hearing on delete cascade,
  item uuid not null references conferences.item on delete cascade,
  organisation text not null,
  answer text not null check (answer in ('PRESENT', 'DEPUTY', 'APOLOGY', 'ABSENT')),
  contribution text not null default 'NONE' check (contribution in ('NONE', 'RESEARCH', 'SPOKE')),
  who bytea,
  version int not null default 1,
  unique (hearing, organisation)
);
create index presence_item on conferences.presence (item);
alter table conferences.presence enable row level security;
alter table conferences.presence force row level security;
grant select, insert on conferences.presence to waymark_app, waymark_clock;
grant update (answer, contribution, who, version) on conferences.presence to waymark_app, waymark_clock;
create policy presence_select on conferences.presence for select to waymark_app, waymark_clock using (conferences.attends(item));
create policy presence_insert on conferences.presence for insert to waymark_app, waymark_clock
  with check (conferences.runs(item) and exists (
    select from conferences.hearing h where h.id = presence.hearing and h.item = presence.item));
create policy presence_update on conferences.presence for update to waymark_app, waymark_clock
  using (conferences.runs(item)) with check (conferences.runs(item));

-- Who accepted the statement on confidentiality for a meeting, in its words of that day. An observer accepts it each time too.
create table conferences.acceptance (
  id uuid primary key,
  meeting text not null references meetings.meeting,
  person uuid not null,
  person_name text not null,
  organisation text not null,
  observer boolean not null default false,
  statement text not null check (length(statement) between 1 and 4000),
  accepted_at timestamptz not null,
  unique (meeting, person)
);
alter table conferences.acceptance enable row level security;
alter table conferences.acceptance force row level security;
grant select, insert on conferences.acceptance to waymark_app, waymark_clock;
create policy acceptance_select on conferences.acceptance for select to waymark_app, waymark_clock
  using (person = access.me() or exists (
    select from conferences.forum_staff s
      join conferences.forum f on f.code = s.forum
      join meetings.meeting m on m.group_code = f.group_code
     where m.ref = acceptance.meeting and s.person = access.me() and s.from_day <= (now() at time zone 'Europe/London')::date
       and coalesce(s.to_day >= (now() at time zone 'Europe/London')::date, true)
       and (select access.scopes('RUN_CONFERENCES')) && array['partnership', 'area:' || f.area]));
create policy acceptance_insert on conferences.acceptance for insert to waymark_app, waymark_clock
  with check (person = access.me() and ((select access.scopes('ATTEND_CONFERENCES') <> '{}') or (select access.scopes('RUN_CONFERENCES') <> '{}')));

-- Who else reads the minutes of an item, beside those who were there. Adding somebody is a disclosure with its basis.
--   organisation: null where all agencies round the table read them
create table conferences.audience (
  id uuid primary key,
  hearing uuid not null references conferences.hearing on delete cascade,
  item uuid not null references conferences.item on delete cascade,
  organisation text,
  basis text not null check (basis ~ '^[A-Z0-9_]{2,40}$'),
  sealed bytea not null, -- the reason
  added_by uuid not null,
  added_by_name text not null,
  added_at timestamptz not null,
  withdrawn_at timestamptz,
  version int not null default 1
);
create index audience_hearing on conferences.audience (hearing);
create index audience_item on conferences.audience (item);
alter table conferences.audience enable row level security;
alter table conferences.audience force row level security;
grant select, insert on conferences.audience to waymark_app, waymark_clock;
grant update (withdrawn_at, version) on conferences.audience to waymark_app, waymark_clock;
create policy audience_select on conferences.audience for select to waymark_app, waymark_clock using (conferences.attends(item));
create policy audience_insert on conferences.audience for insert to waymark_app, waymark_clock
  with check (conferences.runs(item) and added_by = access.me() and exists (
    select from conferences.hearing h where h.id = audience.hearing and h.item = audience.item));
create policy audience_update on conferences.audience for update to waymark_app, waymark_clock
  using (conferences.runs(item)) with check (conferences.runs(item));

-- True where the person who asks was there for the item, or is of its audience, or runs it: what was said is for them. They have
-- accepted the statement on confidentiality of that meeting. Kept as `conferences.capacity` is; in plpgsql, which is planned once in a session.
create function conferences.hears_of_now(wanted uuid) returns boolean
  language plpgsql stable set search_path = '' as $$
begin
  return exists (
    select from conferences.hearing h
     where h.id = wanted
       and exists (select from conferences.acceptance a where a.meeting = h.meeting and a.person = access.me())
       and (conferences.runs(h.item)
         or exists (select from conferences.presence p
                     where p.hearing = h.id and p.answer in ('PRESENT', 'DEPUTY') and conferences.for_agency(h.item, p.organisation))
         or exists (select from conferences.audience u
                     where u.hearing = h.id and u.withdrawn_at is null
                       and case when u.organisation is null then conferences.attends(h.item)
                                else conferences.for_agency(h.item, u.organisation) end)));
end
$$;
revoke execute on function conferences.hears_of_now(uuid) from public;
grant execute on function conferences.hears_of_now(uuid) to waymark_app, waymark_clock;

--   waymark.conference_heard: for whom and when, and for each hearing that was asked for whether they hear it; begun anew once it is long
create function conferences.hears(wanted uuid) returns boolean
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
revoke execute on function conferences.hears(uuid) from public;
grant execute on function conferences.hears(uuid) to waymark_app, waymark_clock;

-- What an agency is to do. An immediate action is given before the item was heard, because a duty to keep somebody safe never waits.
--   hearing: where it was agreed; null for an immediate one
--   why_late: said of an action that is overdue; only what was not done is escalated
--   sealed: what is to be done, and how it went
create table conferences.action (
  id uuid primary key,
  ref text not null unique check (ref ~ '^CX-[0-9A-Z]{7}$'),
  item uuid not null references conferences.item on delete cascade,
  hearing uuid references conferences.hearing on delete cascade,
  version int not null default 1,
  organisation text not null,
  person uuid,
  person_name text not null default '',
  immediate boolean not null,
  due_on date not null,
  state text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'DROPPED')),
  why_late text check (why_late in ('CIRCUMSTANCES', 'NOT_DONE')),
  done_on date,
  given_by uuid not null,
  given_by_name text not null,
  given_at timestamptz not null,
  chased_on date,
  escalated_on date,
  sealed bytea not null,
  check (immediate = (hearing is null)),
  check ((state = 'DONE') = (done_on is not null))
);
create index action_item on conferences.action (item);
create index action_organisation on conferences.action (organisation) where state = 'OPEN';
create index action_done on conferences.action (organisation, done_on);
create index action_hearing on conferences.action (hearing);
create index action_due on conferences.action (due_on) where state = 'OPEN';
alter table conferences.action enable row level security;
alter table conferences.action force row level security;
grant select, insert on conferences.action to waymark_app, waymark_clock;
grant update (version, person, person_name, due_on, state, why_late, done_on, chased_on, escalated_on, sealed) on conferences.action
  to waymark_app, waymark_clock;
create policy action_select on conferences.action for select to waymark_app, waymark_clock
  using (conferences.runs(item) or conferences.for_agency(item, organisation) or conferences.hears(hearing));
create policy action_insert on conferences.action for insert to waymark_app, waymark_clock
  with check (given_by = access.me() and state = 'OPEN' and conferences.runs(item)
    and exists (select from conferences.invitation v
                 where v.item = action.item and v.organisation = action.organisation and v.withdrawn_at is null)
    and (hearing is null or exists (select from conferences.hearing h where h.id = action.hearing and h.item = action.item)));
create policy action_update on conferences.action for update to waymark_app, waymark_clock
  using (conferences.runs(item) or conferences.for_agency(item, organisation))
  with check (conferences.runs(item) or conferences.for_agency(item, organisation));

-- Meetings as conferences show them.
create view meetings_open.meeting with (security_invoker = true) as
  select m.ref, m.group_code, m.area, m.starts_at, m.minutes, m.place, m.link, m.state, m.began_at, m.ended_at from meetings.meeting m;
grant select on meetings_open.meeting to waymark_app, waymark_clock;
