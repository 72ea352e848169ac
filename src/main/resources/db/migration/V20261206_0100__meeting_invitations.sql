-- Who is invited to a meeting, what they answered, and what their calendar was told.

--   sequence: of the calendar entry (RFC 5545); raised where the time changes or the meeting is cancelled, not for another place
alter table meetings.meeting add column sequence int not null default 0;
grant update (sequence) on meetings.meeting to waymark_app, waymark_clock;

--   invite_deputies: whether deputies are invited too, or only where they are sent or the seat has no holder
alter table meetings.group_setting add column invite_deputies boolean not null default false;
grant update (invite_deputies) on meetings.group_setting to waymark_app, waymark_clock;

--   said: what was answered for the seat before the meeting began; the name of the deputy may be one that was typed
alter table meetings.attendance add column said text not null default '' check (said in ('', 'coming', 'deputy', 'apology'));
alter table meetings.attendance drop constraint attendance_check1;
alter table meetings.attendance add constraint attendance_deputy check (answer <> 'deputy' or deputy is not null or deputy_name <> '');

-- One person, invited for one seat of one meeting.
--   ended_at: no longer expected; where the meeting was cancelled all have ended
--   deputy: who comes instead, where it is somebody of the directory; deputy_name in any case
create table meetings.invitation (
  id uuid primary key,
  meeting text not null references meetings.meeting,
  seat text not null,
  seat_title text not null check (length(seat_title) between 1 and 200),
  person uuid not null,
  person_name text not null check (length(person_name) <= 200),
  kind text not null check (kind in ('holder', 'deputy')),
  version int not null default 1,
  ended_at timestamptz,
  answer text check (answer in ('coming', 'deputy', 'apology')),
  deputy uuid,
  deputy_name text not null default '' check (length(deputy_name) <= 200),
  answered_at timestamptz,
  unique (meeting, seat, person),
  check ((answer is null) = (answered_at is null)),
  check (answer is not distinct from 'deputy' or (deputy is null and deputy_name = '')),
  check (answer is distinct from 'deputy' or (kind = 'holder' and deputy_name <> ''))
);
create index invitation_person on meetings.invitation (person);
alter table meetings.invitation enable row level security;
alter table meetings.invitation force row level security;
grant select on meetings.invitation to waymark_app;
grant update (answer, deputy, deputy_name, answered_at, version) on meetings.invitation to waymark_app;
grant select, insert, update, delete on meetings.invitation to waymark_clock;
create policy invitation_select on meetings.invitation for select to waymark_app
  using ((select access.scopes('VIEW_MEETINGS') && array['partnership']));
-- everybody answers for themselves, until the meeting begins
create policy invitation_update on meetings.invitation for update to waymark_app
  using ((select access.scopes('VIEW_MEETINGS') && array['partnership']) and person = access.me() and ended_at is null
    and exists (select from meetings.meeting m where m.ref = invitation.meeting and m.state = 'planned'))
  with check (person = access.me());
create policy invitation_clock_select on meetings.invitation for select to waymark_clock using (true);
create policy invitation_clock_insert on meetings.invitation for insert to waymark_clock with check (true);
create policy invitation_clock_update on meetings.invitation for update to waymark_clock using (true) with check (true);
create policy invitation_clock_delete on meetings.invitation for delete to waymark_clock using (true);

-- What the calendar of one person is to know of one meeting, and what it was told. There is one message at most that waits, and it says
-- how things are when it goes out: so none overtakes another.
--   sequence: of the entry in this person's calendar; meeting_sequence: the meeting's when it was set
--   told: the last message that the person may have; null where there was none
create table meetings.invitation_mail (
  meeting text not null references meetings.meeting,
  person uuid not null,
  method text not null check (method in ('request', 'cancel')),
  sequence int not null,
  meeting_sequence int not null,
  revision int not null default 1,
  due boolean not null,
  told text check (told in ('request', 'cancel')),
  tries int not null default 0,
  not_before timestamptz,
  outcome text check (outcome in ('sent', 'refused', 'unsure')),
  primary key (meeting, person)
);
create index invitation_mail_due on meetings.invitation_mail (meeting) where due;
create index invitation_mail_person on meetings.invitation_mail (person);
alter table meetings.invitation_mail enable row level security;
alter table meetings.invitation_mail force row level security;
grant select on meetings.invitation_mail to waymark_app;
grant select, insert, update, delete on meetings.invitation_mail to waymark_clock;
create policy invitation_mail_select on meetings.invitation_mail for select to waymark_app
  using ((select access.scopes('VIEW_MEETINGS') && array['partnership']));
create policy invitation_mail_clock_select on meetings.invitation_mail for select to waymark_clock using (true);
create policy invitation_mail_clock_insert on meetings.invitation_mail for insert to waymark_clock with check (true);
create policy invitation_mail_clock_update on meetings.invitation_mail for update to waymark_clock using (true) with check (true);
create policy invitation_mail_clock_delete on meetings.invitation_mail for delete to waymark_clock using (true);

-- The link in an e-mail by which an invitation is answered. Only its hash is kept, so that a copy of the database answers nothing.
create table meetings.answer_link (
  token_hash bytea primary key check (length(token_hash) = 32),
  invitation uuid not null references meetings.invitation on delete cascade,
  made_at timestamptz not null
);
create index answer_link_invitation on meetings.answer_link (invitation);
alter table meetings.answer_link enable row level security;
alter table meetings.answer_link force row level security;
grant select, insert, delete on meetings.answer_link to waymark_clock;
create policy answer_link_select on meetings.answer_link for select to waymark_clock using (true);
create policy answer_link_insert on meetings.answer_link for insert to waymark_clock with check (true);
create policy answer_link_delete on meetings.answer_link for delete to waymark_clock using (true);
