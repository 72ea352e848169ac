-- A planned review meeting can be cancelled; what was held or cancelled stays as it is. Sealed of a cancelled one is the reason.
create function support.review_meeting_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if old.state <> 'planned' then
    raise exception 'a review meeting that is % stays so', old.state using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger review_meeting_step before update on support.review_meeting
  for each row execute function support.review_meeting_step();
alter table support.review_meeting enable always trigger review_meeting_step;

-- What somebody brought is corrected by a row of their own for the same review. The text before stays, and each text is corrected once.
alter table support.review_contribution
  add column corrects uuid unique,
  add unique (id, review, author),
  add foreign key (corrects, review, author) references support.review_contribution (id, review, author) on delete cascade;
