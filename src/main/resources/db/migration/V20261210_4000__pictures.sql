-- The library of pictures: what may be shown, who agreed to what, where each picture is used, and how it is called back. How people
-- shown can be reached lies apart, sealed, and is not for those who keep the library.
create schema if not exists campaigns;
grant usage on schema campaigns to waymark_app, waymark_clock, waymark_visitor;

create sequence campaigns.picture_number;
grant usage on sequence campaigns.picture_number to waymark_app, waymark_clock;

-- A meeting of the panel that decides on pictures. Those who were there are counted and not named: nobody has to be known as somebody
-- with lived experience, and nobody has to tell their story.
create table campaigns.picture_panel (
  id uuid primary key,
  held_on date not null,
  members int not null check (members between 2 and 40),
  lived int not null check (lived >= 1 and lived <= members),
  paid boolean not null check (paid),
  no_story boolean not null check (no_story),
  note text not null default '' check (length(note) <= 1000),
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null
);
alter table campaigns.picture_panel enable row level security;
alter table campaigns.picture_panel force row level security;
grant select, insert on campaigns.picture_panel to waymark_app, waymark_clock;
create policy picture_panel_select on campaigns.picture_panel for select to waymark_app, waymark_clock
  using ((select access.scopes('USE_WAYMARK') <> '{}'));
create policy picture_panel_insert on campaigns.picture_panel for insert to waymark_app, waymark_clock
  with check (recorded_by = access.me() and (select access.scopes('KEEP_PICTURES') && array['partnership']));

--   description: what can be seen in it, in words
--   origin: a photograph, a drawing, or made by software that generates pictures
--   people: who can be seen: nobody, people who are drawn, or real people
--   own_set: which of the illustrations that come with Waymark it is
--   licence_until: the last day on which it may be used
--   usable_until: the last day on which it may be used as things stand: that of the licence, and of what the people shown agreed to
--   checked_on, findings: the checklist; found: what of it is in the picture
--   reasons, refused_words, instead: why it was refused, and what would be better
--   held_at: somebody asked to stop its use until this is looked at
create table campaigns.picture (
  id uuid primary key,
  ref text not null unique check (ref ~ '^PI-[0-9]{4,8}$'),
  version int not null default 1,
  title text not null check (length(title) between 1 and 200),
  description text not null check (length(description) between 1 and 1000),
  origin text not null check (origin in ('PHOTOGRAPH', 'DRAWING', 'GENERATED')),
  people text not null check (people in ('NONE', 'DRAWN', 'REAL')),
  source text not null check (length(source) between 1 and 200),
  creator text not null check (length(creator) between 1 and 200),
  credit text not null check (length(credit) between 1 and 200),
  copyright text not null check (length(copyright) between 1 and 200),
  licence text not null check (licence in ('CC0', 'CC_BY', 'OWN', 'AGREED')),
  licence_terms text not null default '' check (length(licence_terms) <= 1000),
  licence_until date,
  alt text not null check (length(alt) between 1 and 400),
  own_set text unique check (own_set ~ '^[a-z-]{2,40}$'),
  state text not null default 'DRAFT' check (state in ('DRAFT', 'REVIEW', 'PUBLISHED', 'REFUSED', 'RECALLED')),
  usable_until date,
  checked_on date,
  found text[] not null default '{}' check (cardinality(found) <= 12),
  panel uuid references campaigns.picture_panel,
  published_on date,
  reasons text[] not null default '{}' check (cardinality(reasons) <= 12),
  refused_words text not null default '' check (length(refused_words) <= 1000),
  instead text not null default '' check (length(instead) <= 1000),
  refused_on date,
  recalled_at timestamptz,
  recalled_why text check (recalled_why in ('CONSENT', 'LICENCE', 'OTHER')),
  recalled_words text not null default '' check (length(recalled_words) <= 1000),
  held_at timestamptz,
  held_by uuid,
  held_by_name text not null default '',
  held_words text not null default '' check (length(held_words) <= 1000),
  added_by uuid not null,
  added_by_name text not null,
  added_on date not null,
  check ((state in ('PUBLISHED', 'RECALLED')) = (published_on is not null)),
  check (published_on is null or panel is not null),
  check ((state = 'REFUSED') = (refused_on is not null)),
  check ((state = 'REFUSED') = (cardinality(reasons) > 0)),
  check ((state = 'RECALLED') = (recalled_at is not null)),
  check ((state = 'RECALLED') = (recalled_why is not null)),
  check (state = 'PUBLISHED' or held_at is null),
  check (num_nulls(held_at, held_by) in (0, 2)),
  check (own_set is null or people <> 'REAL')
);
create index picture_state on campaigns.picture (state, added_on);
alter table campaigns.picture enable row level security;
alter table campaigns.picture force row level security;
grant select, insert on campaigns.picture to waymark_app, waymark_clock;
grant update (title, description, origin, people, source, creator, credit, copyright, licence, licence_terms, licence_until, alt, state,
              usable_until, checked_on, found, panel, published_on, reasons, refused_words, instead, refused_on, recalled_at,
              recalled_why, recalled_words, held_at, held_by, held_by_name, held_words, version)
  on campaigns.picture to waymark_app, waymark_clock;
