-- A notice ends with the thing it tells of: when that is done nobody is asked any more. The subject is the reference
-- in its path, or else in its text.
alter table notices.notice
  add column subject text not null default '' check (subject ~ '^([A-Z]{2}-[0-9A-Z]{1,12})?$'),
  add column ended_at timestamptz;
alter table notices.notice no force row level security;
update notices.notice set subject = substring(path from '^/[a-z-]+/([A-Z]{2}-[0-9A-Z]{1,12})(?:[/?#]|$)')
 where path ~ '^/[a-z-]+/[A-Z]{2}-[0-9A-Z]{1,12}([/?#]|$)';
alter table notices.notice force row level security;
create index notice_subject on notices.notice (subject) where read_at is null and ended_at is null and subject <> '';
grant update (ended_at) on notices.notice to waymark_clock;
