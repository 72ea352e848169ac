-- People, objects, locations and events that reports speak of, what is said of each (facts), how they are linked, and who judged two of them
-- to be the same. Nothing here says which organisation brought what, or when: an entity has no maker and no date, keys and references are
-- random. A fact is as visible as its report; an entity is visible while one of its facts is.
alter table intelligence.report add constraint report_reach unique (id, unit, reach);

-- The reports out of which the person who asks may take something, beside those of their own unit and those open to every officer.
create function intelligence.exportable() returns uuid[] language sql stable set search_path = '' as $$
  select coalesce(array_agg(distinct c.report), '{}') from intelligence.handling_condition c
   where c.organisation = any (intelligence.units()) and intelligence.purpose() = any (c.purposes) and c.may_export
     and c.from_at <= now() and c.until_at > now() and c.ended_at is null
$$;

-- A person, object, location or event. Kinds and attributes are data of the program (intelligence/pole.csv).
create table intelligence.entity (
  id uuid primary key,
  ref text not null unique check (ref ~ '^EN-[0-9A-Z]{7}$'),
  kind text not null check (kind ~ '^[A-Z_]{2,30}$')
);

-- What one item of a report says of an entity: the value of one attribute, from when, until when, how sure. The roles of a person are facts
-- too, so that somebody who was harmed and is suspected stays two records or one with both roles, never a record that lost one.
--   unit, reach: of the report; they follow it by the foreign key, in the transaction that changes it
create table intelligence.fact (
  id uuid primary key,
  entity uuid not null references intelligence.entity,
  attribute text not null check (attribute ~ '^[A-Z_]{2,30}$'),
  value text not null check (length(value) between 1 and 500),
  from_day date,
  to_day date check (to_day >= from_day),
  confidence text not null check (confidence in ('HIGH', 'MEDIUM', 'LOW')),
  report uuid not null,
  item uuid not null references intelligence.report_item on delete cascade,
  unit text not null,
  reach text not null,
  foreign key (report, unit, reach) references intelligence.report (id, unit, reach) on update cascade on delete cascade,
  unique (entity, attribute, value, item)
);
create index fact_report on intelligence.fact (report);
create index fact_item on intelligence.fact (item);

create table intelligence.link (
  id uuid primary key,
  kind text not null check (kind ~ '^[A-Z_]{2,30}$'),
  from_entity uuid not null references intelligence.entity on delete cascade,
  to_entity uuid not null references intelligence.entity on delete cascade,
  start_day date,
  end_day date check (end_day >= start_day),
  confidence text not null check (confidence in ('HIGH', 'MEDIUM', 'LOW')),
  report uuid not null,
  item uuid not null references intelligence.report_item on delete cascade,
  unit text not null,
  reach text not null,
  foreign key (report, unit, reach) references intelligence.report (id, unit, reach) on update cascade on delete cascade,
  check (from_entity <> to_entity),
  unique (from_entity, to_entity, kind, item)
);
create index link_to on intelligence.link (to_entity);
create index link_report on intelligence.link (report);
create index link_item on intelligence.link (item);

-- By what a fact is found and compared: words, how names sound, numbers without their spaces. Found by equality alone, since the operators of
-- text search lose their index under row security.
create table intelligence.token (
  fact uuid not null references intelligence.fact on delete cascade,
  token text collate "C" not null check (length(token) between 3 and 120),
  entity uuid not null,
  report uuid not null,
  unit text not null,
  reach text not null,
  primary key (fact, token),
  foreign key (report, unit, reach) references intelligence.report (id, unit, reach) on update cascade on delete cascade
);
create index token_token on intelligence.token (token, entity);
create index token_entity on intelligence.token (entity);
create index token_report on intelligence.token (report);

create trigger fact_reach before insert on intelligence.fact for each row execute function intelligence.copy_reach();
create trigger link_reach before insert on intelligence.link for each row execute function intelligence.copy_reach();
create trigger token_reach before insert on intelligence.token for each row execute function intelligence.copy_reach();
alter table intelligence.fact enable always trigger fact_reach;
alter table intelligence.link enable always trigger link_reach;
alter table intelligence.token enable always trigger token_reach;

