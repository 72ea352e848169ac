-- Documents: files that hang on something else, such as an action, a return or a decision. What they hang on decides who may
-- read them and who may add to them.
create schema documents;
grant usage on schema documents to waymark_app, waymark_clock;

-- The things that may have documents: a module publishes its own as <schema>_open.document_holder, with what sort of thing it
-- is, its reference, and whether the reader may add to it; only things are in it whose documents the reader may read. Then it
-- calls documents.attach_holders().
create view documents.holder with (security_invoker = true) as
  select null::text as kind, null::text as ref, null::boolean as may_add where false;
grant select on documents.holder to waymark_app, waymark_clock;

create function documents.attach_holders() returns void language plpgsql set search_path = pg_catalog as $$
declare
  published text := (
    select string_agg(format('select kind, ref, may_add from %I.document_holder', schemaname), ' union all ' order by schemaname)
      from pg_views where viewname = 'document_holder' and schemaname like '%\_open');
begin
  execute 'create or replace view documents.holder with (security_invoker = true) as ' || published;
end
$$;
revoke execute on function documents.attach_holders() from public;

create sequence documents.document_number;
grant usage on sequence documents.document_number to waymark_app, waymark_clock;

create table documents.document (
  id uuid primary key default gen_random_uuid(),
  ref text not null unique check (ref ~ '^DO-[0-9]{4,}$'),
  version int not null default 1,
  holder text not null check (holder ~ '^[a-z_]+$'),
  thing text not null check (thing ~ '^[A-Z]{2}-[0-9A-Z]{1,12}$'),
  kind text not null check (kind ~ '^[A-Z_]+$'),
  title text not null check (length(title) between 1 and 200),
  dated date not null,
  keep_until date not null,
  added_on date not null,
  added_by uuid not null,
  added_by_name text not null,
  removed_on date,
  removed_by uuid,
  removed_because text not null default '' check (length(removed_because) <= 1000),
  check (num_nulls(removed_on, removed_by) in (0, 2))
);
create index document_thing on documents.document (thing, holder);
create index document_keep_until on documents.document (keep_until);

-- One file. Its contents are sealed with a key of its own, and that with the key of documents.json.
--   pieces: how many rows of content it has
create table documents.document_version (
  id uuid primary key,
  document uuid not null references documents.document on delete cascade,
  number int not null check (number > 0),
  file_name text not null check (length(file_name) between 1 and 200),
  format text not null check (format ~ '^[A-Z_]+$'),
  bytes bigint not null check (bytes > 0),
  sha256 bytea not null check (length(sha256) = 32),
  pieces int not null check (pieces > 0),
  sealed_key bytea not null check (length(sealed_key) <= 200),
  scan text not null check (scan in ('CLEAN', 'FOUND', 'NOT_SCANNED')),
  note text not null default '' check (length(note) <= 1000),
  added_on date not null,
  added_by uuid not null,
  added_by_name text not null,
  unique (document, number)
);

create table documents.document_content (
  document_version uuid not null references documents.document_version on delete cascade,
  position int not null check (position >= 0),
  sealed bytea not null check (length(sealed) <= 1100000),
  primary key (document_version, position)
);
alter table documents.document_content alter column sealed set storage external; -- what is sealed cannot be packed

-- append-only: who did what with it; goes with it
create table documents.document_event (
  id uuid primary key default gen_random_uuid(),
  document uuid not null references documents.document on delete cascade,
  at timestamptz not null default clock_timestamp(),
  on_day date not null,
  by_person uuid not null,
  by_name text not null,
  headline text not null check (length(headline) <= 300),
  words text not null default '' check (length(words) <= 1000)
);
create index document_event_document on documents.document_event (document, at desc);

alter table documents.document enable row level security;
alter table documents.document force row level security;
alter table documents.document_version enable row level security;
alter table documents.document_version force row level security;
alter table documents.document_content enable row level security;
alter table documents.document_content force row level security;
alter table documents.document_event enable row level security;
alter table documents.document_event force row level security;
grant select, insert on documents.document, documents.document_version, documents.document_content,
  documents.document_event to waymark_app, waymark_clock;
grant update (version, keep_until, removed_on, removed_by, removed_because) on documents.document
  to waymark_app, waymark_clock;
grant delete on documents.document to waymark_clock;
grant update (scan, sealed_key) on documents.document_version to waymark_clock;

create policy document_select on documents.document for select to waymark_app, waymark_clock
  using (exists (select from documents.holder h where h.kind = document.holder and h.ref = document.thing));
