-- Material of other partnerships: files that came, who decided about them, and what of them was taken over as a draft. Guidance,
-- workshops and campaign files; nobody's details.

--   partnership, made_by, licence, made_on: as the file says; nobody has checked it
--   digest: of the file as it came; cleaned: how many texts lost HTML or characters that are not seen
--   content: the file as it came, until it is decided
create table exchange.material_arrival (
  ref text primary key check (ref ~ '^MA-[0-9A-Z]{7}$'),
  state text not null default 'WAITING' check (state in ('WAITING', 'TAKEN', 'REFUSED')),
  partnership text not null check (length(partnership) between 1 and 200),
  made_by text not null check (length(made_by) between 1 and 200),
  licence text not null check (licence in ('CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'OGL-UK-3.0')),
  made_on date not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  cleaned int not null check (cleaned >= 0),
  content bytea check (length(content) between 1 and 10485760),
  arrived_at timestamptz not null default now(),
  arrived_by uuid not null,
  arrived_by_name text not null check (length(arrived_by_name) between 1 and 200),
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name text check (length(decided_by_name) between 1 and 200),
  constraint material_arrival_decided_whole check ((state = 'WAITING') = (content is not null)
    and (state = 'WAITING') = (decided_at is null) and (state = 'WAITING') = (decided_by is null)
    and (state = 'WAITING') = (decided_by_name is null))
);

--   kind, source, edition: what it is in the partnership that gave it; ref: what it is here
create table exchange.material_taken (
  arrival text not null references exchange.material_arrival,
  kind text not null check (kind ~ '^[a-z-]{1,40}$'),
  source text not null check (length(source) between 1 and 40),
  edition int not null check (edition >= 1),
  title text not null check (length(title) between 1 and 200),
  ref text not null check (length(ref) between 1 and 40),
  primary key (arrival, kind, source)
);
create index material_taken_source on exchange.material_taken (kind, source);

alter table exchange.material_arrival enable row level security;
alter table exchange.material_arrival force row level security;
alter table exchange.material_taken enable row level security;
alter table exchange.material_taken force row level security;
grant select, insert on exchange.material_arrival, exchange.material_taken to waymark_app;
grant select on exchange.material_arrival, exchange.material_taken to waymark_clock;
grant update (state, content, decided_at, decided_by, decided_by_name) on exchange.material_arrival to waymark_app;

-- everybody may know what was taken over from elsewhere
create policy material_arrival_select on exchange.material_arrival for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PATHWAYS') && array['partnership']));
create policy material_taken_select on exchange.material_taken for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PATHWAYS') && array['partnership']));

-- who writes one of the kinds for the whole partnership takes files in, in their own name
create function exchange.takes_material() returns boolean language sql stable set search_path = '' as $$
  select (access.scopes('EDIT_PATHWAYS') || access.scopes('RUN_TRAINING') || access.scopes('RUN_CAMPAIGNS')) && array['partnership']
$$;
create policy material_arrival_insert on exchange.material_arrival for insert to waymark_app
  with check (state = 'WAITING' and arrived_by = access.me() and (select exchange.takes_material()));
create policy material_arrival_update on exchange.material_arrival for update to waymark_app
  using (state = 'WAITING' and (select exchange.takes_material()))
  with check (state in ('TAKEN', 'REFUSED') and decided_by = access.me() and (select exchange.takes_material()));
-- its kind says who takes it in
create policy material_taken_insert on exchange.material_taken for insert to waymark_app
  with check (kind = 'pathway' and (select access.scopes('EDIT_PATHWAYS') && array['partnership'])
    or kind = 'workshop-pack' and (select access.scopes('RUN_TRAINING') && array['partnership'])
    or kind = 'toolkit' and (select access.scopes('RUN_CAMPAIGNS') && array['partnership']));