-- What a person judged of two entities, with why. Of one pair each unit has one answer in force; one that was taken back stays readable.
-- It is the unit's own, or shared with every officer who sees both entities.
create table intelligence.judgement (
  id uuid primary key,
  one uuid not null references intelligence.entity on delete cascade,
  other uuid not null references intelligence.entity on delete cascade,
  answer text not null check (answer in ('SAME', 'NOT_SAME', 'UNSURE')),
  reason text not null check (length(reason) between 1 and 500),
  shared boolean not null,
  unit text not null,
  judged_by uuid not null,
  judged_by_name text not null,
  judged_at timestamptz not null,
  ended_at timestamptz,
  ended_by_name text,
  check (one < other),
  check ((ended_at is null) = (ended_by_name is null))
);
create unique index judgement_in_force on intelligence.judgement (one, other, unit) where ended_at is null;
create index judgement_other on intelligence.judgement (other);

-- How somebody looked at the network, to look again: what is asked, never what was found.
create table intelligence.network_view (
  id uuid primary key,
  ref text not null unique check (ref ~ '^NV-[0-9A-Z]{7}$'),
  version int not null default 1,
  owner uuid not null,
  owner_name text not null,
  unit text not null,
  shared boolean not null,
  title text not null check (length(title) between 1 and 120),
  note text not null default '' check (length(note) <= 2000),
  root uuid not null references intelligence.entity on delete cascade,
  hops int not null check (hops in (1, 2)),
  kinds text[] not null,
  link_kinds text[] not null,
  from_day date,
  to_day date
);
create index network_view_owner on intelligence.network_view (owner);
create index network_view_unit on intelligence.network_view (unit);
create index network_view_root on intelligence.network_view (root);

do $$
declare
  name text;
begin
  foreach name in array array['entity', 'fact', 'link', 'token', 'judgement', 'network_view'] loop
    execute format('alter table intelligence.%I enable row level security', name);
    execute format('alter table intelligence.%I force row level security', name);
  end loop;
end
$$;

grant select, insert on intelligence.entity, intelligence.token, intelligence.judgement to waymark_app;
grant select, insert, delete on intelligence.fact, intelligence.link, intelligence.network_view to waymark_app;
grant update (ended_at, ended_by_name) on intelligence.judgement to waymark_app;
grant update (shared, title, note, hops, kinds, link_kinds, from_day, to_day, version) on intelligence.network_view to waymark_app;

create policy fact_select on intelligence.fact for select to waymark_app
  using (unit = any ((select intelligence.units())::text[])
    or (reach = 'open' and (select intelligence.units() <> '{}'))
    or (reach = 'conditions' and report = any ((select intelligence.conditioned())::uuid[])));

-- An entity is seen while one of its facts is; and, before its first fact is written, in the transaction that writes both.
create policy entity_select on intelligence.entity for select to waymark_app
  using (exists (select from intelligence.fact f where f.entity = entity.id) or xmin = pg_current_xact_id_if_assigned()::xid);
create policy entity_insert on intelligence.entity for insert to waymark_app
  with check ((select intelligence.units() <> '{}'));

-- Whether the person who asks sees an entity. In PL/pgSQL, since the policies of facts and of entities ask each other.
create function intelligence.sees(wanted uuid) returns boolean language plpgsql stable set search_path = '' as $$
begin
  return exists (select from intelligence.entity e where e.id = wanted);
end
$$;

-- Only from what is sanitised and shared as its handling says: what was read in a draft would outlive the words that sanitising took out.
-- From an item of a report of one's own unit, of one open to every officer, or of one whose condition allows linking.
create policy fact_insert on intelligence.fact for insert to waymark_app
  with check ((unit = any ((select intelligence.units())::text[])
      or (reach = 'open' and (select intelligence.units() <> '{}'))
      or (reach = 'conditions' and report = any ((select intelligence.linkable())::uuid[])))
    and exists (select from intelligence.report_item i join intelligence.report r on r.id = i.report
                 where i.id = fact.item and i.report = fact.report and r.state = 'CURRENT')
    and intelligence.sees(fact.entity));
-- taken back by the unit of the report alone
create policy fact_delete on intelligence.fact for delete to waymark_app
  using (unit = any ((select intelligence.units())::text[]));

