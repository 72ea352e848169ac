-- Policy change records: a law or guidance changed, and everything here that it touches is followed until it is done.
-- An item is a pathway (a default, or an area's own steps) or an action of a plan. Nothing here is about a person in
-- need; an owner is somebody in the partnership. A record is open while it has no items or one of them is to do: that is
-- read from the items, and written down nowhere.
create sequence pathways.policy_number;
create table pathways.policy_change (
  ref text primary key check (ref ~ '^PC-[0-9]{4,}$'),
  title text not null check (length(title) between 1 and 200),
  source text not null check (length(source) between 1 and 200), -- whose, and what it is called
  source_version text not null check (length(source_version) between 1 and 100),
  holds_from date not null,
  what text not null check (length(what) between 1 and 4000), -- what changes, in plain words
  link text not null check (link = '' or (link ~ '^https?://' and length(link) <= 500)),
  recorded_on date not null,
  recorded_by text not null check (length(recorded_by) between 1 and 200),
  version int not null default 1
);

create table pathways.policy_item (
  id uuid primary key default gen_random_uuid(),
  change text not null references pathways.policy_change,
  kind text not null check (kind in ('pathway', 'action')),
  pathway text references pathways.pathway,
  action text check (action ~ '^AC-[0-9]{4,}$'),
  area text, -- the pathway's or the action's; null where it holds in all areas
  title text not null check (length(title) between 1 and 500), -- as it was called when it was listed
  owner uuid not null,
  owner_name text not null check (length(owner_name) between 1 and 200),
  due date not null,
  state text not null default 'to_do' check (state in ('to_do', 'nothing_needed', 'done')),
  because text not null default '' check (length(because) <= 2000),
  done_edition int check (done_edition > 0), -- the edition that did it
  done_on date, -- the day of the progress that did it
  closed_on date,
  closed_by text check (length(closed_by) between 1 and 200),
  version int not null default 1,
  unique (change, pathway),
  unique (change, action),
  check ((kind = 'pathway') = (pathway is not null) and (kind = 'action') = (action is not null)),
  check ((state = 'to_do') = (closed_on is null) and (closed_on is null) = (closed_by is null)),
  check (state <> 'nothing_needed' or because <> ''),
  check ((state = 'done' and kind = 'pathway') = (done_edition is not null)),
  check ((state = 'done' and kind = 'action') = (done_on is not null))
);
create index policy_item_owner on pathways.policy_item (owner) where state = 'to_do';
create index policy_item_pathway on pathways.policy_item (pathway) where state = 'to_do';

create table pathways.policy_event (
  id uuid primary key default gen_random_uuid(),
  change text not null references pathways.policy_change,
  at timestamptz not null default clock_timestamp(),
  on_day date not null,
  by_person uuid not null,
  by_name text not null check (length(by_name) between 1 and 200),
  headline text not null check (length(headline) between 1 and 700),
  event jsonb not null
);
create index policy_event_change on pathways.policy_event (change, at desc);

do $$
declare
  name text;
begin
  foreach name in array array['policy_change', 'policy_item', 'policy_event'] loop
    execute format('alter table pathways.%I enable row level security', name);
    execute format('alter table pathways.%I force row level security', name);
    execute format('grant select, insert on pathways.%I to waymark_app, waymark_clock', name);
  end loop;
end
$$;
grant update on pathways.policy_change to waymark_app, waymark_clock;
-- what an item is about never changes
grant update (owner, owner_name, due, state, because, done_edition, done_on, closed_on, closed_by, version)
  on pathways.policy_item to waymark_app, waymark_clock;
grant usage on sequence pathways.policy_number to waymark_app, waymark_clock;

-- everybody signed in reads; whoever writes pathways for the whole partnership records, corrects and lists
create policy policy_change_select on pathways.policy_change for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PATHWAYS') && array['partnership']));
create policy policy_change_insert on pathways.policy_change for insert to waymark_app, waymark_clock
  with check ((select access.scopes('EDIT_PATHWAYS') && array['partnership']));
create policy policy_change_update on pathways.policy_change for update to waymark_app, waymark_clock
  using ((select access.scopes('EDIT_PATHWAYS') && array['partnership']))
  with check ((select access.scopes('EDIT_PATHWAYS') && array['partnership']));

create policy policy_item_select on pathways.policy_item for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PATHWAYS') && array['partnership']));
create policy policy_item_insert on pathways.policy_item for insert to waymark_app, waymark_clock
  with check (state = 'to_do' and (select access.scopes('EDIT_PATHWAYS') && array['partnership']));
-- its owner answers for an item, and so do those who write the pathway; nobody else says that it is done
create policy policy_item_update on pathways.policy_item for update to waymark_app, waymark_clock
  using ((select access.scopes('EDIT_PATHWAYS') && array['partnership'])
    or (kind = 'pathway' and (select access.scopes('EDIT_PATHWAYS')) && array['area:' || coalesce(area, '')])
    or (owner = access.me() and (select access.scopes('VIEW_PATHWAYS') && array['partnership'])))
  with check ((select access.scopes('EDIT_PATHWAYS') && array['partnership'])
    or (kind = 'pathway' and (select access.scopes('EDIT_PATHWAYS')) && array['area:' || coalesce(area, '')])
    or (owner = access.me() and (select access.scopes('VIEW_PATHWAYS') && array['partnership'])));

create policy policy_event_select on pathways.policy_event for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PATHWAYS') && array['partnership']));
create policy policy_event_insert on pathways.policy_event for insert to waymark_app, waymark_clock
  with check (by_person = access.me() and (
    (select access.scopes('EDIT_PATHWAYS') && array['partnership'])
    or exists (
      select from pathways.policy_item i
       where i.change = policy_event.change
         and (i.owner = access.me()
           or (i.kind = 'pathway'
             and (select access.scopes('EDIT_PATHWAYS')) && array['area:' || coalesce(i.area, '')])))));
