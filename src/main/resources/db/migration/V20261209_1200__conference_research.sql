-- Research: what each agency round the table found about an item. An agency alone reads and writes what it searched and what it found;
-- who runs the forum sees that it was returned, when, and whether something is held. An entry that is released into the meeting is read
-- by those who hear the item. What is withheld, and what was recalled, is for nobody but the agency.

-- True while an item waits for that listing to be heard: research can be written.
--   number: 1 for the first time it is heard, one more each time it is listed again; a hearing that is put off does not count
create function conferences.research_open(wanted uuid, number int) returns boolean
  language sql stable return exists (select from conferences.item i where i.id = wanted and i.state in ('ACCEPTED', 'LISTED'))
    and number = 1 + (select count(*) from conferences.hearing h where h.item = wanted and h.state = 'HEARD');

-- True where the person who asks is of an agency that is round the table for the item, and that agency is this one.
create function conferences.invited(wanted uuid, agency text) returns boolean
  language sql stable return 'organisation:' || agency = any ((select access.scopes('ATTEND_CONFERENCES'))::text[])
    and exists (select from conferences.invitation v
                 where v.item = wanted and v.organisation = agency and v.withdrawn_at is null);

-- True where what is released for that listing is for the person who asks: before and in the hearing those round the table who accepted the
-- statement on confidentiality of its meeting, and who runs it; after the hearing who was there, is of its audience, or runs it.
-- The answer is the same for every entry of a listing, so it is kept: on a page, which is of one moment, until its transaction ends;
-- elsewhere until the statement ends (as `cases.capacity` does).
create function conferences.hears_listing(wanted uuid, number int) returns boolean
  language plpgsql stable set search_path = ''
as $$
declare
  under constant text := concat(current_setting('waymark.person', true), '@', current_setting('role'), '@',
    case when current_setting('transaction_isolation') = 'repeatable read' then '' else statement_timestamp()::text end, ';',
    wanted, '/', number, '=');
  kept constant text := current_setting('waymark.conference_listing', true);
  answer boolean;
begin
  if starts_with(kept, under) then
    return right(kept, 1) = 't';
  end if;
  answer := exists (
    select from (select h.id, h.state, h.meeting
                   from conferences.hearing h
                  where h.item = wanted and h.state <> 'PUT_OFF'
                  order by h.state = 'PLANNED', h.ended_at, h.id
                 offset greatest(number, 1) - 1 limit 1) h
     where case when h.state = 'HEARD' then conferences.hears(h.id)
                else conferences.runs(wanted)
                  or conferences.attends(wanted)
                     and exists (select from conferences.acceptance a where a.meeting = h.meeting and a.person = access.me()) end);
  perform set_config('waymark.conference_listing', under || case when answer then 't' else 'f' end, true);
  return answer;
end
$$;
revoke execute on function conferences.research_open(uuid, int), conferences.invited(uuid, text), conferences.hears_listing(uuid, int)
  from public;
grant execute on function conferences.research_open(uuid, int), conferences.invited(uuid, text), conferences.hears_listing(uuid, int)
  to waymark_app, waymark_clock;

-- The return of an agency for a listing.
--   result: what the agency says: something is held, or nothing
create table conferences.research (
  id uuid primary key,
  item uuid not null references conferences.item on delete cascade,
  listing int not null check (listing between 1 and 999),
  organisation text not null,
  version int not null default 1,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'RETURNED')),
  searched_on date,
  result text check (result in ('HELD', 'NOTHING')),
  returned_by uuid,
  returned_by_name text not null default '',
  returned_at timestamptz,
  unique (item, listing, organisation),
  unique (id, item, listing, organisation),
  check ((state = 'RETURNED') = (result is not null)),
  check ((state = 'RETURNED') = (returned_at is not null)),
  check ((state = 'RETURNED') = (returned_by is not null)),
  check (result <> 'NOTHING' or searched_on is not null)
);
create index research_organisation on conferences.research (organisation, item);

-- By what the agency searched, and in which systems. Apart from the return, because who runs the forum does not read it.
create table conferences.research_search (
  research uuid primary key references conferences.research on delete cascade,
  item uuid not null,
  listing int not null,
  organisation text not null,
  identifiers bytea,
  systems bytea,
  foreign key (research, item, listing, organisation) references conferences.research (id, item, listing, organisation) on delete cascade
);

