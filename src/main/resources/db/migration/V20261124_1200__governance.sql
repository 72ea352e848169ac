-- The quarter: its calendar, the return of each area, the board's decisions, and the pack that is frozen when issued.
-- Areas and people are known by the directory's stable codes and ids. Dates are whole days, Europe/London.
create schema governance;
grant usage on schema governance to waymark_app, waymark_clock;

create table governance.quarter (
  key text primary key check (key ~ '^[0-9]{4}-Q[1-4]$'),
  version int not null default 1,
  state text not null default 'planned' check (state in ('planned', 'open', 'issued')),
  first_month int not null check (first_month between 1 and 12), -- of the partnership's year, as it was when planned
  opens date not null,
  due date not null,
  accept_by date not null,
  board_meets date not null,
  opened_on date,
  issued_on date,
  issued_by uuid,
  check (opens < due and due <= accept_by and accept_by <= board_meets),
  check ((state = 'planned') = (opened_on is null)),
  check ((state = 'issued') = (issued_on is not null))
);

create table governance.quarter_event (
  id uuid primary key default gen_random_uuid(),
  quarter text not null references governance.quarter,
  at timestamptz not null default clock_timestamp(),
  by_person uuid not null,
  act text not null check (act ~ '^[a-z_]+$'),
  event jsonb not null
);
create index quarter_event_quarter on governance.quarter_event (quarter, at);

-- How far each return has come. No content: everyone signed in sees who is late or missing.
create sequence governance.return_number;
create table governance.area_return (
  id uuid primary key default gen_random_uuid(),
  ref text not null unique check (ref ~ '^RT-[0-9]{4,}$'),
  version int not null default 1,
  quarter text not null references governance.quarter,
  area text not null,
  state text not null default 'not_started'
    check (state in ('not_started', 'in_progress', 'sent_back', 'submitted', 'accepted', 'locked')),
  first_submitted_on date, -- late is derived from this: a return sent back later had been in time
  submitted_on date,
  submitted_by uuid,
  decided_on date,
  decided_by uuid,
  unique (quarter, area), -- a quarter opened twice makes no second return
  check (state not in ('submitted', 'accepted', 'locked')
    or (first_submitted_on is not null and submitted_on is not null and submitted_by is not null)),
  -- nobody accepts their own account of themselves
  check (state not in ('accepted', 'locked') or (decided_on is not null and decided_by <> submitted_by))
);
create index area_return_area on governance.area_return (area, quarter);

-- What is in a return. Each part is written, read and versioned as one document, so that two people of an area can work
-- side by side; accepted figures become rows of strategy.measure_value.
create table governance.return_part (
  area_return uuid not null references governance.area_return,
  part text not null check (part in ('figures', 'actions', 'narrative')),
  version int not null default 1,
  body jsonb not null,
  saved_at timestamptz not null default clock_timestamp(),
  saved_by uuid not null,
  primary key (area_return, part)
);

create table governance.return_event (
  id uuid primary key default gen_random_uuid(),
  area_return uuid not null references governance.area_return,
  at timestamptz not null default clock_timestamp(),
  on_day date not null,
  by_person uuid not null,
  by_name text not null,
  act text not null check (act ~ '^[a-z_]+$'),
  event jsonb not null
);
create index return_event_return on governance.return_event (area_return, at);

-- append-only: what the board wants changed
create table governance.sending_back (
  id uuid primary key default gen_random_uuid(),
  area_return uuid not null references governance.area_return,
  at timestamptz not null default clock_timestamp(),
  on_day date not null,
  by_person uuid not null,
  reasons text not null check (length(reasons) between 1 and 2000)
);
create index sending_back_return on governance.sending_back (area_return, at desc);

