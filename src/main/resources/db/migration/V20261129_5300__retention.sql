-- A report goes some days after it was closed, and everything that hangs on it. The days are those of the settings when it was closed.
-- How long it stays is said with a reason; a legal hold stops its going. What is left is a proof without content.
alter table concerns.report add column goes_on date;
alter table concerns.report add column receipt_until date; -- until when its receipt opens messages; null once that is over
alter table concerns.report no force row level security;
update concerns.report set goes_on = closed_on + 90, receipt_until = closed_on + 90 where state = 'closed';
alter table concerns.report force row level security;
alter table concerns.report add check ((state = 'closed') = (goes_on is not null));
alter table concerns.report add unique (id, area);

-- set by closing, whoever closes and however
create function concerns.report_goes() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.state = 'closed' and old.state <> 'closed' then
    select new.closed_on + s.kept_days, new.closed_on + s.messages_days into new.goes_on, new.receipt_until
      from concerns.report_setting s order by s.version desc limit 1;
  elsif new.state <> 'closed' then
    new.goes_on := null;
    new.receipt_until := null;
  end if;
  return new;
end
$$;
create trigger report_goes before update on concerns.report for each row execute function concerns.report_goes();
alter table concerns.report enable always trigger report_goes;

-- everything that hangs on a report goes with it
do $$
declare
  held record;
begin
  for held in select c.conrelid::regclass as child, c.conname, pg_get_constraintdef(c.oid) as definition
                from pg_constraint c where c.confrelid = 'concerns.report'::regclass and c.contype = 'f' and c.confdeltype <> 'c' loop
    execute format('alter table %s drop constraint %I', held.child, held.conname);
    execute format('alter table %s add constraint %I %s on delete cascade', held.child, held.conname, held.definition);
  end loop;
end
$$;

-- why one stays longer
create table concerns.report_extension (
  id uuid primary key default gen_random_uuid(),
  report uuid not null references concerns.report (id) on delete cascade,
  until date not null,
  reason text not null check (length(reason) between 1 and 500),
  set_by uuid not null,
  set_by_name text not null check (length(set_by_name) between 1 and 200),
  set_on date not null,
  check (until > set_on and until <= set_on + 550)
);
create index report_extension_report on concerns.report_extension (report, until);
alter table concerns.report_extension enable row level security;
alter table concerns.report_extension force row level security;
grant select, insert on concerns.report_extension to waymark_app;
grant select (id, report, until) on concerns.report_extension to waymark_clock;
create policy report_extension_select on concerns.report_extension for select to waymark_app
  using (exists (select from concerns.report r where r.id = report_extension.report));
create policy report_extension_insert on concerns.report_extension for insert to waymark_app
  with check (set_by = access.me()
    and exists (select from concerns.report r where r.id = report_extension.report and r.state = 'closed'));
create policy report_extension_clock_select on concerns.report_extension for select to waymark_clock using (true);

-- why one may not go at all: by whoever keeps reports of its area by reference, who need not be able to read it
create table concerns.report_hold (
  id uuid primary key default gen_random_uuid(),
  report uuid not null references concerns.report (id) on delete cascade,
  ref text not null check (ref ~ '^RP-[0-9A-Z]{7}$'),
  area text not null,
  reason text not null check (length(reason) between 1 and 500),
  review_on date not null,
  set_on date not null,
  set_by uuid not null,
  set_by_name text not null check (length(set_by_name) between 1 and 200),
  lifted_on date,
  lifted_by uuid,
  lifted_by_name text check (length(lifted_by_name) between 1 and 200),
  lifted_reason text check (length(lifted_reason) between 1 and 500),
  foreign key (report, area) references concerns.report (id, area) on update cascade on delete cascade,
  check (review_on > set_on and review_on <= set_on + 366),
  check ((lifted_on is null) = (lifted_by is null)),
  check ((lifted_on is null) = (lifted_by_name is null)),
  check ((lifted_on is null) = (lifted_reason is null))
);
create unique index report_hold_report on concerns.report_hold (report) where lifted_on is null;
alter table concerns.report_hold enable row level security;
alter table concerns.report_hold force row level security;
grant select, insert on concerns.report_hold to waymark_app;
grant update (lifted_on, lifted_by, lifted_by_name, lifted_reason) on concerns.report_hold to waymark_app;
grant select (id, report, ref, area, review_on, lifted_on) on concerns.report_hold to waymark_clock;
create policy report_hold_select on concerns.report_hold for select to waymark_app
  using ((select access.scopes('KEEP_REPORTS') && array['partnership'])
    or 'area:' || area = any ((select access.scopes('KEEP_REPORTS'))::text[])
    or exists (select from concerns.report r where r.id = report_hold.report));
