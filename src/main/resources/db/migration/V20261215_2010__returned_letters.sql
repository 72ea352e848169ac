-- Letters that a mail server took and sent back later (RFC 3464).
--   returned: HARD where it never arrives, SOFT where it did not this time; empty where it did not come back
alter table system.letter add column returned text not null default '' check (returned in ('', 'HARD', 'SOFT'));
grant select (returned) on system.letter to waymark_app;