create policy document_insert on documents.document for insert to waymark_app, waymark_clock
  with check (version = 1 and removed_on is null and added_by = access.me()
    and exists (select from documents.holder h
                 where h.kind = document.holder and h.ref = document.thing and h.may_add));
create policy document_update on documents.document for update to waymark_app, waymark_clock
  using (exists (select from documents.holder h
                  where h.kind = document.holder and h.ref = document.thing and h.may_add))
  with check ((removed_by is null or removed_by = access.me())
    and exists (select from documents.holder h
                 where h.kind = document.holder and h.ref = document.thing and h.may_add));
-- by the clock, when its time is over, or 30 days after somebody removed it
create policy document_delete on documents.document for delete to waymark_clock
  using (keep_until < (now() at time zone 'Europe/London')::date
    or removed_on < (now() at time zone 'Europe/London')::date - 30);

create policy document_version_select on documents.document_version for select to waymark_app, waymark_clock
  using (exists (select from documents.document d where d.id = document_version.document));
create policy document_version_insert on documents.document_version for insert to waymark_app, waymark_clock
  with check (added_by = access.me()
    and exists (select from documents.document d
                  join documents.holder h on h.kind = d.holder and h.ref = d.thing
                 where d.id = document_version.document and d.removed_on is null and h.may_add));
-- a scanner that came later, and a key that was turned
create policy document_version_update on documents.document_version for update to waymark_clock
  using (true) with check (true);

create policy document_content_select on documents.document_content for select to waymark_app, waymark_clock
  using (exists (select from documents.document_version v where v.id = document_content.document_version));
create policy document_content_insert on documents.document_content for insert to waymark_app, waymark_clock
  with check (exists (select from documents.document_version v
                       where v.id = document_content.document_version and v.added_by = access.me()
                         and document_content.position < v.pieces));

create policy document_event_select on documents.document_event for select to waymark_app, waymark_clock
  using (exists (select from documents.document d where d.id = document_event.document));
create policy document_event_insert on documents.document_event for insert to waymark_app, waymark_clock
  with check (by_person = access.me()
    and exists (select from documents.document d
                  join documents.holder h on h.kind = d.holder and h.ref = d.thing
                 where d.id = document_event.document and h.may_add));

-- nothing is made to go earlier than it was promised to be kept
create function documents.document_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.keep_until < old.keep_until then
    raise insufficient_privilege using message = 'a document is never kept for a shorter time than before';
  end if;
  return new;
end $$;
create trigger document_step before update on documents.document
  for each row execute function documents.document_step();
alter table documents.document enable always trigger document_step;

-- Actions: everybody who reads the plan reads their documents; who records progress adds them.
create view strategy_open.document_holder with (security_invoker = true) as
  select 'action'::text as kind, a.ref,
         coalesce((select access.scopes('UPDATE_ACTIONS'))
                    && array['partnership', 'area:' || a.area, 'organisation:' || a.owner]
           or 'own' = any ((select access.scopes('UPDATE_ACTIONS'))::text[]) and a.lead_person = access.me(), false) as may_add
    from strategy.action a;
grant select on strategy_open.document_holder to waymark_app, waymark_clock;

-- Returns: read like the return itself; added by the area that writes it. Decisions: read by everybody who reads the
-- register; added by the board, by who prepares its papers, and by the lead of the area.
create schema governance_open;
grant usage on schema governance_open to waymark_app, waymark_clock;
create view governance_open.document_holder with (security_invoker = true) as
  select 'return'::text as kind, r.ref,
         r.state in ('not_started', 'in_progress', 'sent_back')
           and coalesce(r.supplement_until >= (now() at time zone 'Europe/London')::date, true)
           and (select access.scopes('PREPARE_RETURNS')) && array['partnership', 'area:' || r.area] as may_add
    from governance.area_return r
   where (select access.scopes('READ_DRAFT_RETURNS')) && array['partnership', 'area:' || r.area]
      or r.state = 'submitted' and (select access.scopes('DECIDE_RETURNS') && array['partnership'])
      or r.state in ('accepted', 'locked') and (select access.scopes('VIEW_RETURNS') && array['partnership'])
  union all
  select 'decision', b.ref,
         coalesce((select access.scopes('DECIDE_RETURNS') && array['partnership'])
           or (select access.scopes('PREPARE_PACK') && array['partnership'])
           or (select access.scopes('PREPARE_RETURNS')) && array['partnership', 'area:' || b.area], false)
    from governance.board_request b;
grant select on governance_open.document_holder to waymark_app, waymark_clock;

select documents.attach_holders();