create policy report_hold_insert on concerns.report_hold for insert to waymark_app
  with check (set_by = access.me() and lifted_on is null
    and ((select access.scopes('KEEP_REPORTS') && array['partnership'])
      or 'area:' || area = any ((select access.scopes('KEEP_REPORTS'))::text[])));
create policy report_hold_update on concerns.report_hold for update to waymark_app
  using (lifted_on is null
    and ((select access.scopes('KEEP_REPORTS') && array['partnership'])
      or 'area:' || area = any ((select access.scopes('KEEP_REPORTS'))::text[])))
  with check (lifted_by = access.me()
    and ((select access.scopes('KEEP_REPORTS') && array['partnership'])
      or 'area:' || area = any ((select access.scopes('KEEP_REPORTS'))::text[])));
create policy report_hold_clock_select on concerns.report_hold for select to waymark_clock using (true);

-- what is left of one that is gone: that it was there, and a salted hash by which a row that comes back from a copy is known
create table concerns.report_gone (
  ref text primary key,
  area text not null,
  month date not null check (extract(day from month) = 1), -- in which it came
  outcome text not null,
  gone_on date not null,
  salt bytea not null check (length(salt) = 16),
  hash bytea not null check (length(hash) = 32)
);
alter table concerns.report_gone enable row level security;
alter table concerns.report_gone force row level security;
grant select on concerns.report_gone to waymark_app;
grant insert on concerns.report_gone to waymark_clock;
create policy report_gone_select on concerns.report_gone for select to waymark_app
  using ((select access.scopes('KEEP_REPORTS') && array['partnership'])
    or 'area:' || area = any ((select access.scopes('KEEP_REPORTS'))::text[]));
create policy report_gone_clock_insert on concerns.report_gone for insert to waymark_clock with check (true);

-- the clock lets go of what is due, and of nothing else: only what is closed has a day
grant select (goes_on, receipt_until) on concerns.report to waymark_clock;
grant update (receipt_until, reader) on concerns.report to waymark_clock;
grant delete on concerns.report to waymark_clock;
alter policy report_clock_update on concerns.report
  with check (state in ('waiting', 'open') or (receipt_until is null and reader = ''::bytea));
create policy report_clock_delete on concerns.report for delete to waymark_clock
  using (goes_on <= (now() at time zone 'Europe/London')::date
    and not exists (select from concerns.report_extension e
                     where e.report = report.id and e.until > (now() at time zone 'Europe/London')::date)
    and not exists (select from concerns.report_hold h where h.report = report.id and h.lifted_on is null));

create function concerns.report_leaves_proof() returns trigger language plpgsql set search_path = '' as $$
declare
  salt bytea := uuid_send(gen_random_uuid());
begin
  insert into concerns.report_gone (ref, area, month, outcome, gone_on, salt, hash)
  values (old.ref, old.area, date_trunc('month', old.received)::date, coalesce(old.outcome, ''), (now() at time zone 'Europe/London')::date, salt,
          sha256(salt || convert_to(old::text, 'UTF8')));
  return old;
end
$$;
create trigger report_leaves_proof before delete on concerns.report for each row execute function concerns.report_leaves_proof();
alter table concerns.report enable always trigger report_leaves_proof;

-- a receipt opens nothing after its day
alter policy report_receipt_select on concerns.report
  using (lookup = (select decode(coalesce(current_setting('waymark.receipt', true), ''), 'hex'))
    and reader <> ''::bytea
    and (state <> 'closed' or receipt_until >= (select (now() at time zone 'Europe/London')::date)));
grant select (receipt_until, closed_on) on concerns.report to waymark_receipt;
