-- Who gave a document of a case, and what it may be used for: sealed with the key of the case, as its title is.
alter table documents.document
  add column given_by text not null default '' check (length(given_by) <= 200),
  add column sealed_given_by bytea check (length(sealed_given_by) <= 1000),
  add column usable_for text not null default '' check (length(usable_for) <= 1000),
  add column sealed_usable_for bytea check (length(sealed_usable_for) <= 5000);
