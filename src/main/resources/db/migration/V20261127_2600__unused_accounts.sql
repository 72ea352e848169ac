-- An account that nobody uses for 35 days is closed. Counted from the last whole sign-in, or from when it was opened, opened
-- again, or this began to be counted.
alter table access.account
  add column counted_from timestamptz not null default now(),
  add column unused_told_at timestamptz;
