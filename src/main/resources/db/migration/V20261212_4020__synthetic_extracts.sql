-- Synthetic extracts from a regional or national pool of counts: refused below 1,000 people, made so that each combination of attributes is
-- one that at least ten people have, approved by somebody else before they leave. The pool itself is kept nowhere.
--   loss: what was lost on the way; file: synthetic records, the counts they were made from and a note, as ZIP
create table analysis.synthetic_extract (
  ref text primary key check (ref ~ '^SX-[0-9A-Z]{7}$'),
  version int not null default 1,
  title text not null check (length(title) between 1 and 200),
  source text not null check (length(source) between 1 and 300),
  people int not null check (people >= 1000),
  least int not null check (least >= 10),
  length int not null check (length in (2, 3)),
  loss jsonb not null,
  file bytea not null,
  made_on date not null,
  made_by uuid not null,
  made_by_name text not null,
  approved_on date,
  approved_by uuid,
  approved_by_name text not null default '',
  check ((approved_on is null) = (approved_by is null)),
  check (approved_by <> made_by)
);
alter table analysis.synthetic_extract enable row level security;
alter table analysis.synthetic_extract force row level security;
grant select, insert, update (approved_on, approved_by, approved_by_name, version) on analysis.synthetic_extract to waymark_app;
create policy synthetic_extract_select on analysis.synthetic_extract for select to waymark_app
  using ((select (access.scopes('ANALYSE_FIGURES') || access.scopes('APPROVE_RELEASES')) && array['partnership'])
    or approved_on is not null and (select access.scopes('VIEW_PACKS') && array['partnership']));
create policy synthetic_extract_insert on analysis.synthetic_extract for insert to waymark_app
  with check ((select access.scopes('ANALYSE_FIGURES') && array['partnership']) and made_by = access.me() and approved_on is null);
create policy synthetic_extract_update on analysis.synthetic_extract for update to waymark_app
  using ((select access.scopes('APPROVE_RELEASES') && array['partnership']) and approved_on is null and made_by <> access.me())
  with check (approved_by = access.me());
