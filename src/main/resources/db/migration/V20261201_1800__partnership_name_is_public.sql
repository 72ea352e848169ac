-- The privacy notice of the public side names the partnership.
grant select (code, name) on directory.partnership to waymark_visitor;
create policy partnership_visitor_select on directory.partnership for select to waymark_visitor using (true);
