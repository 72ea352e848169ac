-- The account is sealed: its entries stand under the root of a tree (RFC 6962), and the root is signed again and again.
-- Nothing here is ever changed or deleted: nobody holds update or delete, and the entry itself is not touched by sealing.

-- why it was done, where a page asks for a purpose; the hook that begins a transaction may set it
alter table audit.leaf add column purpose text not null default '' check (length(purpose) <= 100);
alter table audit.leaf alter column purpose set default coalesce(current_setting('waymark.purpose', true), '');

create index leaf_actor on audit.leaf (actor, at desc);
grant select on audit.leaf to waymark_clock;
create policy leaf_clock_select on audit.leaf for select to waymark_clock using (true);

-- which place an entry has in the tree, and its hash there
create table audit.sealed (
  entry bigint primary key check (entry > 0),
  leaf uuid not null unique references audit.leaf,
  hash bytea not null check (length(hash) = 32)
);

create table audit.checkpoint (
  number bigint primary key check (number > 0),
  size bigint not null check (size >= 0), -- covers the entries from 1 to this one
  at timestamptz not null,
  covers timestamptz not null, -- the latest time of an entry under it: from where the next search begins
  root bytea not null check (length(root) = 32),
  frontier bytea not null, -- what it takes to add the next entry
  key text not null, -- the public half of the key that signs from here on
  -- over: signed by the key before as well, which hands over; lost: by a new key that none announced
  handing text not null check (handing in ('', 'over', 'lost')),
  note text not null check (length(note) <= 5000)
);
create index checkpoint_size on audit.checkpoint (size);
create index checkpoint_at on audit.checkpoint (at);

-- a checkpoint that was given to a witness, or could not be
create table audit.export (
  id uuid primary key default gen_random_uuid(),
  checkpoint bigint not null references audit.checkpoint,
  way text not null check (way in ('folder', 'mail')),
  outcome text not null check (outcome in ('done', 'failed')),
  at timestamptz not null
);
create index export_way on audit.export (way, outcome, at desc);
create index export_checkpoint on audit.export (checkpoint);

-- each time Waymark verified itself, and each time it had to stop sealing
create table audit.self_check (
  id uuid primary key default gen_random_uuid(),
  at timestamptz not null,
  entries bigint not null,
  outcome text not null check (outcome in ('sound', 'not_sound', 'database_older', 'key_missing')),
  entry bigint, -- the first bad one, where there is one
  sentence text not null check (length(sentence) <= 1000)
);
create index self_check_at on audit.self_check (at desc);

alter table audit.sealed enable row level security;
alter table audit.sealed force row level security;
alter table audit.checkpoint enable row level security;
alter table audit.checkpoint force row level security;
alter table audit.export enable row level security;
alter table audit.export force row level security;
alter table audit.self_check enable row level security;
alter table audit.self_check force row level security;
grant select, insert on audit.sealed, audit.checkpoint, audit.export, audit.self_check to waymark_clock;
grant select on audit.sealed, audit.checkpoint, audit.export, audit.self_check to waymark_app;

create policy sealed_select on audit.sealed for select to waymark_app
  using ((select access.scopes('READ_AUDIT') && array['partnership']));
create policy sealed_clock_select on audit.sealed for select to waymark_clock using (true);
create policy sealed_clock_insert on audit.sealed for insert to waymark_clock with check (true);

-- whoever makes the board pack prints a checkpoint in it
create policy checkpoint_select on audit.checkpoint for select to waymark_app
  using ((select access.scopes('READ_AUDIT') && array['partnership'])
    or (select access.scopes('PREPARE_PACK') && array['partnership'])
    or (select access.scopes('APPROVE_PACK') && array['partnership']));
create policy checkpoint_clock_select on audit.checkpoint for select to waymark_clock using (true);
create policy checkpoint_clock_insert on audit.checkpoint for insert to waymark_clock with check (true);

create policy export_select on audit.export for select to waymark_app
  using ((select access.scopes('READ_AUDIT') && array['partnership']));
create policy export_clock_select on audit.export for select to waymark_clock using (true);
create policy export_clock_insert on audit.export for insert to waymark_clock with check (true);

create policy self_check_select on audit.self_check for select to waymark_app
  using ((select access.scopes('READ_AUDIT') && array['partnership']));
create policy self_check_clock_select on audit.self_check for select to waymark_clock using (true);
create policy self_check_clock_insert on audit.self_check for insert to waymark_clock with check (true);
