-- Who checked a language of the public side, and the exact texts they checked: a row each time one is approved or the approval is
-- withdrawn. The last row of a language is how it stands; none is ever changed.
create table concerns.translation_check (
  id uuid primary key default gen_random_uuid(),
  language text not null check (language ~ '^[a-z]{2,3}(-[a-z0-9]{2,8})?$'),
  number integer not null check (number >= 1), -- two who decide at once: one is first
  act text not null check (act in ('approve_translation', 'withdraw_translation')),
  edition text not null check (edition ~ '^([0-9a-f]{64})?$'),
  texts text not null check (length(texts) <= 200000), -- a print of each, to say which changed
  checker text not null check (length(checker) <= 200), -- may be outside, without an account
  organisation text not null check (length(organisation) <= 200),
  checked_on date,
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null check (length(actor_name) between 1 and 200),
  unique (language, number),
  check ((act = 'approve_translation') = (edition <> '')),
  check ((act = 'approve_translation') = (texts <> '')),
  check ((act = 'approve_translation') = (checker <> '')),
  check ((act = 'approve_translation') = (organisation <> '')),
  check ((act = 'approve_translation') = (checked_on is not null))
);
alter table concerns.translation_check enable row level security;
alter table concerns.translation_check force row level security;
grant select, insert on concerns.translation_check to waymark_app;
create policy translation_check_select on concerns.translation_check for select to waymark_app
  using ((select access.scopes('CHANGE_SETTINGS') && array['partnership']));
create policy translation_check_insert on concerns.translation_check for insert to waymark_app
  with check ((select access.scopes('CHANGE_SETTINGS') && array['partnership']) and actor = (select access.me()));

-- whoever reads the public side is told that it was checked, and not by whom
grant usage on schema concerns to waymark_visitor;
grant select (id, language, number, edition) on concerns.translation_check to waymark_visitor;
create policy translation_check_visitor_select on concerns.translation_check for select to waymark_visitor using (true);
