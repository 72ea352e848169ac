-- What the colour of an action follows from is kept with the action: the last progress, how many blockers are open, the last
-- day anything happened. Lists and counts of a thousand actions read it instead of looking for it under each. It is written
-- with the note, the blocker or the event itself, by triggers: whoever may write one of those may change the action.
alter table strategy.action add column last_progress date;
alter table strategy.action add column open_blockers int not null default 0 check (open_blockers >= 0);
alter table strategy.action add column changed_on date;
grant update (last_progress, open_blockers, changed_on) on strategy.action to waymark_app, waymark_clock;

alter table strategy.action no force row level security;
alter table strategy.progress_note no force row level security;
alter table strategy.blocker no force row level security;
alter table strategy.action_event no force row level security;
update strategy.action a
   set last_progress = (select max(x.on_day) from strategy.progress_note x where x.action = a.id),
       open_blockers = (select count(*) from strategy.blocker x where x.action = a.id and x.cleared_on is null),
       changed_on = (select max(x.on_day) from strategy.action_event x where x.action = a.id);
alter table strategy.action force row level security;
alter table strategy.progress_note force row level security;
alter table strategy.blocker force row level security;
alter table strategy.action_event force row level security;

-- greatest and plus are worked out on the row as the transaction before left it, so two at once lose nothing
create function strategy.note_progress() returns trigger
  language plpgsql as $$
begin
  update strategy.action set last_progress = greatest(last_progress, new.on_day) where id = new.action;
  if not found then
    raise exception 'strategy.progress_note: its action may not be changed' using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;
create trigger note_progress after insert on strategy.progress_note
  for each row execute function strategy.note_progress();

create function strategy.note_blocker() returns trigger
  language plpgsql as $$
begin
  update strategy.action
     set open_blockers = open_blockers + (new.cleared_on is null)::int
                       - case when tg_op = 'UPDATE' then (old.cleared_on is null)::int else 0 end
   where id = new.action;
  if not found then
    raise exception 'strategy.blocker: its action may not be changed' using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;
create trigger note_blocker after insert or update of cleared_on on strategy.blocker
  for each row execute function strategy.note_blocker();

create function strategy.note_event() returns trigger
  language plpgsql as $$
begin
  update strategy.action set changed_on = greatest(changed_on, new.on_day) where id = new.action;
  if not found then
    raise exception 'strategy.action_event: its action may not be changed' using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;
create trigger note_event after insert on strategy.action_event
  for each row execute function strategy.note_event();

-- the latest note is looked for only where it is shown
create or replace view strategy.action_now with (security_invoker = true) as
  select a.id, a.ref, a.version, a.area, a.objective, o.priority, o.four_ps, a.title, a.detail, a.owner, a.lead_person,
         a.partners, a.start_on, a.due_on, a.status, a.closed_on, a.closed_because, a.judged, a.judged_because,
         a.judged_by, a.judged_on, a.judged_until, a.last_progress,
         (select x.note from strategy.progress_note x
           where x.action = a.id order by x.on_day desc, x.at desc limit 1) as latest_note,
         a.open_blockers::bigint as open_blockers, a.changed_on
    from strategy.action a
    join strategy.objective o on o.code = a.objective;
