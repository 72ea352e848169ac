-- the figure that the product counts for a measure; null where people supply it
alter table strategy.measure add column feed text check (feed ~ '^[a-z][a-z0-9_]{0,39}$');
grant update (feed) on strategy.measure to waymark_app, waymark_clock;
