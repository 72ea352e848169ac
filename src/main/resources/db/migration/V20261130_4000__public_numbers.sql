-- Public numbers are the partnership's own: beside those that hold in the whole country stand only the lines that a
-- partnership brought in with its file or wrote on the page.
alter table directory.help_line
  add column national boolean not null default false, -- comes with Waymark, the same for every partnership
  add column subject text references directory.subject, -- what it is for, where that is one of the subjects
  drop constraint help_line_check,
  add constraint help_line_span check (to_date >= from_date - 1); -- a day less: taken away on the day it came
grant update (subject) on directory.help_line to waymark_app, waymark_clock; -- national never changes
create index help_line_subject on directory.help_line (subject);

-- row security holds for whoever migrates too, so it rests for these statements
alter table directory.help_line no force row level security;
alter table directory.partnership no force row level security;
update directory.help_line set national = true
 where code in ('EMERGENCY', 'POLICE_101', 'MS_HELPLINE', 'MS_HELPLINE_WEB', 'CRIMESTOPPERS', 'SALVATION_ARMY',
                'SALVATION_ARMY_ALT', 'ICTG', 'SCA', 'IECA', 'NRM_REFORM', 'NRM_SERVICE', 'GLAA', 'SAFE_CAR_WASH',
                'UNSEEN_APP', 'CHILD_PILOTS');
update directory.help_line set subject = 'OUT_OF_HOURS' where code = 'ER_EDT';
update directory.help_line set subject = 'ADULT'
 where code in ('ER_SAFEGUARDING', 'HULL_ASC', 'NL_ASC', 'NEL_ASC', 'DEMO_HULL_ASC', 'DEMO_NL_ASC', 'DEMO_NEL_ASC');
-- A database without a partnership is new: the lines of the first partnership come with its file. Where there is one,
-- nothing is taken away, because somebody may rely on it; the page removes what is not theirs.
delete from directory.help_line l
 where not l.national and not exists (select from directory.partnership);
alter table directory.partnership force row level security;
alter table directory.help_line force row level security;
