-- A policy sees the row as it was or as it becomes, never both. What depends on both stands here: which state may follow
-- which, and what a step leaves alone. Not security definer: nothing is read but the row itself. `enable always`, so
-- that no session setting passes it by. Columns that never change are not granted at all.

create function governance.return_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if (old.state, new.state) not in (
    ('not_started', 'in_progress'), ('not_started', 'submitted'),
    ('in_progress', 'in_progress'), ('in_progress', 'submitted'),
    ('sent_back', 'sent_back'), ('sent_back', 'submitted'),
    ('submitted', 'accepted'), ('submitted', 'sent_back'),
    ('accepted', 'locked')) then
    raise insufficient_privilege using message = format('a return does not go from %s to %s', old.state, new.state);
  end if;
  -- late is derived from the first day, and nobody may be made the submitter by whoever decides
  if new.first_submitted_on is distinct from old.first_submitted_on
    and (old.first_submitted_on is not null or new.state <> 'submitted') then
    raise insufficient_privilege using message = 'the day on which a return first came in stands';
  end if;
  if (new.submitted_on, new.submitted_by) is distinct from (old.submitted_on, old.submitted_by)
    and new.state <> 'submitted' then
    raise insufficient_privilege using message = 'who submitted a return, and when, is written by submitting it';
  end if;
  if (new.decided_on, new.decided_by) is distinct from (old.decided_on, old.decided_by)
    and old.state <> 'submitted' and new.state <> 'submitted' then
    raise insufficient_privilege using message = 'who decided on a return, and when, is written by deciding';
  end if;
  return new;
end $$;
create trigger return_step before update on governance.area_return
  for each row execute function governance.return_step();
alter table governance.area_return enable always trigger return_step;

create function governance.quarter_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if (old.state, new.state) not in (
    ('planned', 'planned'), ('planned', 'open'), ('open', 'open'), ('open', 'issued')) then
    raise insufficient_privilege using message = format('a quarter does not go from %s to %s', old.state, new.state);
  end if;
  if new.opened_on is distinct from old.opened_on and old.state <> 'planned' then
    raise insufficient_privilege using message = 'the day on which a quarter was opened stands';
  end if;
  return new;
end $$;
create trigger quarter_step before update on governance.quarter
  for each row execute function governance.quarter_step();
alter table governance.quarter enable always trigger quarter_step;

-- what is issued is what was read: nobody changes its words in the same breath, or says that somebody else wrote them
create function governance.pack_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if new.state = 'issued' and (new.summary, new.summary_by) is distinct from (old.summary, old.summary_by) then
    raise insufficient_privilege using message = 'a pack is issued with the summary that stands';
  end if;
  return new;
end $$;
create trigger pack_step before update on governance.pack
  for each row execute function governance.pack_step();
alter table governance.pack enable always trigger pack_step;

revoke update on governance.area_return, governance.quarter, governance.board_request from waymark_app, waymark_clock;
grant update (state, first_submitted_on, submitted_on, submitted_by, decided_on, decided_by, version)
  on governance.area_return to waymark_app, waymark_clock;
grant update (state, opens, due, accept_by, board_meets, opened_on, issued_on, issued_by, version)
  on governance.quarter to waymark_app, waymark_clock;
grant update (decision, answer, decided_on, decided_by, version)
  on governance.board_request to waymark_app, waymark_clock;
