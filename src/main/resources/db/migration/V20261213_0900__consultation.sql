-- The schema of the module `consultation`; its tables follow, each with its row policies.
create schema consultation;
grant usage on schema consultation to waymark_app, waymark_clock;
