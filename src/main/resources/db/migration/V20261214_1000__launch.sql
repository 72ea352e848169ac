-- What a partnership types while it is set up in the browser, step by step, until it is opened; and how its pages look: its logo, colours and
-- the name under which its e-mails are sent. No person's data is in either.
create schema launch;
grant usage on schema launch to waymark_app, waymark_clock;

-- A step as it was saved: always added, never changed, so that every save can be taken back.
--   number: 1 for the first save of a step; content: its rows as JSON
--   back_to: the save that taking this one back leads to; null where that is nothing
create table launch.saved_step (
  step text not null check (step in ('NAME', 'AREAS', 'PARTNERS', 'GROUPS', 'STRATEGY', 'OBJECTIVES', 'MEASURES', 'NUMBERS', 'PATHWAYS')),
  number int not null check (number between 1 and 100000),
  back_to int check (back_to between 1 and 100000),
  content text not null check (octet_length(content) <= 2000000),
  saved_at timestamptz not null,
  saved_by uuid not null,
  saved_by_name text not null,
  primary key (step, number)
);
alter table launch.saved_step enable row level security;
alter table launch.saved_step force row level security;
create policy saved_step_select on launch.saved_step for select to waymark_app, waymark_clock
  using ((select access.scopes('IMPORT_PARTNERSHIP') && array['partnership']));
create policy saved_step_insert on launch.saved_step for insert to waymark_app, waymark_clock
  with check ((select access.scopes('IMPORT_PARTNERSHIP') && array['partnership']));
grant select, insert on launch.saved_step to waymark_app, waymark_clock;

-- How the pages look, the newest row last. Colours are written `#10393f`; empty ones are Waymark's own.
--   sender: the name under which e-mails are sent; logo: PNG or JPEG, made anew from what was sent
create table launch.look (
  number int primary key check (number between 1 and 100000),
  header text not null default '' check (header ~ '^(#[0-9a-f]{6})?$'),
  link text not null default '' check (link ~ '^(#[0-9a-f]{6})?$'),
  sender text not null default '' check (length(sender) <= 100),
  title text not null default '' check (length(title) <= 60),
  logo bytea check (octet_length(logo) <= 500000),
  logo_type text not null default '' check (logo_type in ('', 'image/png', 'image/jpeg')),
  saved_at timestamptz not null,
  saved_by uuid not null,
  saved_by_name text not null,
  check ((logo is null) = (logo_type = ''))
);
alter table launch.look enable row level security;
alter table launch.look force row level security;
create policy look_select on launch.look for select to waymark_app, waymark_clock
  using ((select access.scopes('USE_WAYMARK') && array['partnership']));
create policy look_insert on launch.look for insert to waymark_app, waymark_clock
  with check ((select access.scopes('IMPORT_PARTNERSHIP') && array['partnership']));
grant select, insert on launch.look to waymark_app, waymark_clock;
