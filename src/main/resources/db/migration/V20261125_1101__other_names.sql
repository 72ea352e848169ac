-- Abbreviations and other names, by which people look an organisation up; what it is called today stands among its dated
-- names. They are saved as part of their organisation.
create table directory.organisation_other_name (
  organisation text not null references directory.organisation,
  name text not null check (length(name) between 1 and 200),
  -- what the name is to it: short for it, another for it, what it was called before anybody noted the dates, what took its
  -- place, or what stands beside it
  kind text not null check (kind in ('abbreviation', 'other', 'former', 'later', 'see')),
  primary key (organisation, name)
);

alter table directory.organisation_other_name enable row level security;
alter table directory.organisation_other_name force row level security;
grant select, insert, delete on directory.organisation_other_name to waymark_app, waymark_clock;

create policy organisation_other_name_select on directory.organisation_other_name for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy organisation_other_name_insert on directory.organisation_other_name for insert to waymark_app, waymark_clock
  with check ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));
create policy organisation_other_name_delete on directory.organisation_other_name for delete to waymark_app, waymark_clock
  using ((select access.scopes('MAINTAIN_DIRECTORY') && array['partnership']));
