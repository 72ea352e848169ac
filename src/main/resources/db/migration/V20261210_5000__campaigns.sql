-- Campaigns: what the partnership tells people, where, in which languages, how far it reached and what was learned.
create schema if not exists campaigns;
grant usage on schema campaigns to waymark_app, waymark_clock, waymark_visitor, waymark_receipt;

create sequence campaigns.campaign_number;
grant usage on sequence campaigns.campaign_number to waymark_app, waymark_clock;

-- Who may plan and write for an area; for the whole partnership where there is none.
create function campaigns.may_run(of_area text) returns boolean
  language sql stable set search_path = '' as $$
  select coalesce((select access.scopes('RUN_CAMPAIGNS')) && array['partnership', 'area:' || of_area], false)
$$;
revoke execute on function campaigns.may_run(text) from public;
grant execute on function campaigns.may_run(text) to waymark_app, waymark_clock;

--   area: its code; null where the campaign is the whole partnership's
--   objective: code of an objective of the strategy; empty where it serves none
--   window_first, window_last: first days of the months in which reports are counted beside it; they cannot change once it is launched
--   open: whether anybody may read the public page
--   copied_from: the campaign that it was copied from
create table campaigns.campaign (
  ref text primary key check (ref ~ '^CG-[0-9]{4,}$'),
  version int not null default 1,
  area text check (area ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  title text not null check (length(title) between 1 and 120),
  aim text not null check (length(aim) between 1 and 2000),
  audience text not null check (length(audience) between 1 and 200),
  languages text[] not null check (cardinality(languages) between 1 and 40),
  channels text[] not null check (cardinality(channels) between 1 and 20),
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  cost numeric(10, 2) check (cost >= 0),
  objective text not null default '' check (length(objective) <= 20),
  window_first date not null check (extract(day from window_first) = 1),
  window_last date not null check (extract(day from window_last) = 1 and window_last >= window_first),
  open boolean not null default false,
  public_words text not null default '' check (length(public_words) <= 2000),
  event_day date,
  event_from text not null default '' check (event_from ~ '^([0-2][0-9]:[0-5][0-9])?$'),
  event_to text not null default '' check (event_to ~ '^([0-2][0-9]:[0-5][0-9])?$'),
  event_place text not null default '' check (length(event_place) <= 200),
  state text not null default 'planned' check (state in ('planned', 'launched', 'ended', 'learned')),
  launched_on date,
  ended_on date,
  learned text not null default '' check (length(learned) <= 4000),
  learned_on date,
  copied_from text references campaigns.campaign,
  planned_on date not null,
  planned_by uuid not null,
  planned_by_name text not null check (length(planned_by_name) <= 200),
  check (not open or public_words <> ''),
  check (event_day is null or event_from <> '' and event_place <> ''),
  check ((state = 'planned') = (launched_on is null)),
  check ((state in ('ended', 'learned')) = (ended_on is not null)),
  check ((state = 'learned') = (learned <> '') and (state = 'learned') = (learned_on is not null))
);
create index campaign_days on campaigns.campaign (from_day, to_day);
alter table campaigns.campaign enable row level security;
alter table campaigns.campaign force row level security;
grant select, insert on campaigns.campaign to waymark_app, waymark_clock;
grant update (version, title, aim, audience, languages, channels, from_day, to_day, cost, objective, window_first, window_last, open,
    public_words, event_day, event_from, event_to, event_place, state, launched_on, ended_on, learned, learned_on)
  on campaigns.campaign to waymark_app, waymark_clock;
create policy campaign_select on campaigns.campaign for select to waymark_app, waymark_clock
  using ((select access.scopes('USE_WAYMARK') && array['partnership']));
create policy campaign_insert on campaigns.campaign for insert to waymark_app, waymark_clock
  with check (campaigns.may_run(area) and planned_by = access.me() and state = 'planned');
create policy campaign_update on campaigns.campaign for update to waymark_app, waymark_clock
  using (campaigns.may_run(area) and state <> 'learned') with check (campaigns.may_run(area));
-- a visitor reads what is for everybody, and not who planned it
grant select (ref, area, title, public_words, languages, from_day, to_day, event_day, event_from, event_to, event_place, open)
  on campaigns.campaign to waymark_visitor;
create policy campaign_visitor_select on campaigns.campaign for select to waymark_visitor using (open);

create function campaigns.campaign_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if old.state <> new.state
    and (old.state, new.state) not in (('planned', 'launched'), ('launched', 'ended'), ('ended', 'learned')) then
    raise insufficient_privilege using message = 'a campaign takes its steps in order';
  end if;
  if old.state <> 'planned'
    and (new.window_first, new.window_last, new.from_day, new.launched_on)
      is distinct from (old.window_first, old.window_last, old.from_day, old.launched_on) then
    raise insufficient_privilege using message = 'the months that are compared are fixed before the launch';
  end if;
  return new;
end $$;
create trigger campaign_step before update on campaigns.campaign
  for each row execute function campaigns.campaign_step();
alter table campaigns.campaign enable always trigger campaign_step;

-- append-only
create table campaigns.campaign_event (
  id uuid primary key default gen_random_uuid(),
  campaign text not null references campaigns.campaign,
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  headline text not null check (length(headline) between 1 and 200),
  words text not null default '' check (length(words) <= 4000)
);
create index campaign_event_of on campaigns.campaign_event (campaign, at desc);
alter table campaigns.campaign_event enable row level security;
alter table campaigns.campaign_event force row level security;
grant select, insert on campaigns.campaign_event to waymark_app, waymark_clock;
create policy campaign_event_select on campaigns.campaign_event for select to waymark_app, waymark_clock
  using ((select access.scopes('USE_WAYMARK') && array['partnership']));
create policy campaign_event_insert on campaigns.campaign_event for insert to waymark_app, waymark_clock
  with check (actor = access.me() and exists (
    select from campaigns.campaign c where c.ref = campaign_event.campaign and campaigns.may_run(c.area)));

-- How many people a channel reached, as somebody read it off and where. A wrong one is struck out and stays.
create table campaigns.reach (
  id uuid primary key,
  campaign text not null references campaigns.campaign,
  channel text not null check (length(channel) between 1 and 40),
  people int not null check (people between 0 and 100000000),
  source text not null check (length(source) between 1 and 200),
  counted_on date not null,
  added_by uuid not null,
  added_by_name text not null check (length(added_by_name) <= 200),
  struck_on date,
  struck_because text not null default '' check (length(struck_because) <= 500),
  check ((struck_on is null) = (struck_because = ''))
);
create index reach_of on campaigns.reach (campaign);
alter table campaigns.reach enable row level security;
alter table campaigns.reach force row level security;
grant select, insert on campaigns.reach to waymark_app, waymark_clock;
grant update (struck_on, struck_because) on campaigns.reach to waymark_app, waymark_clock;
create policy reach_select on campaigns.reach for select to waymark_app, waymark_clock
  using ((select access.scopes('USE_WAYMARK') && array['partnership']));
create policy reach_insert on campaigns.reach for insert to waymark_app, waymark_clock
  with check (added_by = access.me() and struck_on is null and exists (
    select from campaigns.campaign c where c.ref = reach.campaign and campaigns.may_run(c.area)));
create policy reach_update on campaigns.reach for update to waymark_app, waymark_clock
  using (struck_on is null and exists (
    select from campaigns.campaign c where c.ref = reach.campaign and campaigns.may_run(c.area)))
  with check (struck_on is not null);

-- The pictures of the library that a campaign shows, by their key alone.
create table campaigns.campaign_picture (
  campaign text not null references campaigns.campaign,
  picture text not null check (picture ~ '^PI-[0-9]{4,8}$'),
  medium text not null check (length(medium) between 1 and 20),
  added_by uuid not null,
  primary key (campaign, picture)
);
alter table campaigns.campaign_picture enable row level security;
alter table campaigns.campaign_picture force row level security;
grant select, insert, delete on campaigns.campaign_picture to waymark_app, waymark_clock;
create policy campaign_picture_select on campaigns.campaign_picture for select to waymark_app, waymark_clock
  using ((select access.scopes('USE_WAYMARK') && array['partnership']));
create policy campaign_picture_insert on campaigns.campaign_picture for insert to waymark_app, waymark_clock
  with check (added_by = access.me() and exists (
    select from campaigns.campaign c where c.ref = campaign_picture.campaign and campaigns.may_run(c.area)));
create policy campaign_picture_delete on campaigns.campaign_picture for delete to waymark_app, waymark_clock
  using (exists (select from campaigns.campaign c where c.ref = campaign_picture.campaign and campaigns.may_run(c.area)));
