-- The link in the letter after a session stops such letters also when the address itself is deleted.
--   address_hash: of the address that the letter went to; empty in letters of before
alter table training.evaluation_mail add column address_hash bytea check (length(address_hash) = 32);
grant update (address_hash) on training.evaluation_mail to waymark_clock;