-- What an accepted return asks of the board.
create sequence governance.request_number;
create table governance.board_request (
  id uuid primary key default gen_random_uuid(),
  ref text not null unique check (ref ~ '^RQ-[0-9]{4,}$'),
  version int not null default 1,
  area_return uuid not null references governance.area_return,
  quarter text not null references governance.quarter,
  area text not null,
  position int not null,
  wording text not null check (length(wording) between 1 and 500),
  decision text check (decision in ('agreed', 'refused', 'deferred')),
  answer text not null default '' check (length(answer) <= 2000),
  decided_on date,
  decided_by uuid,
  unique (area_return, position),
  check (num_nulls(decision, decided_on, decided_by) in (0, 3))
);
create index board_request_quarter on governance.board_request (quarter);

create table governance.pack (
  quarter text primary key references governance.quarter,
  version int not null default 1,
  state text not null default 'draft' check (state in ('draft', 'issued')),
  summary text not null default '' check (length(summary) <= 4000),
  summary_by uuid,
  issued_on date,
  issued_by uuid,
  content text, -- canonical JSON (RFC 8785), character for character what content_sha256 was taken of
  content_sha256 text check (content_sha256 ~ '^[0-9a-f]{64}$'),
  pdf_sha256 text check (pdf_sha256 ~ '^[0-9a-f]{64}$'),
  check (case state when 'issued' then num_nulls(issued_on, issued_by, content, content_sha256, pdf_sha256) = 0
                    else num_nonnulls(issued_on, issued_by, content, content_sha256, pdf_sha256) = 0 end),
  check (state <> 'issued' or (length(summary) > 0 and issued_by <> summary_by))
);

create table governance.pack_event (
  id uuid primary key default gen_random_uuid(),
  quarter text not null references governance.pack,
  at timestamptz not null default clock_timestamp(),
  by_person uuid not null,
  act text not null check (act ~ '^[a-z_]+$'),
  event jsonb not null
);
create index pack_event_quarter on governance.pack_event (quarter, at);

-- The bytes of the PDF as issued: never rendered again. Nobody holds update or delete.
create table governance.pack_document (
  quarter text primary key references governance.pack,
  pdf bytea not null
);

alter table governance.quarter enable row level security;
alter table governance.quarter force row level security;
alter table governance.quarter_event enable row level security;
alter table governance.quarter_event force row level security;
alter table governance.area_return enable row level security;
alter table governance.area_return force row level security;
alter table governance.return_part enable row level security;
alter table governance.return_part force row level security;
alter table governance.return_event enable row level security;
alter table governance.return_event force row level security;
alter table governance.sending_back enable row level security;
alter table governance.sending_back force row level security;
alter table governance.board_request enable row level security;
alter table governance.board_request force row level security;
alter table governance.pack enable row level security;
alter table governance.pack force row level security;
alter table governance.pack_event enable row level security;
alter table governance.pack_event force row level security;
alter table governance.pack_document enable row level security;
alter table governance.pack_document force row level security;

grant select, insert, update on governance.quarter to waymark_app, waymark_clock;
grant select, insert on governance.quarter_event to waymark_app, waymark_clock;
grant select, insert, update on governance.area_return, governance.return_part to waymark_app, waymark_clock;
grant select, insert on governance.return_event, governance.sending_back to waymark_app, waymark_clock;
grant select, insert, update on governance.board_request, governance.pack to waymark_app, waymark_clock;
grant select, insert on governance.pack_event, governance.pack_document to waymark_app, waymark_clock;
grant usage on sequence governance.return_number, governance.request_number to waymark_app, waymark_clock;

-- quarter: everyone reads the calendar; the coordinator plans and opens; issuing the pack closes it for good
create policy quarter_select on governance.quarter for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_RETURNS') && array['partnership']));
create policy quarter_insert on governance.quarter for insert to waymark_app, waymark_clock
  with check (state = 'planned' and (select access.scopes('PLAN_QUARTERS') && array['partnership']));
create policy quarter_update on governance.quarter for update to waymark_app, waymark_clock
  using (state <> 'issued'
    and ((select access.scopes('PLAN_QUARTERS') && array['partnership'])
      or (state = 'open' and (select access.scopes('APPROVE_PACK') && array['partnership']))))
  with check (case when state = 'issued' then (select access.scopes('APPROVE_PACK') && array['partnership'])
                   else (select access.scopes('PLAN_QUARTERS') && array['partnership']) end);

