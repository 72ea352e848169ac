-- Toolkits: files that partners and the public take for a campaign, in their languages, and how often each was taken.
create sequence campaigns.toolkit_number;
grant usage on sequence campaigns.toolkit_number to waymark_app, waymark_clock;

--   slug: its public address
--   replaced_by: the toolkit that people are led to instead
create table campaigns.toolkit (
  ref text primary key check (ref ~ '^TK-[0-9]{4,}$'),
  version int not null default 1,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 3 and 60),
  area text check (area ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  campaign text references campaigns.campaign,
  title text not null check (length(title) between 1 and 120),
  summary text not null check (length(summary) between 1 and 2000),
  state text not null default 'draft' check (state in ('draft', 'published', 'replaced', 'withdrawn')),
  published_on date,
  ended_on date,
  ended_because text not null default '' check (length(ended_because) <= 500),
  replaced_by text references campaigns.toolkit,
  check ((state in ('replaced', 'withdrawn')) = (ended_on is not null) and (ended_on is null) = (ended_because = '')),
  check ((state = 'replaced') = (replaced_by is not null)),
  check (state = 'draft' or published_on is not null),
  check (replaced_by <> ref)
);
create index toolkit_campaign on campaigns.toolkit (campaign);
alter table campaigns.toolkit enable row level security;
alter table campaigns.toolkit force row level security;
grant select, insert on campaigns.toolkit to waymark_app, waymark_clock;
grant update (version, campaign, title, summary, state, published_on, ended_on, ended_because, replaced_by)
  on campaigns.toolkit to waymark_app, waymark_clock;
create policy toolkit_select on campaigns.toolkit for select to waymark_app, waymark_clock
  using ((select access.scopes('USE_WAYMARK') && array['partnership']));
create policy toolkit_insert on campaigns.toolkit for insert to waymark_app, waymark_clock
  with check (campaigns.may_run(area) and state = 'draft');
create policy toolkit_update on campaigns.toolkit for update to waymark_app, waymark_clock
  using (campaigns.may_run(area) and state in ('draft', 'published')) with check (campaigns.may_run(area));
grant select (ref, slug, area, title, summary, state, published_on, ended_on, ended_because, replaced_by)
  on campaigns.toolkit to waymark_visitor;
create policy toolkit_visitor_select on campaigns.toolkit for select to waymark_visitor using (state <> 'draft');

create function campaigns.toolkit_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if old.state <> new.state
    and (old.state, new.state) not in (('draft', 'published'), ('published', 'replaced'), ('published', 'withdrawn')) then
    raise insufficient_privilege using message = 'a toolkit takes its steps in order';
  end if;
  return new;
end $$;
create trigger toolkit_step before update on campaigns.toolkit
  for each row execute function campaigns.toolkit_step();
alter table campaigns.toolkit enable always trigger toolkit_step;

-- A file of a toolkit in one language and one version. It is published, so it lies here as it is; what it is was looked at when it came.
--   item: what the file is, the same in each language
--   why: why it took the place of the version before
create table campaigns.toolkit_file (
  id uuid primary key,
  toolkit text not null references campaigns.toolkit,
  item text not null check (length(item) between 1 and 120),
  language text not null check (language ~ '^[a-z]{2,3}(-[a-z]+)?$'),
  number int not null check (number >= 1),
  file_name text not null check (length(file_name) between 1 and 140),
  format text not null check (length(format) between 1 and 60),
  bytes int not null check (bytes between 1 and 20971520),
  content bytea not null check (length(content) = bytes),
  why text not null default '' check (length(why) <= 500),
  added_on date not null,
  added_by uuid not null,
  added_by_name text not null check (length(added_by_name) <= 200),
  unique (toolkit, item, language, number)
);
alter table campaigns.toolkit_file enable row level security;
alter table campaigns.toolkit_file force row level security;
grant select, insert on campaigns.toolkit_file to waymark_app, waymark_clock;
create policy toolkit_file_select on campaigns.toolkit_file for select to waymark_app, waymark_clock
  using ((select access.scopes('USE_WAYMARK') && array['partnership']));
create policy toolkit_file_insert on campaigns.toolkit_file for insert to waymark_app, waymark_clock
  with check (added_by = access.me() and exists (
    select from campaigns.toolkit t
     where t.ref = toolkit_file.toolkit and campaigns.may_run(t.area) and t.state in ('draft', 'published')));
grant select (id, toolkit, item, language, number, file_name, format, bytes, content, why, added_on)
  on campaigns.toolkit_file to waymark_visitor;
create policy toolkit_file_visitor_select on campaigns.toolkit_file for select to waymark_visitor
  using (exists (select from campaigns.toolkit t where t.ref = toolkit_file.toolkit and t.state <> 'draft'));

-- append-only
create table campaigns.toolkit_event (
  id uuid primary key default gen_random_uuid(),
  toolkit text not null references campaigns.toolkit,
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  headline text not null check (length(headline) between 1 and 300),
  words text not null default '' check (length(words) <= 4000)
);
create index toolkit_event_of on campaigns.toolkit_event (toolkit, at desc);
alter table campaigns.toolkit_event enable row level security;
alter table campaigns.toolkit_event force row level security;
grant select, insert on campaigns.toolkit_event to waymark_app, waymark_clock;
create policy toolkit_event_select on campaigns.toolkit_event for select to waymark_app, waymark_clock
  using ((select access.scopes('USE_WAYMARK') && array['partnership']));
create policy toolkit_event_insert on campaigns.toolkit_event for insert to waymark_app, waymark_clock
  with check (actor = access.me() and exists (
    select from campaigns.toolkit t where t.ref = toolkit_event.toolkit and campaigns.may_run(t.area)));

-- One row for each time that a file was taken, which says the day and nothing of who. Added up at night and then deleted, so that no
-- order of them remains.
create table campaigns.download_mark (
  file uuid not null,
  day date not null
);
alter table campaigns.download_mark enable row level security;
alter table campaigns.download_mark force row level security;
grant insert on campaigns.download_mark to waymark_receipt;
grant select on campaigns.download_mark to waymark_app;
grant select, delete on campaigns.download_mark to waymark_clock;
create policy download_mark_receipt_insert on campaigns.download_mark for insert to waymark_receipt with check (true);
create policy download_mark_select on campaigns.download_mark for select to waymark_app
  using ((select access.scopes('USE_WAYMARK') && array['partnership']));
create policy download_mark_clock_select on campaigns.download_mark for select to waymark_clock using (true);
create policy download_mark_clock_delete on campaigns.download_mark for delete to waymark_clock using (true);

create table campaigns.download_day (
  file uuid not null references campaigns.toolkit_file,
  day date not null,
  times int not null check (times >= 1),
  primary key (file, day)
);
alter table campaigns.download_day enable row level security;
alter table campaigns.download_day force row level security;
grant select on campaigns.download_day to waymark_app;
grant select, insert, update (times) on campaigns.download_day to waymark_clock;
create policy download_day_select on campaigns.download_day for select to waymark_app
  using ((select access.scopes('USE_WAYMARK') && array['partnership']));
create policy download_day_clock_select on campaigns.download_day for select to waymark_clock using (true);
create policy download_day_clock_insert on campaigns.download_day for insert to waymark_clock with check (true);
create policy download_day_clock_update on campaigns.download_day for update to waymark_clock using (true) with check (true);
