-- When somebody leaves, what they hold is handed over in one transaction. What whoever records it may not see or touch is done
-- by the clock within it: the roles end with the last day, and the hand-overs go to a colleague by reference alone.

-- a role ends with a day to come too, where its holder leaves on it; administrators end one at once, as before
create policy role_grant_leaving on access.role_grant for update to waymark_clock
  using (person <> access.me() and (to_date is null or to_date >= (now() at time zone 'Europe/London')::date))
  with check (to_date is not null);

-- who sent a hand-over, and who has it, changes hands; what it says stays out of the clock's reach
grant update (sender, sender_name, sender_phone, holder, holder_name, holder_phone, state, sent_at, answer_by, version)
  on concerns.handover to waymark_clock;
grant select (handover, ref, area, organisation, state, answer_by, version) on concerns.handover_watch to waymark_clock;
grant update (state, answer_by, version) on concerns.handover_watch to waymark_clock;
create policy handover_watch_clock_select on concerns.handover_watch for select to waymark_clock using (true);
create policy handover_watch_clock_update on concerns.handover_watch for update to waymark_clock
  using (true)
  with check (exists (
    select from concerns.handover h
     where h.id = handover and h.receiver = organisation and h.state = handover_watch.state
       and h.answer_by = handover_watch.answer_by));

-- which state may follow which, and what a step leaves alone; reads nothing but the row itself and who acts.
-- The clock decides nothing about a hand-over: it gives an open one to a colleague of whoever leaves, or puts one whose holder
-- leaves back before the whole organisation, with a new time to answer.
create or replace function concerns.handover_step() returns trigger
  language plpgsql set search_path = '' as $$
declare
  leaving constant boolean := current_user = 'waymark_clock';
  put_back constant boolean := leaving and old.state = 'accepted' and new.state = 'sent' and new.holder is null;
begin
  if not put_back and (old.state, new.state) not in (
    ('sent', 'sent'), ('sent', 'accepted'), ('sent', 'declined'), ('sent', 'withdrawn'),
    ('declined', 'declined'), ('declined', 'sent'), ('declined', 'accepted'), ('declined', 'withdrawn'),
    ('accepted', 'accepted'), ('accepted', 'closed')) then
    raise insufficient_privilege using message = format('a hand-over does not go from %s to %s', old.state, new.state);
  end if;
  if leaving and new.state <> old.state and not put_back then
    raise insufficient_privilege using message = 'the clock decides nothing about a hand-over';
  end if;
  if (new.sender, new.sender_name, new.sender_phone) is distinct from (old.sender, old.sender_name, old.sender_phone)
    and not (leaving and new.state = old.state and new.sender <> old.sender) then
    raise insufficient_privilege using message = 'who sent a hand-over changes only when they leave';
  end if;
  if new.version <> old.version and old.state = new.state and new.state in ('sent', 'declined')
    and new.receiver = old.receiver and new.sender = old.sender then
    raise insufficient_privilege using message = 'a hand-over that stays where it is does not change';
  end if;
  if new.receiver <> old.receiver and new.state <> 'sent' then
    raise insufficient_privilege using message = 'who receives a hand-over changes only by sending it to them';
  end if;
  if (new.sent_at, new.answer_by) is distinct from (old.sent_at, old.answer_by) and not put_back
    and (new.state <> 'sent' or new.receiver = old.receiver) then
    raise insufficient_privilege using message = 'the time to answer begins with a new receiver, and is never moved';
  end if;
  if (new.holder, new.holder_name, new.holder_phone) is distinct from (old.holder, old.holder_name, old.holder_phone)
    and new.state <> 'accepted' and not put_back then
    raise insufficient_privilege using message = 'who holds a hand-over stands after it';
  end if;
  if new.state <> old.state or new.receiver <> old.receiver or new.holder is distinct from old.holder then
    new.stage := 0;
  elsif new.stage < old.stage then
    raise insufficient_privilege using message = 'who was reminded was reminded';
  end if;
  return new;
end $$;
