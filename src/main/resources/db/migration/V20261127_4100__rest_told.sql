-- When somebody was told that their account rests after wrong passwords or codes. By the clock and not at the door: an account
-- that exists must not take longer to refuse than one that does not.
alter table access.account add column rest_told_at timestamptz;