-- A fact or an opinion.
--   on_day: when it happened, or when the opinion was formed
--   sealed: what it says, its source, and why it is withheld
create table conferences.research_entry (
  id uuid primary key,
  research uuid not null,
  item uuid not null,
  listing int not null,
  organisation text not null,
  version int not null default 1,
  kind text not null check (kind in ('FACT', 'OPINION')),
  on_day date not null,
  withheld boolean not null,
  state text not null default 'PRIVATE' check (state in ('PRIVATE', 'RELEASED', 'RECALLED')),
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  released_at timestamptz,
  sealed bytea not null,
  foreign key (research, item, listing, organisation) references conferences.research (id, item, listing, organisation) on delete cascade,
  check (not withheld or state <> 'RELEASED'),
  check (state = 'PRIVATE' or released_at is not null)
);
create index research_entry_item on conferences.research_entry (item, listing);
create index research_entry_research on conferences.research_entry (research);

-- What happened to a return and its entries. Append-only.
--   entry: the one that was released or recalled
--   sealed: why it was recalled
create table conferences.research_event (
  id uuid primary key,
  research uuid not null,
  item uuid not null,
  listing int not null,
  organisation text not null,
  entry uuid,
  act text not null check (act in ('RETURNED', 'RELEASED', 'RECALLED')),
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  sealed bytea,
  foreign key (research, item, listing, organisation) references conferences.research (id, item, listing, organisation) on delete cascade,
  check ((act = 'RETURNED') = (entry is null)),
  check ((act = 'RECALLED') = (sealed is not null))
);
create index research_event_research on conferences.research_event (research, at);
create index research_event_entry on conferences.research_event (entry);

alter table conferences.research enable row level security;
alter table conferences.research force row level security;
grant select, insert on conferences.research to waymark_app;
grant update (version, state, searched_on, result, returned_by, returned_by_name, returned_at) on conferences.research to waymark_app;
-- that a return is being prepared is nobody else's
create policy research_select on conferences.research for select to waymark_app
  using (conferences.for_agency(item, organisation) or state = 'RETURNED' and conferences.runs(item));
-- the figures count what came in time, as the system: that something was returned and when
grant select (item, organisation, listing, state, returned_at) on conferences.research to waymark_clock;
create policy research_counted on conferences.research for select to waymark_clock using (state = 'RETURNED');
create policy research_insert on conferences.research for insert to waymark_app
  with check (state = 'DRAFT' and version = 1 and conferences.invited(item, organisation) and conferences.research_open(item, listing));
create policy research_update on conferences.research for update to waymark_app
  using (conferences.invited(item, organisation) and conferences.research_open(item, listing))
  with check (conferences.invited(item, organisation) and conferences.research_open(item, listing));

alter table conferences.research_search enable row level security;
alter table conferences.research_search force row level security;
grant select, insert on conferences.research_search to waymark_app;
grant update (identifiers, systems) on conferences.research_search to waymark_app;
create policy research_search_select on conferences.research_search for select to waymark_app
  using (conferences.for_agency(item, organisation));
create policy research_search_insert on conferences.research_search for insert to waymark_app
  with check (conferences.invited(item, organisation) and conferences.research_open(item, listing));
create policy research_search_update on conferences.research_search for update to waymark_app
  using (conferences.invited(item, organisation) and conferences.research_open(item, listing))
  with check (conferences.invited(item, organisation) and conferences.research_open(item, listing));

alter table conferences.research_entry enable row level security;
alter table conferences.research_entry force row level security;
grant select, insert, delete on conferences.research_entry to waymark_app;
grant update (version, kind, on_day, withheld, state, written_by, written_by_name, written_at, released_at, sealed)
  on conferences.research_entry to waymark_app;
create policy research_entry_select on conferences.research_entry for select to waymark_app
  using ('organisation:' || organisation = any ((select access.scopes('ATTEND_CONFERENCES'))::text[]) and conferences.opens(item)
    or state = 'RELEASED' and conferences.hears_listing(item, listing));
