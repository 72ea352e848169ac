-- A pack that was issued never changes. Where returns were accepted since, as supplements or corrected, the board may issue
-- another edition beside it. The pack itself is the first edition. Nobody holds update or delete.
create table governance.pack_edition (
  quarter text not null references governance.pack,
  edition int not null check (edition >= 2),
  issued_on date not null,
  issued_by uuid not null,
  content text not null, -- canonical JSON (RFC 8785), character for character what content_sha256 was taken of
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  pdf_sha256 text not null check (pdf_sha256 ~ '^[0-9a-f]{64}$'),
  pdf bytea not null,
  primary key (quarter, edition)
);
alter table governance.pack_edition enable row level security;
alter table governance.pack_edition force row level security;
grant select, insert on governance.pack_edition to waymark_app, waymark_clock;
create policy pack_edition_select on governance.pack_edition for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PACKS') && array['partnership']));
create policy pack_edition_insert on governance.pack_edition for insert to waymark_app, waymark_clock
  with check (issued_by = access.me()
    and (select access.scopes('APPROVE_PACK') && array['partnership'])
    and exists (select from governance.pack p where p.quarter = pack_edition.quarter and p.state = 'issued'));

drop policy pack_event_insert on governance.pack_event;
create policy pack_event_insert on governance.pack_event for insert to waymark_app, waymark_clock
  with check (by_person = access.me()
    and exists (select from governance.pack p
                 where p.quarter = pack_event.quarter
                   and (p.state = 'draft' and ((select access.scopes('PREPARE_PACK') && array['partnership'])
                         or (select access.scopes('APPROVE_PACK') && array['partnership']))
                     or p.state = 'issued' and act = 'issue_edition'
                        and (select access.scopes('APPROVE_PACK') && array['partnership']))));
