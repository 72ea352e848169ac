-- The wall of actions begins with what an agency has to do and did of late, and minutes with what was agreed in a hearing.
create index action_done on conferences.action (organisation, done_on);
create index action_hearing on conferences.action (hearing);
