-- Everybody reads a theme once at least the least number of texts are under it. A visitor counts no texts, so whoever puts them under themes,
-- or publishes the round, writes down whether there are enough.
--   shown: null for a round of before Waymark, and what was published before this was asked
alter table consultation.theme add column shown boolean;
grant update (shown) on consultation.theme to waymark_app;
