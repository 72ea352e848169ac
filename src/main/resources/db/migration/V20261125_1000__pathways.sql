-- Local guidance: pathways, their editions, who reviewed them, what happened to them. Nothing here is about a person in
-- need: the walk through a pathway stores nothing. Areas and people are known by the directory's codes and ids.
--
-- A visitor (no account) reads what is published and nothing else, and not who wrote it.
create schema pathways;
grant usage on schema pathways to waymark_app, waymark_clock, waymark_visitor;

create table pathways.setting (
  key text primary key check (key in ('review_months', 'chase_days')),
  value int not null check (value between 1 and 60),
  set_by text not null check (length(set_by) between 1 and 200),
  set_at timestamptz not null default clock_timestamp(),
  version int not null default 1
);
insert into pathways.setting (key, value, set_by) values
  ('review_months', 6, 'Waymark'), -- how long an edition stands before it is looked at again
  ('chase_days', 28, 'Waymark'); -- how long before that day its keepers are told

create sequence pathways.pathway_number;
create table pathways.pathway (
  ref text primary key check (ref ~ '^PW-[0-9]{4,}$'),
  code text not null check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  area text, -- null: the partnership-wide default; else the area's own steps in it
  title text not null check (length(title) between 1 and 200),
  summary text not null check (length(summary) <= 1000),
  audience text not null check (audience in ('ADULT', 'CHILD', 'AGE_UNCERTAIN', 'ANYONE', 'PREMISES')),
  position int not null,
  version int not null default 1,
  unique nulls not distinct (code, area)
);

-- an edition: the whole graph of a default, or the own steps of an area
create table pathways.edition (
  id uuid primary key default gen_random_uuid(),
  pathway text not null references pathways.pathway,
  area text, -- its pathway's, so that a policy need not look it up
  number int not null check (number > 0),
  state text not null check (state in ('draft', 'in_review', 'published', 'superseded', 'withdrawn')),
  content jsonb not null,
  note text not null check (length(note) <= 2000), -- what changed, in the writer's words
  writers uuid[] not null, -- everybody who wrote in it: none of them publishes it
  written_by text not null check (length(written_by) between 1 and 2000),
  reviewers uuid[] not null default '{}',
  begun_on date not null,
  sent_on date,
  published_on date,
  published_by text,
  review_by date,
  ended_on date,
  ended_because text not null default '' check (length(ended_because) <= 2000),
  version int not null default 1,
  unique (pathway, number),
  check (state in ('draft', 'in_review') or (published_on is not null and published_by is not null and review_by is not null)),
  check ((state in ('superseded', 'withdrawn')) = (ended_on is not null))
);
create unique index edition_open on pathways.edition (pathway) where state in ('draft', 'in_review');
create unique index edition_published on pathways.edition (pathway) where state = 'published';
create index edition_pathway on pathways.edition (pathway, number desc);

-- each named partner's answer to one edition
create table pathways.review (
  edition uuid not null references pathways.edition,
  person uuid not null,
  person_name text not null check (length(person_name) between 1 and 200),
  organisation_name text not null check (length(organisation_name) <= 200),
  answer text not null default 'asked' check (answer in ('asked', 'agreed', 'change')),
  words text not null default '' check (length(words) <= 4000),
  asked_on date not null,
  answered_on date,
  version int not null default 1,
  primary key (edition, person),
  check ((answer = 'asked') = (answered_on is null))
);
create index review_person on pathways.review (person) where answer = 'asked';

create table pathways.pathway_event (
  id uuid primary key default gen_random_uuid(),
  pathway text not null references pathways.pathway,
  edition int not null, -- its number
  at timestamptz not null default clock_timestamp(),
  on_day date not null,
  by_person uuid not null,
  by_name text not null check (length(by_name) between 1 and 200),
  headline text not null check (length(headline) between 1 and 300),
  event jsonb not null
);
create index pathway_event_pathway on pathways.pathway_event (pathway, at desc);

do $$
declare
  name text;
begin
  foreach name in array array['setting', 'pathway', 'edition', 'review', 'pathway_event'] loop
    execute format('alter table pathways.%I enable row level security', name);
    execute format('alter table pathways.%I force row level security', name);
    execute format('grant select, insert on pathways.%I to waymark_app, waymark_clock', name);
  end loop;
end
$$;
grant update on pathways.setting, pathways.pathway, pathways.edition, pathways.review to waymark_app, waymark_clock;
grant delete on pathways.review to waymark_app, waymark_clock;
grant usage on sequence pathways.pathway_number to waymark_app, waymark_clock;
grant select (ref, code, area, title, summary, audience, position) on pathways.pathway to waymark_visitor;
grant select (id, pathway, area, number, state, content, published_on, review_by, version) on pathways.edition
  to waymark_visitor;

create policy setting_select on pathways.setting for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PATHWAYS') && array['partnership']));
create policy setting_insert on pathways.setting for insert to waymark_app, waymark_clock
  with check ((select access.scopes('CHANGE_SETTINGS') && array['partnership']));
create policy setting_update on pathways.setting for update to waymark_app, waymark_clock
  using ((select access.scopes('CHANGE_SETTINGS') && array['partnership']))
  with check ((select access.scopes('CHANGE_SETTINGS') && array['partnership']));

