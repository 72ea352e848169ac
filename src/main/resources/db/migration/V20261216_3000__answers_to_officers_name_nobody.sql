-- An answer to a question of officers says that an organisation has answered, and no more: with a reference, a name or an hour it said who
-- the source of a submission is.
--   kind: ANSWERED for all. submission, answered_by and answered_by_name stay empty; they go in a later version
-- The version before still writes them while the new one is put in: the trigger empties what it writes, and leaves out its line in the
-- history, whose hour stands beside the hour of a new submission.
alter table intelligence.requirement_answer alter column answered_by drop not null;
alter table intelligence.requirement_answer drop constraint requirement_answer_kind_check;
alter table intelligence.requirement_answer drop constraint requirement_answer_check;

create function intelligence.requirement_answer_unnamed() returns trigger language plpgsql set search_path = '' as $$
begin
  new.kind := 'ANSWERED';
  new.submission := '';
  new.answered_by := null;
  new.answered_by_name := '';
  return new;
end $$;
revoke execute on function intelligence.requirement_answer_unnamed() from public;
create trigger requirement_answer_unnamed before insert on intelligence.requirement_answer
  for each row execute function intelligence.requirement_answer_unnamed();
alter table intelligence.requirement_answer enable always trigger requirement_answer_unnamed;

create function intelligence.work_event_of_answer() returns trigger language plpgsql set search_path = '' as $$
begin
  return null;
end $$;
revoke execute on function intelligence.work_event_of_answer() from public;
create trigger work_event_of_answer before insert on intelligence.work_event for each row
  when (new.object like 'IQ-%' and new.headline like '% answered' and new.headline <> 'Reminded those who have not answered')
  execute function intelligence.work_event_of_answer();
alter table intelligence.work_event enable always trigger work_event_of_answer;

-- What was kept until now. Row security holds for whoever migrates too, so it rests here.
alter table intelligence.requirement_answer no force row level security;
update intelligence.requirement_answer set kind = 'ANSWERED', submission = '', answered_by = null, answered_by_name = '';
alter table intelligence.requirement_answer force row level security;
alter table intelligence.work_event no force row level security;
delete from intelligence.work_event
 where object like 'IQ-%' and headline like '% answered' and headline <> 'Reminded those who have not answered';
alter table intelligence.work_event force row level security;

alter table intelligence.requirement_answer add constraint requirement_answer_names_nobody
  check (kind = 'ANSWERED' and submission = '' and answered_by is null and answered_by_name = '');

-- in whose name it is stands nowhere any more
alter policy requirement_answer_insert on intelligence.requirement_answer
  with check (organisation = (select intelligence.my_organisation())
    and exists (select from intelligence.requirement r
      where r.id = requirement and r.unit = requirement_answer.unit and r.state = 'OPEN'
        and r.id = any ((select intelligence.requirements_of_mine())::uuid[])));
