-- Exports of everything that the partnership owns. One administrator asks, one of another organisation approves; the clock writes it.

--   recipient: the public key that alone opens it
--   counts: rows and files that are in it, and its digest, once it is written
create table exchange.export_run (
  ref text primary key check (ref ~ '^EX-[0-9A-Z]{7}$'),
  state text not null default 'ASKED' check (state in ('ASKED', 'APPROVED', 'DECLINED', 'DONE', 'FAILED', 'DELETED')),
  recipient text not null check (recipient ~ '^age1[a-z0-9]{58}$'),
  why text not null check (length(why) between 1 and 500),
  asked_by uuid not null,
  asked_by_name text not null,
  asked_organisation text not null,
  asked_at timestamptz not null default now(),
  decided_by uuid,
  decided_by_name text,
  decided_organisation text,
  decided_at timestamptz,
  written_at timestamptz,
  keep_until timestamptz,
  bytes bigint not null default 0 check (bytes >= 0),
  row_count bigint not null default 0 check (row_count >= 0),
  file_count bigint not null default 0 check (file_count >= 0),
  digest text not null default '' check (digest ~ '^([0-9a-f]{64})?$'),
  constraint export_run_decided_whole check ((decided_by is null) = (decided_at is null)
    and (decided_by is null) = (decided_by_name is null) and (decided_by is null) = (decided_organisation is null)),
  constraint export_run_by_two_organisations check (state in ('ASKED', 'DECLINED')
    or decided_by <> asked_by and decided_organisation <> asked_organisation)
);
alter table exchange.export_run enable row level security;
alter table exchange.export_run force row level security;
grant select, insert on exchange.export_run to waymark_app;
grant select on exchange.export_run to waymark_clock;
grant update (state, decided_by, decided_by_name, decided_organisation, decided_at) on exchange.export_run to waymark_app;
grant update (state, written_at, keep_until, bytes, row_count, file_count, digest) on exchange.export_run to waymark_clock;
create policy export_run_select on exchange.export_run for select to waymark_app, waymark_clock
  using ((select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy export_run_insert on exchange.export_run for insert to waymark_app
  with check (asked_by = access.me() and state = 'ASKED' and decided_by is null
    and asked_organisation = (select a.organisation from access.account a where a.id = access.me())
    and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy export_run_update on exchange.export_run for update to waymark_app
  using (state = 'ASKED' and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']))
  with check (state in ('APPROVED', 'DECLINED') and decided_by = access.me()
    and decided_organisation = (select a.organisation from access.account a where a.id = access.me())
    and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy export_run_clock_update on exchange.export_run for update to waymark_clock
  using (state in ('APPROVED', 'DONE')) with check (state in ('DONE', 'FAILED', 'DELETED'));

-- the encrypted archive, in pieces
create table exchange.export_part (
  export text not null references exchange.export_run,
  number int not null check (number >= 0),
  content bytea not null check (length(content) between 1 and 4194304),
  primary key (export, number)
);
alter table exchange.export_part enable row level security;
alter table exchange.export_part force row level security;
grant select on exchange.export_part to waymark_app, waymark_clock;
grant insert, delete on exchange.export_part to waymark_clock;
create policy export_part_select on exchange.export_part for select to waymark_app, waymark_clock
  using ((select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
create policy export_part_clock_insert on exchange.export_part for insert to waymark_clock with check (true);
create policy export_part_clock_delete on exchange.export_part for delete to waymark_clock using (true);

create function exchange.export_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if (old.state, new.state) not in (('ASKED', 'APPROVED'), ('ASKED', 'DECLINED'), ('APPROVED', 'DONE'), ('APPROVED', 'FAILED'),
      ('DONE', 'DELETED')) then
    raise insufficient_privilege using message = 'an export takes its steps in order';
  end if;
  return new;
end $$;
create trigger export_step before update on exchange.export_run for each row execute function exchange.export_step();
alter table exchange.export_run enable always trigger export_step;

-- What the clock needs to read beside what it reads anyway, so that the export is whole.
do $$
declare
  wanted record;
begin
  for wanted in
    select p.schemaname, p.tablename, p.policyname
      from pg_catalog.pg_policies p
     where p.schemaname || '.' || p.tablename in (
             'analysis.gap', 'analysis.onward_return', 'analysis.onward_return_event', 'analysis.picture_note', 'analysis.release_event',
             'analysis.release_sign_off', 'funding.bid_evidence', 'funding.event', 'funding.offer', 'funding.option',
             'funding.resource_request', 'meetings.letter_event')
       and p.cmd = 'SELECT' and p.roles = '{waymark_app}'
  loop
    execute format('alter policy %I on %I.%I to waymark_app, waymark_clock', wanted.policyname, wanted.schemaname, wanted.tablename);
    execute format('grant select on %I.%I to waymark_clock', wanted.schemaname, wanted.tablename);
  end loop;
end $$;
grant select on funding.bid, funding.grant_award, funding.provision to waymark_clock;