-- pathway: everyone signed in reads that it is there; its own area's editors write, or the partnership's
create policy pathway_select on pathways.pathway for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PATHWAYS') && array['partnership']));
create policy pathway_visitor_select on pathways.pathway for select to waymark_visitor
  using (exists (select from pathways.edition e where e.pathway = pathway.ref and e.state = 'published'));
create policy pathway_insert on pathways.pathway for insert to waymark_app, waymark_clock
  with check ((select access.scopes('EDIT_PATHWAYS')) && array['partnership', 'area:' || coalesce(area, '')]);
create policy pathway_update on pathways.pathway for update to waymark_app, waymark_clock
  using ((select access.scopes('EDIT_PATHWAYS')) && array['partnership', 'area:' || coalesce(area, '')])
  with check ((select access.scopes('EDIT_PATHWAYS')) && array['partnership', 'area:' || coalesce(area, '')]);

-- edition: what was published is everyone's; what is being written is its editors', its publishers' and its reviewers'
create policy edition_select on pathways.edition for select to waymark_app, waymark_clock
  using ((state in ('published', 'superseded', 'withdrawn')
          and (select access.scopes('VIEW_PATHWAYS') && array['partnership']))
    or (select access.scopes('EDIT_PATHWAYS')) && array['partnership', 'area:' || coalesce(area, '')]
    or (select access.scopes('PUBLISH_PATHWAYS')) && array['partnership', 'area:' || coalesce(area, '')]
    or access.me() = any (reviewers));
create policy edition_visitor_select on pathways.edition for select to waymark_visitor
  using (state = 'published');
create policy edition_insert on pathways.edition for insert to waymark_app, waymark_clock
  with check (state = 'draft' and access.me() = any (writers)
    and (select access.scopes('EDIT_PATHWAYS')) && array['partnership', 'area:' || coalesce(area, '')]);
-- whoever wrote in it does not publish it: two people stand behind every edition
create policy edition_update on pathways.edition for update to waymark_app, waymark_clock
  using ((select access.scopes('EDIT_PATHWAYS')) && array['partnership', 'area:' || coalesce(area, '')]
    or (select access.scopes('PUBLISH_PATHWAYS')) && array['partnership', 'area:' || coalesce(area, '')])
  with check (
    (state in ('draft', 'in_review')
      and (select access.scopes('EDIT_PATHWAYS')) && array['partnership', 'area:' || coalesce(area, '')])
    or (state in ('superseded', 'withdrawn')
      and (select access.scopes('PUBLISH_PATHWAYS')) && array['partnership', 'area:' || coalesce(area, '')])
    or (state = 'published' and not access.me() = any (writers)
      and (select access.scopes('PUBLISH_PATHWAYS')) && array['partnership', 'area:' || coalesce(area, '')]));

-- review: seen with its edition; asked for by an editor; answered by the person named, while it is in review
create policy review_select on pathways.review for select to waymark_app, waymark_clock
  using (exists (select from pathways.edition e where e.id = review.edition));
create policy review_insert on pathways.review for insert to waymark_app, waymark_clock
  with check (answer = 'asked' and exists (
    select from pathways.edition e
     where e.id = review.edition and e.state = 'in_review'
       and (select access.scopes('EDIT_PATHWAYS')) && array['partnership', 'area:' || coalesce(e.area, '')]));
create policy review_update on pathways.review for update to waymark_app, waymark_clock
  using (person = access.me() and exists (
    select from pathways.edition e where e.id = review.edition and e.state = 'in_review'))
  with check (person = access.me() and exists (
    select from pathways.edition e where e.id = review.edition and e.state = 'in_review'));
create policy review_delete on pathways.review for delete to waymark_app, waymark_clock
  using (exists (
    select from pathways.edition e
     where e.id = review.edition and e.state in ('draft', 'in_review')
       and (select access.scopes('EDIT_PATHWAYS')) && array['partnership', 'area:' || coalesce(e.area, '')]));

create policy pathway_event_select on pathways.pathway_event for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PATHWAYS') && array['partnership']));
create policy pathway_event_insert on pathways.pathway_event for insert to waymark_app, waymark_clock
  with check (by_person = access.me() and (
    exists (
      select from pathways.pathway p
       where p.ref = pathway_event.pathway
         and ((select access.scopes('EDIT_PATHWAYS')) && array['partnership', 'area:' || coalesce(p.area, '')]
           or (select access.scopes('PUBLISH_PATHWAYS')) && array['partnership', 'area:' || coalesce(p.area, '')]))
    or exists (
      select from pathways.edition e
       where e.pathway = pathway_event.pathway and access.me() = any (e.reviewers))));

-- Editors and reviewers are named for one area or for the whole partnership.
alter table access.role drop constraint role_scope_check;
alter table access.role add constraint role_scope_check
  check (scope in ('partnership', 'area', 'area_or_partnership', 'organisation', 'installation'));

-- The walk begins by asking which area; the names of areas are no secret.
grant usage on schema directory to waymark_visitor;
grant select (code, name, position) on directory.area to waymark_visitor;
create policy area_visitor_select on directory.area for select to waymark_visitor using (true);