create policy quarter_event_select on governance.quarter_event for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_RETURNS') && array['partnership']));
create policy quarter_event_insert on governance.quarter_event for insert to waymark_app, waymark_clock
  with check (by_person = access.me()
    and ((select access.scopes('PLAN_QUARTERS') && array['partnership'])
      or (select access.scopes('APPROVE_PACK') && array['partnership'])));

-- area_return: with its area the area writes, submitted the board decides, accepted the issuing locks, locked nobody writes
create policy area_return_select on governance.area_return for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_RETURNS') && array['partnership']));
create policy area_return_insert on governance.area_return for insert to waymark_app, waymark_clock
  with check (state = 'not_started' and (select access.scopes('PLAN_QUARTERS') && array['partnership']));
create policy area_return_update on governance.area_return for update to waymark_app, waymark_clock
  using (case when state in ('not_started', 'in_progress', 'sent_back')
                then (select access.scopes('PREPARE_RETURNS')) && array['partnership', 'area:' || area]
              when state = 'submitted' then (select access.scopes('DECIDE_RETURNS') && array['partnership'])
              when state = 'accepted' then (select access.scopes('APPROVE_PACK') && array['partnership'])
              else false end)
  with check (case when state = 'in_progress'
                     then (select access.scopes('PREPARE_RETURNS')) && array['partnership', 'area:' || area]
                   when state = 'submitted'
                     then submitted_by = access.me()
                      and (select access.scopes('PREPARE_RETURNS')) && array['partnership', 'area:' || area]
                   when state = 'sent_back'
                     then (select access.scopes('DECIDE_RETURNS') && array['partnership'])
                       or (select access.scopes('PREPARE_RETURNS')) && array['partnership', 'area:' || area]
                   when state = 'accepted'
                     then decided_by = access.me() and (select access.scopes('DECIDE_RETURNS') && array['partnership'])
                   when state = 'locked' then (select access.scopes('APPROVE_PACK') && array['partnership'])
                   else false end);

-- return_part and return_event: its area and the coordinator always, the board once submitted, all once accepted
create policy return_part_select on governance.return_part for select to waymark_app, waymark_clock
  using (exists (
    select from governance.area_return r
     where r.id = return_part.area_return
       and ((select access.scopes('READ_DRAFT_RETURNS')) && array['partnership', 'area:' || r.area]
         or (r.state = 'submitted' and (select access.scopes('DECIDE_RETURNS') && array['partnership']))
         or (r.state in ('accepted', 'locked') and (select access.scopes('VIEW_RETURNS') && array['partnership'])))));
create policy return_part_insert on governance.return_part for insert to waymark_app, waymark_clock
  with check (version = 1 and (select access.scopes('PLAN_QUARTERS') && array['partnership']) and exists (
    select from governance.area_return r where r.id = return_part.area_return and r.state = 'not_started'));
create policy return_part_update on governance.return_part for update to waymark_app, waymark_clock
  using (exists (
    select from governance.area_return r
     where r.id = return_part.area_return
       and r.state in ('not_started', 'in_progress', 'sent_back')
       and (select access.scopes('PREPARE_RETURNS')) && array['partnership', 'area:' || r.area]))
  with check (saved_by = access.me() and exists (
    select from governance.area_return r
     where r.id = return_part.area_return
       and r.state in ('not_started', 'in_progress', 'sent_back')
       and (select access.scopes('PREPARE_RETURNS')) && array['partnership', 'area:' || r.area]));

create policy return_event_select on governance.return_event for select to waymark_app, waymark_clock
  using (exists (
    select from governance.area_return r
     where r.id = return_event.area_return
       and ((select access.scopes('READ_DRAFT_RETURNS')) && array['partnership', 'area:' || r.area]
         or (r.state = 'submitted' and (select access.scopes('DECIDE_RETURNS') && array['partnership']))
         or (r.state in ('accepted', 'locked') and (select access.scopes('VIEW_RETURNS') && array['partnership'])))));
