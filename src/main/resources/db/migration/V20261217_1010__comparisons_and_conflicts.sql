-- Whoever a conflict of interest shuts out of a case does not learn from a comparison that it is about somebody in one of theirs.

-- Whether it shuts the person who asks out of the other case of a comparison. Runs with the rights of its owner, because neither side
-- sees the other case; it answers for the person who asks, and no one else.
create policy comparison_owner_select on cases.comparison for select to waymark_owner using (true);
create function cases.shut_out_of_other(compared uuid, own uuid) returns boolean
  language sql stable security definer set search_path = ''
as $$
  select exists (
    select from cases.comparison c
     where c.id = compared and cases.shut_out(case when c.earlier_case = own then c.later_case else c.earlier_case end))
$$;
revoke execute on function cases.shut_out_of_other(uuid, uuid) from public;
grant execute on function cases.shut_out_of_other(uuid, uuid) to waymark_app, waymark_clock;
