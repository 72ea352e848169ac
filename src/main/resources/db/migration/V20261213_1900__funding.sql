-- The schema of the module `funding`; its tables follow, each with its row policies.
create schema funding;
grant usage on schema funding to waymark_app, waymark_clock;
