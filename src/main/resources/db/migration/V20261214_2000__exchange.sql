-- The schema of the module `exchange`: what other systems may ask of this one, and who registered them.
create schema exchange;
grant usage on schema exchange to waymark_app, waymark_clock, waymark_door;