grant select (id, ref, version, title, alt, creator, credit, copyright, licence, licence_terms, origin, people, state, usable_until, held_at)
  on campaigns.picture to waymark_visitor;
create policy picture_select on campaigns.picture for select to waymark_app, waymark_clock
  using ((select access.scopes('KEEP_PICTURES') && array['partnership'])
    or (state in ('PUBLISHED', 'REFUSED', 'RECALLED') and (select access.scopes('USE_WAYMARK') <> '{}'))
    or (people = 'REAL' and (select access.scopes('CONTACT_PEOPLE_SHOWN') && array['partnership'])));
create policy picture_insert on campaigns.picture for insert to waymark_app, waymark_clock
  with check (state = 'DRAFT' and (select access.scopes('KEEP_PICTURES') && array['partnership']));
create policy picture_update on campaigns.picture for update to waymark_app, waymark_clock
  using ((select access.scopes('KEEP_PICTURES') && array['partnership']))
  with check ((select access.scopes('KEEP_PICTURES') && array['partnership']));
-- toolkits that anybody can open show drawings, and no picture of a person
create policy picture_visitor_select on campaigns.picture for select to waymark_visitor
  using (state = 'PUBLISHED' and origin = 'DRAWING' and people <> 'REAL' and held_at is null);

create function campaigns.picture_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if (old.state, new.state) not in (
    ('DRAFT', 'DRAFT'), ('DRAFT', 'REVIEW'), ('DRAFT', 'REFUSED'),
    ('REVIEW', 'REVIEW'), ('REVIEW', 'DRAFT'), ('REVIEW', 'PUBLISHED'), ('REVIEW', 'REFUSED'),
    ('PUBLISHED', 'PUBLISHED'), ('PUBLISHED', 'RECALLED')) then
    raise insufficient_privilege using message = format('a picture does not go from %s to %s', old.state, new.state);
  end if;
  if (new.origin, new.people) is distinct from (old.origin, old.people) and (old.state <> 'DRAFT' or new.state <> 'DRAFT') then
    raise insufficient_privilege using message = 'what was checked and reviewed is what was added';
  end if;
  if new.panel is distinct from old.panel and old.state <> 'REVIEW' then
    raise insufficient_privilege using message = 'a panel decides on what waits for it';
  end if;
  return new;
end $$;
create trigger picture_step before update on campaigns.picture
  for each row execute function campaigns.picture_step();
alter table campaigns.picture enable always trigger picture_step;

-- The picture in several widths, made anew from the dots alone. Gone for good once it is refused or recalled.
--   content: without any metadata; what belongs to it is written in as it is sent
create table campaigns.rendition (
  picture uuid not null references campaigns.picture,
  width int not null check (width between 1 and 4000),
  height int not null check (height between 1 and 8000),
  format text not null check (format in ('jpeg', 'png')),
  content bytea not null check (length(content) between 1 and 16777216),
  primary key (picture, width)
);
alter table campaigns.rendition enable row level security;
alter table campaigns.rendition force row level security;
grant select, insert, delete on campaigns.rendition to waymark_app, waymark_clock;
grant select on campaigns.rendition to waymark_visitor;
create policy rendition_select on campaigns.rendition for select to waymark_app, waymark_clock
  using (exists (select from campaigns.picture p where p.id = rendition.picture
    and ((select access.scopes('KEEP_PICTURES') && array['partnership'])
      or (p.people = 'REAL' and (select access.scopes('CONTACT_PEOPLE_SHOWN') && array['partnership']))
      or (p.state = 'PUBLISHED' and (select access.scopes('USE_WAYMARK') <> '{}')))));
create policy rendition_visitor_select on campaigns.rendition for select to waymark_visitor
  using (exists (select from campaigns.picture p where p.id = rendition.picture));
create policy rendition_insert on campaigns.rendition for insert to waymark_app, waymark_clock
  with check ((select access.scopes('KEEP_PICTURES') && array['partnership'])
    and exists (select from campaigns.picture p where p.id = rendition.picture and p.state = 'DRAFT'));