create policy research_entry_insert on conferences.research_entry for insert to waymark_app
  with check (state = 'PRIVATE' and version = 1 and written_by = access.me()
    and conferences.invited(item, organisation) and conferences.research_open(item, listing));
-- what was released wrongly is recalled at any time, also after the item was closed
create policy research_entry_update on conferences.research_entry for update to waymark_app
  using (conferences.for_agency(item, organisation))
  with check (conferences.for_agency(item, organisation)
    and (state = 'RECALLED' or conferences.invited(item, organisation) and conferences.research_open(item, listing)));
-- what was never shown to anybody else can be taken out again
create policy research_entry_delete on conferences.research_entry for delete to waymark_app
  using (state = 'PRIVATE' and conferences.invited(item, organisation) and conferences.research_open(item, listing));

alter table conferences.research_event enable row level security;
alter table conferences.research_event force row level security;
grant select, insert on conferences.research_event to waymark_app;
create policy research_event_select on conferences.research_event for select to waymark_app
  using (conferences.for_agency(item, organisation));
create policy research_event_insert on conferences.research_event for insert to waymark_app
  with check (actor = access.me() and conferences.for_agency(item, organisation)
    and (entry is null or exists (select from conferences.research_entry e
                                   where e.id = research_event.entry and e.research = research_event.research)));

-- A return is not taken back, and "nothing held" says by what, where and when the agency searched.
create function conferences.research_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state = 'RETURNED' and new.state <> 'RETURNED' then
    raise exception 'research that was returned stays returned' using errcode = 'insufficient_privilege';
  end if;
  if new.returned_at is distinct from old.returned_at and new.returned_by is distinct from access.me() then
    raise exception 'a return names who returned it' using errcode = 'insufficient_privilege';
  end if;
  if new.result = 'NOTHING' and (
       not exists (select from conferences.research_search s
                    where s.research = new.id and s.identifiers is not null and s.systems is not null)
    or exists (select from conferences.research_entry e where e.research = new.id and e.organisation = new.organisation)) then
    raise exception 'nothing held needs what was searched, and no entries' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger research_step before update on conferences.research for each row execute function conferences.research_step();
alter table conferences.research enable always trigger research_step;

-- What is released stands as it was released until it is recalled, with a reason; only then it is written anew.
create function conferences.research_entry_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state <> new.state and (old.state, new.state) not in (
       ('PRIVATE', 'RELEASED'), ('RELEASED', 'RECALLED'), ('RECALLED', 'RELEASED')) then
    raise exception 'an entry is released and recalled in order' using errcode = 'insufficient_privilege';
  end if;
  if old.state = 'RELEASED' and (new.state = 'RELEASED'
       or (old.kind, old.on_day, old.withheld, old.sealed, old.written_by, old.written_at, old.released_at)
            is distinct from (new.kind, new.on_day, new.withheld, new.sealed, new.written_by, new.written_at, new.released_at)) then
    raise exception 'a released entry is not changed' using errcode = 'insufficient_privilege';
  end if;
  if (old.kind, old.on_day, old.withheld, old.sealed) is distinct from (new.kind, new.on_day, new.withheld, new.sealed)
     and new.written_by is distinct from access.me() then
    raise exception 'an entry names who wrote it' using errcode = 'insufficient_privilege';
  end if;
  if old.state = 'RELEASED' and not exists (
       select from conferences.research_event v
        where v.entry = new.id and v.act = 'RECALLED' and v.actor = access.me() and v.at >= old.released_at) then
    raise exception 'a recall says why' using errcode = 'insufficient_privilege';
  end if;
  if old.state <> 'RELEASED' and not (conferences.invited(new.item, new.organisation)
       and conferences.research_open(new.item, new.listing)) then
    raise exception 'the item waits for no hearing' using errcode = 'insufficient_privilege';
  end if;
  if old.state <> 'RELEASED' and new.state = 'RELEASED' and not exists (
       select from conferences.hearing h where h.item = new.item and h.state = 'PLANNED') then
    raise exception 'an entry is released into a meeting' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger research_entry_step before update on conferences.research_entry
  for each row execute function conferences.research_entry_step();
alter table conferences.research_entry enable always trigger research_entry_step;
