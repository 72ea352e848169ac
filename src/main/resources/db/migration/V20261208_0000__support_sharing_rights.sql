-- Support, sharing and rights: what is done with a person, what leaves their case, and what they may ask of what is kept. Each
-- table has a column case_id and cases.protect, so that only members of the case reach it.
create schema support;
create schema sharing;
create schema rights;
grant usage on schema support, sharing, rights to waymark_app, waymark_clock;