create policy rendition_delete on campaigns.rendition for delete to waymark_app, waymark_clock
  using ((select access.scopes('KEEP_PICTURES') && array['partnership'])
    and exists (select from campaigns.picture p where p.id = rendition.picture and p.state in ('DRAFT', 'REFUSED', 'RECALLED')));

-- What happened to a picture. Append-only.
create table campaigns.picture_event (
  id uuid primary key default gen_random_uuid(),
  picture uuid not null references campaigns.picture,
  version int not null,
  at timestamptz not null,
  on_day date not null,
  actor uuid not null,
  actor_name text not null,
  headline text not null check (length(headline) <= 200),
  words text not null default '' check (length(words) <= 2000),
  event jsonb not null
);
create index picture_event_picture on campaigns.picture_event (picture, at desc);
alter table campaigns.picture_event enable row level security;
alter table campaigns.picture_event force row level security;
grant select, insert on campaigns.picture_event to waymark_app, waymark_clock;
create policy picture_event_select on campaigns.picture_event for select to waymark_app, waymark_clock
  using ((select access.scopes('KEEP_PICTURES') && array['partnership']));
create policy picture_event_insert on campaigns.picture_event for insert to waymark_app, waymark_clock
  with check (actor = access.me() and (select access.scopes('KEEP_PICTURES') && array['partnership']));

-- A real person in a picture, by where they are in it and never by name.
create table campaigns.person_shown (
  id uuid primary key,
  picture uuid not null references campaigns.picture,
  number int not null check (number between 1 and 20),
  place text not null check (length(place) between 1 and 120),
  recognisable boolean not null,
  added_by uuid not null,
  added_by_name text not null,
  added_on date not null,
  unique (picture, number)
);
alter table campaigns.person_shown enable row level security;
alter table campaigns.person_shown force row level security;
grant select, insert on campaigns.person_shown to waymark_app, waymark_clock;
create policy person_shown_select on campaigns.person_shown for select to waymark_app, waymark_clock
  using ((select access.scopes('KEEP_PICTURES') && array['partnership'])
    or (select access.scopes('CONTACT_PEOPLE_SHOWN') && array['partnership'])
    or ((select access.scopes('USE_WAYMARK') <> '{}')
      and exists (select from campaigns.picture p where p.id = person_shown.picture and p.state = 'PUBLISHED')));
create policy person_shown_insert on campaigns.person_shown for insert to waymark_app, waymark_clock
  with check (added_by = access.me() and (select access.scopes('KEEP_PICTURES') && array['partnership'])
    and exists (select from campaigns.picture p where p.id = person_shown.picture and p.people = 'REAL' and p.state in ('DRAFT', 'REVIEW')));

-- What a person shown agreed to, as they said it on paper or in a conversation. Each agreement stands as it was given; what is taken
-- back is an act of its own.
--   agreed: for which use in which medium, as `CAMPAIGN/PRINT`
--   told_print: they were told before that what is printed or passed on cannot be undone
--   told_free: they were told that they can take it back at any time and lose nothing by it
create table campaigns.picture_consent (
  id uuid primary key,
  person uuid not null references campaigns.person_shown,
  taken text not null check (taken in ('PAPER', 'CONVERSATION')),
  given_on date not null,
  until date not null check (until > given_on),
  agreed text[] not null check (cardinality(agreed) between 1 and 40),
  language text not null check (length(language) between 1 and 60),
  interpreter boolean not null,
  told_print boolean not null check (told_print),
  told_free boolean not null check (told_free),
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null
);
create index picture_consent_person on campaigns.picture_consent (person, until);
alter table campaigns.picture_consent enable row level security;
alter table campaigns.picture_consent force row level security;
grant select, insert on campaigns.picture_consent to waymark_app, waymark_clock;
create policy picture_consent_select on campaigns.picture_consent for select to waymark_app, waymark_clock
  using (exists (select from campaigns.person_shown s where s.id = picture_consent.person));
create policy picture_consent_insert on campaigns.picture_consent for insert to waymark_app, waymark_clock
  with check (recorded_by = access.me() and (select access.scopes('CONTACT_PEOPLE_SHOWN') && array['partnership']));

-- What a person took back, and when they said so. Never deleted.
--   covers: for which use in which medium; none where everything is taken back
create table campaigns.consent_withdrawal (
  id uuid primary key,
  person uuid not null references campaigns.person_shown,
  covers text[] not null check (cardinality(covers) <= 40),
  said_on date not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null
);
create index consent_withdrawal_person on campaigns.consent_withdrawal (person, recorded_at);
alter table campaigns.consent_withdrawal enable row level security;
alter table campaigns.consent_withdrawal force row level security;
grant select, insert on campaigns.consent_withdrawal to waymark_app, waymark_clock;
create policy consent_withdrawal_select on campaigns.consent_withdrawal for select to waymark_app, waymark_clock
  using ((select access.scopes('USE_WAYMARK') <> '{}'));
