-- A seat or cover that had not begun can be withdrawn: its last day is the day before its first, so it counts for no day at
-- all, and who was to have it stays on record. As a role that was granted and ended on one day.
alter table directory.seat_holding drop constraint seat_holding_check;
alter table directory.seat_holding add constraint seat_holding_days check (to_date is null or to_date >= from_date - 1);
alter table directory.spoc_cover drop constraint spoc_cover_check;
alter table directory.spoc_cover add constraint spoc_cover_days check (to_date is null or to_date >= from_date - 1);
