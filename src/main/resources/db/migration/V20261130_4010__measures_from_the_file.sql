-- A measure that came with the partnership file is found again by the code it has there. It never changes, so nobody is
-- granted to change it; a measure that was written on the page has none.
alter table strategy.measure add column code text unique check (code ~ '^[A-Z][A-Z0-9_]{0,39}$');
