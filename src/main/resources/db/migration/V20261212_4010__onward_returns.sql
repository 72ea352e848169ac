-- Returns to national bodies: what they ask is a template, which is data; each return is filled from what Waymark counts, checked by whoever
-- prepares it, approved by somebody else, and kept as it was sent. Every figure has passed disclosure control before it is written here.

-- Versions that people added. The first version of each template comes with Waymark (`analysis/return-templates.json`).
--   fields: key, label, figure that a part of Waymark counts (empty: typed), whether each one counted is a person, code of HTCDS
--   checked_on: when somebody compared it with what the receiver asks; null where nobody did
create table analysis.return_template (
  code text not null check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  version int not null check (version between 2 and 999),
  title text not null check (length(title) between 1 and 200),
  receiver text not null check (length(receiver) between 1 and 200),
  about text not null default '' check (length(about) <= 1000),
  fields jsonb not null,
  checked_on date,
  checked_by text not null default '' check (length(checked_by) <= 200),
  added_by uuid not null,
  added_by_name text not null,
  added_on date not null,
  primary key (code, version),
  check ((checked_on is null) = (checked_by = ''))
);
alter table analysis.return_template enable row level security;
alter table analysis.return_template force row level security;
grant select, insert on analysis.return_template to waymark_app;
create policy return_template_select on analysis.return_template for select to waymark_app
  using ((select access.scopes('ANALYSE_FIGURES') && array['partnership']));
create policy return_template_insert on analysis.return_template for insert to waymark_app
  with check ((select access.scopes('ANALYSE_FIGURES') && array['partnership']) and added_by = access.me());

--   fields: as in the template when the return was begun; figures: of each field what may be printed, from where, or why it is missing
--   sent_*: what left, kept byte for byte
create table analysis.onward_return (
  ref text primary key check (ref ~ '^RN-[0-9A-Z]{7}$'),
  version int not null default 1,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'WAITING', 'APPROVED', 'SENT')),
  template text not null,
  template_version int not null,
  title text not null check (length(title) between 1 and 200),
  receiver text not null check (length(receiver) between 1 and 200),
  checked_on date,
  fields jsonb not null,
  period_from date not null,
  period_to date not null,
  due_on date not null,
  figures jsonb not null default '[]',
  counted_on date not null,
  prepared_by uuid not null,
  prepared_by_name text not null,
  sent_back text not null default '' check (length(sent_back) <= 1000),
  approved_on date,
  approved_by uuid,
  approved_by_name text not null default '',
  sent_on date,
  sent_by uuid,
  sent_by_name text not null default '',
  sent_to text not null default '' check (length(sent_to) <= 300),
  sent_format text not null default '' check (sent_format in ('', 'XLSX', 'CSV', 'HTCDS')),
  sent_file bytea,
  sent_digest text not null default '' check (sent_digest ~ '^([0-9a-f]{64})?$'),
  check (period_to >= period_from),
  check ((state in ('APPROVED', 'SENT')) = (num_nonnulls(approved_on, approved_by) = 2)),
  check (approved_by <> prepared_by),
  check ((state = 'SENT') = (num_nonnulls(sent_on, sent_by, sent_file) = 3)),
  check ((state = 'SENT') = (sent_digest <> '' and sent_to <> '' and sent_format <> ''))
);
create index onward_return_state on analysis.onward_return (state, due_on);
alter table analysis.onward_return enable row level security;
alter table analysis.onward_return force row level security;
grant select, insert on analysis.onward_return to waymark_app;
grant update (state, figures, counted_on, due_on, prepared_by, prepared_by_name, sent_back, approved_on, approved_by, approved_by_name, sent_on,
    sent_by, sent_by_name, sent_to, sent_format, sent_file, sent_digest, version) on analysis.onward_return to waymark_app;
-- what left can be read by every member
create policy onward_return_select on analysis.onward_return for select to waymark_app
  using ((select (access.scopes('ANALYSE_FIGURES') || access.scopes('APPROVE_RELEASES')) && array['partnership'])
    or state = 'SENT' and (select access.scopes('VIEW_PACKS') && array['partnership']));
create policy onward_return_insert on analysis.onward_return for insert to waymark_app
  with check ((select access.scopes('ANALYSE_FIGURES') && array['partnership']) and state = 'DRAFT' and prepared_by = access.me());
create policy onward_return_update on analysis.onward_return for update to waymark_app
  using (state <> 'SENT' and ((select access.scopes('ANALYSE_FIGURES') && array['partnership'])
    or state = 'WAITING' and (select access.scopes('APPROVE_RELEASES') && array['partnership'])))
  with check ((select access.scopes('ANALYSE_FIGURES') && array['partnership'])
    or state in ('DRAFT', 'APPROVED') and (select access.scopes('APPROVE_RELEASES') && array['partnership']));
create function analysis.onward_return_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.state = 'APPROVED' and old.state <> 'APPROVED' and (old.state <> 'WAITING' or new.approved_by is distinct from access.me()
    or old.prepared_by = access.me() or not (access.scopes('APPROVE_RELEASES') && array['partnership'])) then
    raise insufficient_privilege using message = 'somebody else approves a return';
  end if;
  if new.state = 'SENT' and (old.state <> 'APPROVED' or new.sent_by is distinct from access.me()) then
    raise insufficient_privilege using message = 'only an approved return is sent';
  end if;
  if (old.state <> 'DRAFT' or new.state in ('APPROVED', 'SENT'))
    and (new.figures, new.counted_on, new.prepared_by) is distinct from (old.figures, old.counted_on, old.prepared_by) then
    raise insufficient_privilege using message = 'what is approved and sent is what was looked at';
  end if;
  if old.state in ('APPROVED', 'SENT') and new.state in ('DRAFT', 'WAITING') then
    raise insufficient_privilege using message = 'an approved return is not taken back';
  end if;
  if old.state in ('APPROVED', 'SENT') and (new.approved_on, new.approved_by) is distinct from (old.approved_on, old.approved_by) then
    raise insufficient_privilege using message = 'who approved a return stays as it was';
  end if;
  if new.prepared_by is distinct from old.prepared_by and new.prepared_by is distinct from access.me() then
    raise insufficient_privilege using message = 'whoever changes a draft has prepared it';
  end if;
  return new;
end $$;
create trigger onward_return_step before update on analysis.onward_return for each row execute function analysis.onward_return_step();
alter table analysis.onward_return enable always trigger onward_return_step;

create table analysis.onward_return_event (
  id uuid primary key default gen_random_uuid(),
  onward_return text not null references analysis.onward_return,
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  headline text not null,
  words text not null default ''
);
create index onward_return_event_return on analysis.onward_return_event (onward_return, at desc);
alter table analysis.onward_return_event enable row level security;
alter table analysis.onward_return_event force row level security;
grant select, insert on analysis.onward_return_event to waymark_app;
create policy onward_return_event_select on analysis.onward_return_event for select to waymark_app
  using (exists (select from analysis.onward_return r where r.ref = onward_return));
create policy onward_return_event_insert on analysis.onward_return_event for insert to waymark_app
  with check (actor = access.me() and exists (select from analysis.onward_return r where r.ref = onward_return));
