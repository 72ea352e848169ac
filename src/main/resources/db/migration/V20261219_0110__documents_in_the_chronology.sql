-- Which documents a thing has, for modules that tell of them. Who may see the thing, sees them.
create schema documents_open;
grant usage on schema documents_open to waymark_app, waymark_clock;
create view documents_open.document with (security_invoker = true) as
  select id, holder, thing, title, sealed_title, dated, added_on, added_by_name, removed_on from documents.document;
grant select on documents_open.document to waymark_app, waymark_clock;