create policy return_event_insert on governance.return_event for insert to waymark_app, waymark_clock
  with check (by_person = access.me() and exists (
    select from governance.area_return r
     where r.id = return_event.area_return
       and ((r.state in ('not_started', 'in_progress', 'sent_back')
             and (select access.scopes('PREPARE_RETURNS')) && array['partnership', 'area:' || r.area])
         or (r.state = 'submitted' and (select access.scopes('DECIDE_RETURNS') && array['partnership'])))));

-- sending_back: reasons are for the area, the coordinator and the board, also after acceptance
create policy sending_back_select on governance.sending_back for select to waymark_app, waymark_clock
  using ((select access.scopes('DECIDE_RETURNS') && array['partnership']) or exists (
    select from governance.area_return r
     where r.id = sending_back.area_return
       and (select access.scopes('READ_DRAFT_RETURNS')) && array['partnership', 'area:' || r.area]));
create policy sending_back_insert on governance.sending_back for insert to waymark_app, waymark_clock
  with check (by_person = access.me() and exists (
    select from governance.area_return r
     where r.id = sending_back.area_return
       and r.state = 'submitted'
       and (select access.scopes('DECIDE_RETURNS') && array['partnership'])));

-- board_request: made when a return is accepted, so everyone may read it; the board answers, and an
-- answer that is given stands
create policy board_request_select on governance.board_request for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_RETURNS') && array['partnership']));
create policy board_request_insert on governance.board_request for insert to waymark_app, waymark_clock
  with check (decision is null and (select access.scopes('DECIDE_RETURNS') && array['partnership']));
create policy board_request_update on governance.board_request for update to waymark_app, waymark_clock
  using ((decision is null or decision = 'deferred') and (select access.scopes('DECIDE_RETURNS') && array['partnership']))
  with check (decided_by = access.me() and (select access.scopes('DECIDE_RETURNS') && array['partnership']));

-- pack: a draft is for those who make and approve it; issued it is for everyone, and nobody writes
create policy pack_select on governance.pack for select to waymark_app, waymark_clock
  using (case when state = 'issued' then (select access.scopes('VIEW_PACKS') && array['partnership'])
              else (select access.scopes('PREPARE_PACK') && array['partnership'])
                or (select access.scopes('APPROVE_PACK') && array['partnership']) end);
create policy pack_insert on governance.pack for insert to waymark_app, waymark_clock
  with check (state = 'draft' and (select access.scopes('PREPARE_PACK') && array['partnership']));
create policy pack_update on governance.pack for update to waymark_app, waymark_clock
  using (state = 'draft'
    and ((select access.scopes('PREPARE_PACK') && array['partnership'])
      or (select access.scopes('APPROVE_PACK') && array['partnership'])))
  with check (case when state = 'issued'
                     then issued_by = access.me() and (select access.scopes('APPROVE_PACK') && array['partnership'])
                   else summary_by = access.me() and (select access.scopes('PREPARE_PACK') && array['partnership']) end);

create policy pack_event_select on governance.pack_event for select to waymark_app, waymark_clock
  using (exists (select from governance.pack p where p.quarter = pack_event.quarter));
create policy pack_event_insert on governance.pack_event for insert to waymark_app, waymark_clock
  with check (by_person = access.me()
    and exists (select from governance.pack p where p.quarter = pack_event.quarter and p.state = 'draft')
    and ((select access.scopes('PREPARE_PACK') && array['partnership'])
      or (select access.scopes('APPROVE_PACK') && array['partnership'])));

create policy pack_document_select on governance.pack_document for select to waymark_app, waymark_clock
  using (exists (select from governance.pack p where p.quarter = pack_document.quarter));
create policy pack_document_insert on governance.pack_document for insert to waymark_app, waymark_clock
  with check ((select access.scopes('APPROVE_PACK') && array['partnership'])
    and exists (select from governance.pack p where p.quarter = pack_document.quarter and p.state = 'draft'));