create policy consent_withdrawal_insert on campaigns.consent_withdrawal for insert to waymark_app, waymark_clock
  with check (recorded_by = access.me()
    and (select access.scopes('KEEP_PICTURES') && array['partnership'] or access.scopes('CONTACT_PEOPLE_SHOWN') && array['partnership']));

-- What each person agrees to now, for which use in which medium, and until when.
create view campaigns.standing_consent with (security_invoker = true) as
select s.picture, s.id as person, pair.agreed, max(c.until) as until
  from campaigns.person_shown s
  join campaigns.picture_consent c on c.person = s.id
 cross join lateral unnest(c.agreed) as pair(agreed)
 where not exists (
   select from campaigns.consent_withdrawal w
    where w.person = s.id and w.recorded_at >= c.recorded_at
      and (w.covers = '{}' or pair.agreed = any(w.covers)))
 group by s.picture, s.id, pair.agreed;
grant select on campaigns.standing_consent to waymark_app, waymark_clock;

-- Somebody opened how a person can be reached, and why. It shows for half an hour, to them alone.
create table campaigns.identity_opening (
  id uuid primary key,
  person uuid not null references campaigns.person_shown,
  opened_by uuid not null,
  opened_by_name text not null,
  opened_at timestamptz not null,
  because text not null check (length(because) between 1 and 1000)
);
create index identity_opening_person on campaigns.identity_opening (person, opened_by, opened_at desc);
alter table campaigns.identity_opening enable row level security;
alter table campaigns.identity_opening force row level security;
grant select, insert on campaigns.identity_opening to waymark_app, waymark_clock;
create policy identity_opening_select on campaigns.identity_opening for select to waymark_app, waymark_clock
  using ((select access.scopes('CONTACT_PEOPLE_SHOWN') && array['partnership']));
create policy identity_opening_insert on campaigns.identity_opening for insert to waymark_app, waymark_clock
  with check (opened_by = access.me() and (select access.scopes('CONTACT_PEOPLE_SHOWN') && array['partnership']));

-- Who a person is, how and when they can be reached safely, and where their form lies: sealed, and apart from the picture.
create table campaigns.person_identity (
  person uuid primary key references campaigns.person_shown,
  sealed bytea not null check (length(sealed) <= 70000),
  version int not null default 1,
  saved_by uuid not null,
  saved_by_name text not null,
  saved_at timestamptz not null
);
alter table campaigns.person_identity enable row level security;
alter table campaigns.person_identity force row level security;
grant select, insert, delete on campaigns.person_identity to waymark_app, waymark_clock;
grant update (sealed, version, saved_by, saved_by_name, saved_at) on campaigns.person_identity to waymark_app, waymark_clock;
create function campaigns.opened_identity(wanted uuid) returns boolean
  language sql stable set search_path = '' as $$
  select exists (select from campaigns.identity_opening o
                  where o.person = wanted and o.opened_by = access.me() and o.opened_at > now() - interval '30 minutes')
$$;
revoke execute on function campaigns.opened_identity(uuid) from public;
grant execute on function campaigns.opened_identity(uuid) to waymark_app, waymark_clock;
create policy person_identity_select on campaigns.person_identity for select to waymark_app, waymark_clock
  using ((select access.scopes('CONTACT_PEOPLE_SHOWN') && array['partnership']) and campaigns.opened_identity(person));
create policy person_identity_insert on campaigns.person_identity for insert to waymark_app, waymark_clock
  with check (saved_by = access.me() and (select access.scopes('CONTACT_PEOPLE_SHOWN') && array['partnership']));
create policy person_identity_update on campaigns.person_identity for update to waymark_app, waymark_clock
  using ((select access.scopes('CONTACT_PEOPLE_SHOWN') && array['partnership']) and campaigns.opened_identity(person))
  with check (saved_by = access.me() and (select access.scopes('CONTACT_PEOPLE_SHOWN') && array['partnership']));
create policy person_identity_delete on campaigns.person_identity for delete to waymark_app, waymark_clock
  using ((select access.scopes('CONTACT_PEOPLE_SHOWN') && array['partnership']) and campaigns.opened_identity(person));

