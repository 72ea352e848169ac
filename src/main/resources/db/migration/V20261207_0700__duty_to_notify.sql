-- The duty to notify the Home Office about an adult who is not referred: what is notified, the text that leaves with how it was
-- screened, and, apart from both, who the person is where they agreed to be known.

-- Who the law binds to notify, and what its words were checked against, for other modules.
create view assurance_open.duty with (security_invoker = true) as
  select code, title, law, wording, source, unchecked, from_date, to_date, confirmed_on, confirmed_by_name
    from assurance.duty;
create function assurance_open.bound(day date)
  returns table (organisation text, duty text, effect text, why text)
  language sql stable
as $$ select b.organisation, b.duty, b.effect, b.why from assurance.bound(day) b $$;
revoke execute on function assurance_open.bound(date) from public;
grant execute on function assurance_open.bound(date) to waymark_app, waymark_clock;
grant select on assurance_open.duty to waymark_app, waymark_clock;

-- What each organisation of the directory has to do on a day: as the list of duties says it by name or kind of body, or the
-- coordinator for one organisation; else as the directory was imported.
create function cases.notification_body(day date)
  returns table (organisation text, name text, effect text, why text, may_refer boolean)
  language sql stable
as $$
  select o.code, o.name,
         coalesce(b.effect, case when o.duty_to_notify then 'BOUND' when o.notifies_by_policy then 'VOLUNTARY' else 'NOT_BOUND' end),
         coalesce(b.why, ''), o.current and o.first_responder
    from directory_open.organisation o
    left join assurance_open.bound(day) b on b.organisation = o.code and b.duty = 'MSA_52'
$$;
revoke execute on function cases.notification_body(date) from public;
grant execute on function cases.notification_body(date) to waymark_app, waymark_clock;

-- Bodies that secondary pages name beside those of the list.
alter table assurance.binding no force row level security;
insert into assurance.binding (duty, name, effect, why) values
  ('MSA_52', 'Fair Work Agency', 'DEPENDS',
   'It took over from the Gangmasters and Labour Abuse Authority in 2026. Whether section 52 names it has not been checked'),
  ('MSA_52', 'Visas and Immigration', 'VOLUNTARY', 'The Home Office notifies by policy');
alter table assurance.binding force row level security;

--   sealed: the answers, what was kept of the findings and why, and the reference that the Home Office gave
--   cleared: the text that may leave, while nothing was changed since
--   sent_on: the day on which a person typed it into the service of the Home Office
--   consented_on: the day on which the person agreed to a referral after all
create table cases.notification (
  id uuid primary key,
  case_id uuid not null unique references cases.case_record on delete cascade,
  version int not null default 1,
  state text not null default 'draft' check (state in ('draft', 'cleared', 'sent')),
  sealed bytea not null,
  begun_on date not null,
  begun_by uuid not null,
  begun_by_name text not null,
  cleared uuid,
  sent_on date,
  sent_by uuid,
  sent_by_name text not null default '',
  consented_on date,
  check ((state = 'draft') = (cleared is null)),
  check ((state = 'sent') = (sent_on is not null)),
  check (num_nulls(sent_on, sent_by) in (0, 2))
);

-- Each text that was cleared to leave, with how it was screened. Append-only.
--   sealed: the answers, the findings, what was kept and why, and the digest of what was screened
create table cases.notification_text (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  notification uuid not null references cases.notification on delete cascade,
  number int not null check (number > 0),
  sealed bytea not null,
  cleared_at timestamptz not null,
  cleared_by uuid not null,
  cleared_by_name text not null,
  unique (notification, number)
);
create index notification_text_case on cases.notification_text (case_id);
alter table cases.notification
  add constraint notification_cleared_fkey foreign key (cleared) references cases.notification_text deferrable initially deferred;

-- Who the person is, for the notification: only where they agreed to it, in a row of its own so that the notification has no place
-- for it.
--   agreed_on: the day on which they agreed; ended_on: on which they took it back
--   sealed: name, how to reach them, who explained it and how
create table cases.notification_identity (
  case_id uuid primary key references cases.case_record on delete cascade,
  version int not null default 1,
  agreed_on date not null,
  ended_on date check (ended_on >= agreed_on),
  sealed bytea not null,
  recorded_by uuid not null,
  recorded_by_name text not null
);

select cases.protect('cases.notification', '{version,state,sealed,cleared,sent_on,sent_by,sent_by_name,consented_on}');
select cases.protect('cases.notification_text', '{}');
select cases.protect('cases.notification_identity', '{version,agreed_on,ended_on,sealed,recorded_by,recorded_by_name}');

-- What was sent stays as it is. Only a cleared text is sent, and the text belongs to this notification.
create function cases.notification_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'draft' or new.consented_on is not null then
      raise insufficient_privilege using message = 'a notification begins as a draft';
    end if;
    return new;
  end if;
  if old.state = 'sent' then
    if (new.state, new.cleared, new.sent_on, new.sent_by) is distinct from (old.state, old.cleared, old.sent_on, old.sent_by) then
      raise insufficient_privilege using message = 'a notification that was sent stays as it is';
    end if;
  elsif new.state = 'sent' and (old.state <> 'cleared' or new.cleared is distinct from old.cleared) then
    raise insufficient_privilege using message = 'only a text that was screened is sent';
  end if;
  if new.cleared is distinct from old.cleared and new.cleared is not null
    and not exists (select from cases.notification_text t where t.id = new.cleared and t.notification = new.id) then
    raise insufficient_privilege using message = 'the text belongs to another notification';
  end if;
  return new;
end $$;
create trigger notification_step before insert or update on cases.notification for each row execute function cases.notification_step();
alter table cases.notification enable always trigger notification_step;
