-- What is written about a document of a case may name somebody: it is sealed with the key of the case. In clear
-- beside it stands a fixed word.
alter table documents.document
  add column sealed_title bytea check (length(sealed_title) <= 1000),
  add column sealed_because bytea check (length(sealed_because) <= 5000);
alter table documents.document_version
  add column sealed_name bytea check (length(sealed_name) <= 1000),
  add column sealed_note bytea check (length(sealed_note) <= 5000);
alter table documents.document_event add column sealed_words bytea check (length(sealed_words) <= 5000);

grant update (sealed_because) on documents.document to waymark_app, waymark_clock;

-- what was written in clear before is sealed by the clock
grant update (title, sealed_title) on documents.document to waymark_clock;
grant update (file_name, sealed_name, note, sealed_note) on documents.document_version to waymark_clock;
grant update (words, sealed_words) on documents.document_event to waymark_clock;
create policy document_seal on documents.document for update to waymark_clock
  using (true) with check (sealed_title is not null);
create policy document_event_seal on documents.document_event for update to waymark_clock
  using (sealed_words is null) with check (sealed_words is not null);
