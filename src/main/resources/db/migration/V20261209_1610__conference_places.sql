-- The same place in two items. Addresses are sealed, and opening those of a year to compare them takes a second. The blind token of an
-- address is made with a key beside the database; without the key it says no more than that two items have the same.
--   place_token: null where the item is about a person, and of items that were written before and not changed since
alter table conferences.item add column place_token bytea check (length(place_token) = 32);
grant update (place_token) on conferences.item to waymark_app, waymark_clock;
create index item_place on conferences.item (forum, place_token) where about = 'place';
