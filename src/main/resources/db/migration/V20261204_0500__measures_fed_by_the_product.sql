-- the figure that the product counts for a measure; null where people supply it
alter table strategy.measure add column feed text check (feed ~ '^[a-z][a-z0-9_]{0,39}$');
grant update (feed) on strategy.measure to waymark_app, waymark_clock;

-- too few people were counted to give the number: kept without it
alter table strategy.measure_value add column few boolean not null default false;
alter table strategy.measure_value drop constraint measure_value_check;
alter table strategy.measure_value add constraint measure_value_check
  check (num_nonnulls(value, unavailable_because) = case when few then 0 else 1 end);
grant update (few) on strategy.measure_value to waymark_app, waymark_clock;
