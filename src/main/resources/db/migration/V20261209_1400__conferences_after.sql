-- After the meeting: actions are chased and escalated, an item is closed, transferred or listed again, and the referrer hears of it.

-- escalated_on: when the chair of the forum was told that it was not done; parent_told_on: when the chair of the group above was
alter table conferences.action add column parent_told_on date;
grant update (parent_told_on) on conferences.action to waymark_app, waymark_clock;

-- What was done or dropped stays so: what is still to be done is given again.
create function conferences.action_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state <> 'OPEN' then
    raise exception 'an action that is over does not change' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger action_step before update on conferences.action for each row execute function conferences.action_step();
alter table conferences.action enable always trigger action_step;

-- tell_by: by when the person is told the outcome, where they are not yet
-- relisted_on: when it was opened again within the repeat period of the forum after it was heard last
alter table conferences.item add column tell_by date, add column relisted_on date,
  add constraint item_tell_by check (person_told is distinct from 'NOT_YET' or tell_by is not null);
grant update (tell_by, relisted_on) on conferences.item to waymark_app, waymark_clock;

-- True where the person who asks is named for the forum that an item is offered to, and is not kept away from the item. Runs with the
-- rights of its owner, because they may open neither the item nor who is kept away from it; it answers for the person who asks.
create function conferences.takes(wanted uuid, receiving text) returns boolean
  language sql stable security definer set search_path = ''
as $$
  select access.me() is not null
    and exists (
      select from conferences.forum_staff s
        join conferences.forum f on f.code = s.forum
       where s.forum = receiving and s.person = access.me()
         and s.from_day <= (now() at time zone 'Europe/London')::date
         and coalesce(s.to_day >= (now() at time zone 'Europe/London')::date, true)
         and access.scopes('RUN_CONFERENCES') && array['partnership', 'area:' || f.area])
    and not conferences.kept_away(wanted, access.me(), (select a.organisation from access.account a where a.id = access.me()))
$$;
revoke execute on function conferences.takes(uuid, text) from public;
grant execute on function conferences.takes(uuid, text) to waymark_app, waymark_clock;

-- An item that is offered to a forum of another area, because the person moved or it belongs there. Until it is accepted the forum that
-- offers it keeps it open. The forum that receives reads references alone; what is copied is sealed with the key of the new item.
--   sealed: how the item is to be closed, and the summary that goes with it
--   answer: why it was declined
create table conferences.transfer (
  id uuid primary key,
  item uuid not null references conferences.item on delete cascade,
  item_ref text not null,
  about text not null check (about in ('person', 'place')),
  version int not null default 1,
  from_forum text not null references conferences.forum,
  to_forum text not null references conferences.forum,
  basis text not null check (basis ~ '^[A-Z0-9_]{2,40}$'),
  state text not null default 'OFFERED' check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  sealed bytea not null,
  offered_by uuid not null,
  offered_by_name text not null,
  offered_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  answered_by_name text not null default '',
  answer bytea,
  new_ref text,
  check (from_forum <> to_forum),
  check ((state = 'OFFERED') = (answered_at is null)),
  check ((state = 'ACCEPTED') = (new_ref is not null)),
  check ((state = 'DECLINED') = (answer is not null))
);
create unique index transfer_open on conferences.transfer (item) where state = 'OFFERED';
create index transfer_item on conferences.transfer (item);
create index transfer_to_forum on conferences.transfer (to_forum) where state = 'OFFERED';
alter table conferences.transfer enable row level security;
alter table conferences.transfer force row level security;
grant select, insert on conferences.transfer to waymark_app, waymark_clock;
grant update (version, state, answered_at, answered_by, answered_by_name, answer, new_ref) on conferences.transfer to waymark_app, waymark_clock;
create policy transfer_select on conferences.transfer for select to waymark_app, waymark_clock
  using (conferences.runs(item) or state = 'OFFERED' and conferences.takes(item, to_forum));
create policy transfer_insert on conferences.transfer for insert to waymark_app, waymark_clock
  with check (conferences.runs(item) and state = 'OFFERED' and offered_by = access.me()
    and exists (select from conferences.item i
                 where i.id = transfer.item and i.ref = transfer.item_ref and i.forum = transfer.from_forum and i.about = transfer.about)
    and exists (select from conferences.forum f join conferences.forum t on t.area <> f.area
                 where f.code = transfer.from_forum and t.code = transfer.to_forum));
-- who offered it takes it back; the answer of the other forum is written by the system, which makes the new item too
create policy transfer_update on conferences.transfer for update to waymark_app, waymark_clock
  using (conferences.runs(item) and state = 'OFFERED')
  with check (conferences.runs(item) and (state = 'WITHDRAWN' or current_setting('role') = 'waymark_clock'));

-- What the referrer is told of the outcome: what may be said to them. Append-only.
create table conferences.feedback (
  id uuid primary key,
  item uuid not null references conferences.item on delete cascade,
  on_day date not null,
  sealed bytea not null,
  given_by uuid not null,
  given_by_name text not null,
  given_at timestamptz not null
);
create index feedback_item on conferences.feedback (item, given_at desc);
alter table conferences.feedback enable row level security;
alter table conferences.feedback force row level security;
grant select, insert on conferences.feedback to waymark_app, waymark_clock;
create policy feedback_select on conferences.feedback for select to waymark_app, waymark_clock using (conferences.opens(item));
create policy feedback_insert on conferences.feedback for insert to waymark_app, waymark_clock
  with check (conferences.runs(item) and given_by = access.me());