-- Whether somebody was reached, in a code and no words.
create table campaigns.person_contact (
  id uuid primary key,
  person uuid not null references campaigns.person_shown,
  outcome text not null check (outcome in ('REACHED', 'NOT_REACHED', 'NOT_SAFE')),
  rules_kept boolean not null,
  contacted_by uuid not null,
  contacted_by_name text not null,
  contacted_at timestamptz not null,
  check (rules_kept or outcome = 'NOT_SAFE')
);
create index person_contact_person on campaigns.person_contact (person, contacted_at desc);
alter table campaigns.person_contact enable row level security;
alter table campaigns.person_contact force row level security;
grant select, insert on campaigns.person_contact to waymark_app, waymark_clock;
create policy person_contact_select on campaigns.person_contact for select to waymark_app, waymark_clock
  using ((select access.scopes('CONTACT_PEOPLE_SHOWN') && array['partnership']));
create policy person_contact_insert on campaigns.person_contact for insert to waymark_app, waymark_clock
  with check (contacted_by = access.me() and (select access.scopes('CONTACT_PEOPLE_SHOWN') && array['partnership']));

-- Where a picture is used, by whom, and whether it was taken away after it was called back.
--   use, medium: what the people shown have to have agreed to
--   thing: key of what shows it in Waymark, as a toolkit; empty for what somebody does elsewhere
--   path: where that is seen
--   person: who answers for it, and confirms that it was taken away
--   recalled_at: since when it must not be used
create table campaigns.picture_use (
  id uuid primary key,
  picture uuid not null references campaigns.picture,
  version int not null default 1,
  use text not null check (use in ('CAMPAIGN', 'TRAINING', 'REPORT')),
  medium text not null check (medium in ('PRINT', 'WEB', 'SOCIAL', 'SCREEN', 'PRESS')),
  what text not null check (length(what) between 1 and 300),
  thing text not null default '' check (length(thing) <= 60),
  path text not null default '' check (path ~ '^(/[A-Za-z0-9/_-]{0,200})?$'),
  person uuid,
  person_name text not null default '',
  organisation text not null,
  since date not null,
  recalled_at timestamptz,
  recalled_why text check (recalled_why in ('CONSENT', 'LICENCE', 'OTHER', 'EXPIRED')),
  ended_on date,
  ended_by uuid,
  ended_by_name text not null default '',
  ended_how text check (ended_how in ('NOT_USED', 'REMOVED', 'PARTLY')),
  left_over text not null default '' check (length(left_over) <= 1000),
  check (num_nulls(recalled_at, recalled_why) in (0, 2)),
  check (num_nulls(ended_on, ended_by, ended_how) in (0, 3)),
  check (ended_how is distinct from 'PARTLY' or left_over <> '')
);
create index picture_use_picture on campaigns.picture_use (picture, since desc);
create index picture_use_person on campaigns.picture_use (person) where ended_on is null;
create index picture_use_thing on campaigns.picture_use (thing) where thing <> '';
alter table campaigns.picture_use enable row level security;
alter table campaigns.picture_use force row level security;
grant select, insert on campaigns.picture_use to waymark_app, waymark_clock;
grant update (person, person_name, organisation, recalled_at, recalled_why, ended_on, ended_by, ended_by_name, ended_how, left_over,
              version)
  on campaigns.picture_use to waymark_app, waymark_clock;
create policy picture_use_select on campaigns.picture_use for select to waymark_app, waymark_clock
  using ((select access.scopes('USE_WAYMARK') <> '{}'));
create policy picture_use_insert on campaigns.picture_use for insert to waymark_app, waymark_clock
  with check (person = access.me() and (select access.scopes('USE_WAYMARK') <> '{}')
    and exists (select from campaigns.picture p where p.id = picture_use.picture and p.state = 'PUBLISHED' and p.held_at is null));
create policy picture_use_update on campaigns.picture_use for update to waymark_app, waymark_clock
  using (person = access.me() or (select access.scopes('KEEP_PICTURES') && array['partnership']))
  with check (person is null or person = access.me() or (select access.scopes('KEEP_PICTURES') && array['partnership']));

-- What was called back is not made good by whoever has it, and what has ended does not begin again.
create function campaigns.picture_use_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if old.recalled_at is not null and (new.recalled_at, new.recalled_why) is distinct from (old.recalled_at, old.recalled_why) then
    raise insufficient_privilege using message = 'a use that was called back stays so';
  end if;
  if old.ended_on is not null then
    raise insufficient_privilege using message = 'a use that has ended stays as it is';
  end if;
  return new;
end $$;
create trigger picture_use_step before update on campaigns.picture_use
  for each row execute function campaigns.picture_use_step();
alter table campaigns.picture_use enable always trigger picture_use_step;
