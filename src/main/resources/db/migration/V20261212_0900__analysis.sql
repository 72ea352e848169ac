-- The schema of the module `analysis`; its tables follow, each with its row policies.
create schema analysis;
grant usage on schema analysis to waymark_app, waymark_clock;
