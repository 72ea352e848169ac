-- Words that respect people: what to write instead, why, and where the word is right.
--   forms: how it is written, lower case
--   right_where: names and phrases in which the word stays, lower case
create sequence campaigns.preferred_word_number start 101;
grant usage on sequence campaigns.preferred_word_number to waymark_app, waymark_clock;

create table campaigns.preferred_word (
  ref text primary key check (ref ~ '^WD-[0-9]{4,}$'),
  version int not null default 1,
  forms text[] not null check (cardinality(forms) between 1 and 20),
  instead text not null check (length(instead) between 1 and 200),
  reason text not null check (length(reason) between 1 and 500),
  right_where text[] not null default '{}' check (cardinality(right_where) <= 20),
  retired_on date
);
insert into campaigns.preferred_word (ref, forms, instead, reason, right_where) values
  ('WD-0001', '{slave,slaves,enslaved}', 'person who was exploited, or survivor',
   'It makes what was done to somebody into what they are. Name the person first, then what happened to them.',
   '{slave trade act}'),
  ('WD-0002', '{illegal,illegals}', 'say which rule was broken, or leave it out',
   'No person is illegal. The word makes people afraid to ask for help, and those who exploit them use that fear.',
   '{illegal migration act,illegal working,illegal work}'),
  ('WD-0003', '{prostitute,prostitutes}', 'person who was sexually exploited, or adult who sells sex',
   'It blames the person for what others made them do.',
   '{controlling a prostitute,paying for sexual services of a prostitute}'),
  ('WD-0004', '{rescue,rescued,rescues,rescuing}', 'helped to leave, found safety, or was supported',
   'It makes the helper the hero of the story. People take part in their own recovery and make their own choices.',
   '{fire and rescue,rescue service,rescue services}');
select access.protect('campaigns.preferred_word', 'USE_WAYMARK', 'KEEP_PICTURES',
                      '{version,forms,instead,reason,right_where,retired_on}');

-- append-only
create table campaigns.preferred_word_event (
  id uuid primary key default gen_random_uuid(),
  word text not null references campaigns.preferred_word,
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  headline text not null check (length(headline) between 1 and 200),
  words text not null default '' check (length(words) <= 4000)
);
create index preferred_word_event_of on campaigns.preferred_word_event (word, at desc);
alter table campaigns.preferred_word_event enable row level security;
alter table campaigns.preferred_word_event force row level security;
grant select, insert on campaigns.preferred_word_event to waymark_app, waymark_clock;
create policy preferred_word_event_select on campaigns.preferred_word_event for select to waymark_app, waymark_clock
  using ((select access.scopes('USE_WAYMARK') && array['partnership']));
create policy preferred_word_event_insert on campaigns.preferred_word_event for insert to waymark_app, waymark_clock
  with check (actor = access.me() and (select access.scopes('KEEP_PICTURES') && array['partnership']));
