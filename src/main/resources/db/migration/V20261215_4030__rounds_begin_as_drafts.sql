-- A consultation begins as a draft, or is entered as one of before Waymark. With any state it could have been written as answered and
-- counted, where nobody was asked; the trigger on its steps looks at changes alone.
alter policy round_insert on consultation.round
  with check (made_by = access.me() and (select access.scopes('RUN_CONSULTATIONS')) && array['partnership', 'area:' || area]
    and (state = 'DRAFT' or (state = 'CLOSED' and earlier))
    and figures is null and answers is null and first_done is null and second_done is null and published_on is null);
