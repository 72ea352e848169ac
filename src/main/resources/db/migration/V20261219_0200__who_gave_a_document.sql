-- Who gave a document of a case, and what it may be used for: sealed with the key of the case, as its title is.
alter table documents.document
  add column given_by text not null default '' check (length(given_by) <= 200),
  add column sealed_given_by bytea check (length(sealed_given_by) <= 1000),
  add column usable_for text not null default '' check (length(usable_for) <= 1000),
  add column sealed_usable_for bytea check (length(sealed_usable_for) <= 5000);

-- Which documents things have, for the modules that own the things: without a word of what is in them.
create schema documents_open;
grant usage on schema documents_open to waymark_app, waymark_clock;
create view documents_open.kept_document with (security_invoker = true) as
  select holder, thing from documents.document where removed_on is null;
grant select on documents_open.kept_document to waymark_app, waymark_clock;