-- A link is seen by who sees its report and both its ends.
create policy link_select on intelligence.link for select to waymark_app
  using ((unit = any ((select intelligence.units())::text[])
      or (reach = 'open' and (select intelligence.units() <> '{}'))
      or (reach = 'conditions' and report = any ((select intelligence.conditioned())::uuid[])))
    and exists (select from intelligence.fact f where f.entity = link.from_entity)
    and exists (select from intelligence.fact f where f.entity = link.to_entity));
create policy link_insert on intelligence.link for insert to waymark_app
  with check ((unit = any ((select intelligence.units())::text[])
      or (reach = 'open' and (select intelligence.units() <> '{}'))
      or (reach = 'conditions' and report = any ((select intelligence.linkable())::uuid[])))
    and exists (select from intelligence.report_item i join intelligence.report r on r.id = i.report
                 where i.id = link.item and i.report = link.report and r.state = 'CURRENT')
    and exists (select from intelligence.fact f where f.entity = link.from_entity)
    and exists (select from intelligence.fact f where f.entity = link.to_entity));
create policy link_delete on intelligence.link for delete to waymark_app
  using (unit = any ((select intelligence.units())::text[]));

create policy token_select on intelligence.token for select to waymark_app
  using (unit = any ((select intelligence.units())::text[])
    or (reach = 'open' and (select intelligence.units() <> '{}'))
    or (reach = 'conditions' and report = any ((select intelligence.conditioned())::uuid[])));
create policy token_insert on intelligence.token for insert to waymark_app
  with check (exists (select from intelligence.fact f where f.id = token.fact and f.entity = token.entity and f.report = token.report));

create policy judgement_select on intelligence.judgement for select to waymark_app
  using ((unit = any ((select intelligence.units())::text[]) or (shared and (select intelligence.units() <> '{}')))
    and exists (select from intelligence.fact f where f.entity = judgement.one)
    and exists (select from intelligence.fact f where f.entity = judgement.other));
create policy judgement_insert on intelligence.judgement for insert to waymark_app
  with check (judged_by = access.me() and unit = any ((select intelligence.units())::text[]) and ended_at is null
    and exists (select from intelligence.fact f where f.entity = judgement.one)
    and exists (select from intelligence.fact f where f.entity = judgement.other));
-- taken back, never reworded
create policy judgement_update on intelligence.judgement for update to waymark_app
  using (unit = any ((select intelligence.units())::text[]) and ended_at is null)
  with check (unit = any ((select intelligence.units())::text[]) and ended_at is not null);

create policy network_view_select on intelligence.network_view for select to waymark_app
  using ((owner = access.me() or (shared and unit = any ((select intelligence.units())::text[])))
    and exists (select from intelligence.fact f where f.entity = network_view.root));
create policy network_view_insert on intelligence.network_view for insert to waymark_app
  with check (owner = access.me() and unit = any ((select intelligence.units())::text[])
    and exists (select from intelligence.fact f where f.entity = network_view.root));
create policy network_view_update on intelligence.network_view for update to waymark_app
  using (owner = access.me()) with check (owner = access.me() and unit = any ((select intelligence.units())::text[]));
create policy network_view_delete on intelligence.network_view for delete to waymark_app using (owner = access.me());

-- An entity goes with its last fact, whoever takes that away: an officer, or the deletion of a report. Runs with the rights of its owner,
-- because facts that the person does not see keep an entity just as well. Answers nothing.
create policy fact_owner_select on intelligence.fact for select to waymark_owner using (true);
create policy entity_owner_select on intelligence.entity for select to waymark_owner using (true);
create policy entity_owner_delete on intelligence.entity for delete to waymark_owner using (true);
create function intelligence.without_facts() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from intelligence.entity e using (select distinct g.entity from gone g) g
   where e.id = g.entity and not exists (select from intelligence.fact f where f.entity = e.id);
  return null;
end
$$;
create trigger fact_last after delete on intelligence.fact referencing old table as gone
  for each statement execute function intelligence.without_facts();
revoke execute on function intelligence.without_facts(), intelligence.exportable(), intelligence.sees(uuid) from public;
grant execute on function intelligence.exportable(), intelligence.sees(uuid) to waymark_app;
