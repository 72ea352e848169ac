-- Rounds of consultation, what is asked in which languages, who was invited, and answers that nobody can trace.
grant usage on schema consultation to waymark_visitor, waymark_receipt;

--   code: by which people open the questions; the same for everybody who is asked
--   remarks: whether what people write is read once it is screened, or stays sealed for the two who code it
--   least: of fewer answers than this nothing is shown
--   seal: public key; the private half is a file beside the database and is deleted when the answers are opened
--   figures: counted once, when the answers are opened, and protected; earlier: entered from what was published
--   answer_by: until when everybody hears what is done
create table consultation.round (
  ref text primary key check (ref ~ '^CO-[0-9A-Z]{7}$'),
  version int not null default 1,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'OPEN', 'CLOSED', 'TOO_FEW')),
  earlier boolean not null default false,
  area text,
  title text not null check (length(title) between 1 and 200),
  purpose text not null default '' check (length(purpose) <= 1000),
  audiences text not null default '' check (length(audiences) <= 500),
  still_open text not null default '' check (length(still_open) <= 1000),
  reasons text not null default '' check (length(reasons) <= 2000),
  opens_on date,
  closes_on date,
  code text unique check (code ~ '^[0-9A-Z]{8}$'),
  listed boolean not null default true,
  remarks text not null default 'SCREENED' check (remarks in ('SCREENED', 'SEALED')),
  least int not null default 10 check (least between 10 and 100),
  seal text check (length(seal) <= 4000),
  figures jsonb,
  answers int check (answers >= least),
  answer_by date,
  published_on date,
  first_coder uuid,
  first_coder_name text not null default '',
  first_done date,
  second_coder uuid,
  second_coder_name text not null default '',
  second_done date,
  made_by uuid not null,
  made_by_name text not null,
  check (state = 'DRAFT' or earlier or code is not null and seal is not null and opens_on is not null and closes_on is not null),
  check (closes_on >= opens_on),
  check (first_coder <> second_coder),
  check ((first_done is null or first_coder is not null) and (second_done is null or second_coder is not null)),
  check (figures is null or state = 'CLOSED'),
  check (published_on is null or state = 'CLOSED')
);
create index round_open on consultation.round (closes_on) where state = 'OPEN';
alter table consultation.round enable row level security;
alter table consultation.round force row level security;
grant select, insert on consultation.round to waymark_app, waymark_clock;
grant update (version, state, area, title, purpose, audiences, still_open, reasons, opens_on, closes_on, code, listed, remarks, least, seal,
  answer_by, published_on, first_coder, first_coder_name, first_done, second_coder, second_coder_name, second_done)
  on consultation.round to waymark_app;
grant update (version, state, figures, answers, answer_by, first_coder, first_coder_name, second_coder, second_coder_name)
  on consultation.round to waymark_clock;
create policy round_select on consultation.round for select to waymark_app, waymark_clock
  using ((select access.scopes('RUN_CONSULTATIONS')) && array['partnership', 'area:' || area]);
create policy round_insert on consultation.round for insert to waymark_app, waymark_clock
  with check (made_by = access.me() and (select access.scopes('RUN_CONSULTATIONS')) && array['partnership', 'area:' || area]);
create policy round_update on consultation.round for update to waymark_app, waymark_clock
  using ((select access.scopes('RUN_CONSULTATIONS')) && array['partnership', 'area:' || area])
  with check ((select access.scopes('RUN_CONSULTATIONS')) && array['partnership', 'area:' || area]);

-- What strangers see: an open round by its code, those that are listed, and what was published.
grant select (ref, state, title, purpose, closes_on, code, remarks, seal) on consultation.round to waymark_receipt;
create policy round_receipt_select on consultation.round for select to waymark_receipt
  using (state = 'OPEN' and code = nullif(current_setting('waymark.round', true), ''));
grant select (ref, state, title, purpose, opens_on, closes_on, code, listed, least, figures, answers, answer_by, published_on, earlier)
  on consultation.round to waymark_visitor;
create policy round_visitor_select on consultation.round for select to waymark_visitor
  using (state = 'OPEN' and listed or published_on is not null);

-- The promise that people were given when they answered is kept: from the day a round opens, how its answers are treated and what was
-- asked stays. It is opened again only where too few answered, and then it is the same round.
create function consultation.round_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if (old.state, new.state) not in (('DRAFT', 'DRAFT'), ('DRAFT', 'OPEN'), ('OPEN', 'OPEN'), ('OPEN', 'CLOSED'), ('OPEN', 'TOO_FEW'),
      ('TOO_FEW', 'OPEN'), ('TOO_FEW', 'TOO_FEW'), ('CLOSED', 'CLOSED'), ('DRAFT', 'CLOSED'))
    or (old.state, new.state) = ('DRAFT', 'CLOSED') and not old.earlier then
    raise insufficient_privilege using message = 'a round goes from draft to open to closed';
  end if;
  if new.state = 'CLOSED' and old.state = 'OPEN' and new.answers is null then
    raise insufficient_privilege using message = 'a round closes when its answers are opened';
  end if;
  if old.state <> 'DRAFT' and (new.remarks, new.least, new.seal, new.code, new.area, new.title, new.purpose, new.still_open, new.reasons, new.opens_on)
      is distinct from (old.remarks, old.least, old.seal, old.code, old.area, old.title, old.purpose, old.still_open, old.reasons, old.opens_on) then
    raise insufficient_privilege using message = 'what people were promised when they answered stays';
  end if;
  if old.state <> 'DRAFT' and new.closes_on < old.closes_on then
    raise insufficient_privilege using message = 'nobody is given fewer days than they were told';
  end if;
  if old.figures is not null and (new.figures, new.answers) is distinct from (old.figures, old.answers) then
    raise insufficient_privilege using message = 'answers are counted once';
  end if;
  if old.published_on is not null and new.published_on is distinct from old.published_on then
    raise insufficient_privilege using message = 'what was published stays published';
  end if;
  if old.first_done is not null and (new.first_coder, new.first_done) is distinct from (old.first_coder, old.first_done)
    or old.second_done is not null and (new.second_coder, new.second_done) is distinct from (old.second_coder, old.second_done) then
    raise insufficient_privilege using message = 'a reading that is finished stays finished';
  end if;
  return new;
end $$;
create trigger round_step before update on consultation.round for each row execute function consultation.round_step();
alter table consultation.round enable always trigger round_step;

-- A question. GROUP is asked once at most: figures are shown by its options. SWOT asks for four texts.
create table consultation.question (
  round text not null references consultation.round,
  number int not null check (number between 1 and 40),
  kind text not null check (kind in ('GROUP', 'CHOICE', 'CHOICES', 'STATEMENT', 'REMARK', 'SWOT')),
  words text not null check (length(words) between 1 and 300),
  options text[] not null default '{}' check (cardinality(options) <= 12),
  primary key (round, number),
  check ((kind in ('GROUP', 'CHOICE', 'CHOICES')) = (cardinality(options) >= 2))
);
create unique index question_group on consultation.question (round) where kind = 'GROUP';
-- The same in another language. Number 0 is the round itself: words are its title, more is its purpose.
create table consultation.wording (
  round text not null references consultation.round,
  number int not null check (number between 0 and 40),
  language text not null check (language ~ '^[a-z]{2,3}(-[a-z]+)?$' and language <> 'en'),
  words text not null check (length(words) between 1 and 300),
  more text[] not null default '{}' check (cardinality(more) <= 12),
  primary key (round, number, language)
);
-- Written while the round is a draft, and read by whoever may read the round.
do $$
declare
  it text;
begin
  foreach it in array array['question', 'wording'] loop
    execute format('alter table consultation.%I enable row level security', it);
    execute format('alter table consultation.%I force row level security', it);
    execute format('grant select, insert, delete on consultation.%I to waymark_app', it);
    execute format('grant select, insert on consultation.%I to waymark_clock', it);
    execute format('grant select on consultation.%I to waymark_visitor, waymark_receipt', it);
    execute format($p$create policy %1$s_select on consultation.%1$I for select to waymark_app, waymark_clock, waymark_visitor, waymark_receipt
      using (exists (select from consultation.round r where r.ref = round))$p$, it);
    execute format($p$create policy %1$s_insert on consultation.%1$I for insert to waymark_app, waymark_clock
      with check (exists (select from consultation.round r where r.ref = round and r.state = 'DRAFT'))$p$, it);
    execute format($p$create policy %1$s_delete on consultation.%1$I for delete to waymark_app
      using (exists (select from consultation.round r where r.ref = round and r.state = 'DRAFT'))$p$, it);
  end loop;
end $$;
grant update (kind, words, options) on consultation.question to waymark_app;
create policy question_update on consultation.question for update to waymark_app
  using (exists (select from consultation.round r where r.ref = round and r.state = 'DRAFT'))
  with check (exists (select from consultation.round r where r.ref = round and r.state = 'DRAFT'));

-- Answers that wait, sealed and all of one length. Nobody who works with Waymark reads a row of it, nor how many there are.
--   id: made with the page, so that what is sent twice is kept once; it is not the id of the answer
create table consultation.held (
  id uuid primary key,
  round text not null references consultation.round,
  sealed bytea not null check (length(sealed) between 32768 and 33000)
);
create index held_round on consultation.held (round);
alter table consultation.held enable row level security;
alter table consultation.held force row level security;
grant insert on consultation.held to waymark_receipt;
grant select, insert, delete on consultation.held to waymark_clock;
create policy held_receipt_insert on consultation.held for insert to waymark_receipt
  with check (exists (select from consultation.round r where r.ref = round));
create policy held_clock_insert on consultation.held for insert to waymark_clock
  with check (exists (select from consultation.round r where r.ref = round and r.state = 'OPEN'));
create policy held_clock_select on consultation.held for select to waymark_clock using (true);
create policy held_clock_delete on consultation.held for delete to waymark_clock using (true);

-- Answers, put here all at once after the close, in an order that is drawn. No day, no language, no way in, nobody's key. Only the job that counts
-- reads them: people see what was counted.
create table consultation.answer (
  id uuid primary key,
  round text not null references consultation.round,
  choices jsonb not null
);
create index answer_round on consultation.answer (round);
alter table consultation.answer enable row level security;
alter table consultation.answer force row level security;
grant select, insert on consultation.answer to waymark_clock;
create policy answer_select on consultation.answer for select to waymark_clock using (true);
create policy answer_insert on consultation.answer for insert to waymark_clock
  with check (exists (select from consultation.round r where r.ref = round and r.state = 'OPEN'));

-- What people wrote, each text by itself: what else the same person answered is not kept with it. What may identify somebody was taken out
-- before it came here, and is nowhere.
--   part: of a SWOT, S W O or T; hidden: how many passages were taken out
--   theme: that the two agreed on, or settled; quoted: may be shown to everybody
create table consultation.remark (
  id uuid primary key,
  round text not null references consultation.round,
  question int not null,
  part text not null default '' check (part in ('', 'S', 'W', 'O', 'T')),
  words text check (length(words) between 1 and 2000),
  sealed bytea,
  hidden int not null default 0 check (hidden >= 0),
  version int not null default 1,
  theme int,
  quoted boolean not null default false,
  check ((words is null) <> (sealed is null)),
  check (not quoted or theme is not null and sealed is null)
);
create index remark_round on consultation.remark (round, theme);
alter table consultation.remark enable row level security;
alter table consultation.remark force row level security;
grant select, insert on consultation.remark to waymark_clock;
grant select, update (version, theme, quoted) on consultation.remark to waymark_app;
grant select (id, round, theme, words, quoted) on consultation.remark to waymark_visitor;
create policy remark_clock_select on consultation.remark for select to waymark_clock using (true);
create policy remark_insert on consultation.remark for insert to waymark_clock
  with check (exists (select from consultation.round r where r.ref = round and r.state = 'OPEN'));
create policy remark_select on consultation.remark for select to waymark_app
  using (exists (select from consultation.round r
                  where r.ref = round and (r.remarks = 'SCREENED' or access.me() in (r.first_coder, r.second_coder))));
create policy remark_update on consultation.remark for update to waymark_app
  using (exists (select from consultation.round r
                  where r.ref = round and access.me() in (r.first_coder, r.second_coder) and r.first_done is not null and r.second_done is not null))
  with check (exists (select from consultation.round r
                  where r.ref = round and access.me() in (r.first_coder, r.second_coder) and r.first_done is not null and r.second_done is not null));
create policy remark_visitor_select on consultation.remark for select to waymark_visitor
  using (quoted and exists (select from consultation.round r where r.ref = round and r.published_on is not null));

create table consultation.theme (
  round text not null references consultation.round,
  number int not null check (number between 1 and 99),
  version int not null default 1,
  title text not null check (length(title) between 1 and 300),
  about text not null default '' check (length(about) <= 1000),
  swot text not null default '' check (length(swot) <= 60),
  primary key (round, number)
);
alter table consultation.remark add foreign key (round, theme) references consultation.theme;

-- A reader's theme for a remark. Neither sees the other's before both have finished.
create table consultation.coding (
  remark uuid not null references consultation.remark,
  coder uuid not null,
  round text not null,
  theme int not null,
  primary key (remark, coder),
  foreign key (round, theme) references consultation.theme
);
create index coding_round on consultation.coding (round);
alter table consultation.coding enable row level security;
alter table consultation.coding force row level security;
grant select, insert, update (theme) on consultation.coding to waymark_app;
grant select, insert on consultation.coding to waymark_clock;
create policy coding_select on consultation.coding for select to waymark_app, waymark_clock
  using (exists (select from consultation.round r
                  where r.ref = round and (coder = access.me() or r.first_done is not null and r.second_done is not null)));
create policy coding_insert on consultation.coding for insert to waymark_app, waymark_clock
  with check (exists (select from consultation.round r join consultation.remark m on m.round = r.ref
    where r.ref = coding.round and m.id = coding.remark
      and (coding.coder = r.first_coder and r.first_done is null or coding.coder = r.second_coder and r.second_done is null))
    and (coder = access.me() or current_setting('role') = 'waymark_clock'));
create policy coding_update on consultation.coding for update to waymark_app
  using (coder = access.me() and exists (select from consultation.round r where r.ref = round
    and (coder = r.first_coder and r.first_done is null or coder = r.second_coder and r.second_done is null)))
  with check (coder = access.me());

-- What a theme leads to.
create table consultation.tie (
  round text not null,
  theme int not null,
  kind text not null check (kind in ('OBJECTIVE', 'ACTION', 'PATHWAY')),
  target text not null check (length(target) between 1 and 60),
  title text not null check (length(title) between 1 and 300),
  status text not null default '' check (length(status) <= 60),
  primary key (round, theme, kind, target),
  foreign key (round, theme) references consultation.theme
);
-- You said, we did: one answer to one theme. A theme that nothing is done about says why.
create table consultation.reply (
  round text not null,
  theme int not null,
  version int not null default 1,
  said text not null check (length(said) between 1 and 500),
  standing text not null default 'WAITING' check (standing in ('WAITING', 'DOING', 'DONE', 'NOT_DONE')),
  did text not null default '' check (length(did) <= 1000),
  answered_on date,
  primary key (round, theme),
  foreign key (round, theme) references consultation.theme,
  check ((standing = 'WAITING') = (did = '')),
  check ((standing = 'WAITING') = (answered_on is null))
);
-- What was weighed when something was decided (the fourth of the Gunning principles), and by whom.
create table consultation.weighing (
  id uuid primary key,
  round text not null references consultation.round,
  decided_on date not null,
  body text not null check (length(body) between 1 and 200),
  decision text not null check (length(decision) between 1 and 500),
  weighed text not null check (length(weighed) between 1 and 2000),
  recorded_by_name text not null
);
create index weighing_round on consultation.weighing (round);
-- Who was asked to answer, by whom, in which language. Groups and organisations, never a person.
create table consultation.invitation (
  id uuid primary key,
  round text not null references consultation.round,
  version int not null default 1,
  who text not null check (length(who) between 1 and 200),
  by_whom text not null default '' check (length(by_whom) <= 200),
  trusted boolean not null default false,
  language text not null check (length(language) between 1 and 60),
  form text not null default '' check (length(form) <= 200),
  offered text not null default '' check (length(offered) <= 500),
  reached text not null default 'NOT_KNOWN' check (reached in ('REACHED', 'IN_PART', 'NOT_REACHED', 'NOT_KNOWN')),
  why_not text not null default '' check (length(why_not) <= 500)
);
create index invitation_round on consultation.invitation (round);
do $$
declare
  it text;
begin
  foreach it in array array['theme', 'tie', 'reply', 'weighing', 'invitation'] loop
    execute format('alter table consultation.%I enable row level security', it);
    execute format('alter table consultation.%I force row level security', it);
    execute format('grant select, insert on consultation.%I to waymark_app, waymark_clock', it);
    execute format($p$create policy %1$s_select on consultation.%1$I for select to waymark_app, waymark_clock
      using (exists (select from consultation.round r where r.ref = round))$p$, it);
    execute format($p$create policy %1$s_insert on consultation.%1$I for insert to waymark_app, waymark_clock
      with check (exists (select from consultation.round r where r.ref = round))$p$, it);
    if it <> 'weighing' then
      execute format($p$create policy %1$s_update on consultation.%1$I for update to waymark_app, waymark_clock
        using (exists (select from consultation.round r where r.ref = round))
        with check (exists (select from consultation.round r where r.ref = round))$p$, it);
    end if;
  end loop;
end $$;
grant update (version, title, about, swot) on consultation.theme to waymark_app;
grant update (status) on consultation.tie to waymark_app, waymark_clock;
grant delete on consultation.tie to waymark_app;
create policy tie_delete on consultation.tie for delete to waymark_app
  using (exists (select from consultation.round r where r.ref = round));
grant update (version, said, standing, did, answered_on) on consultation.reply to waymark_app;
grant update (version, who, by_whom, trusted, language, form, offered, reached, why_not) on consultation.invitation to waymark_app;
grant select on consultation.theme, consultation.tie, consultation.reply to waymark_visitor;
create policy theme_visitor_select on consultation.theme for select to waymark_visitor
  using (exists (select from consultation.round r where r.ref = round and r.published_on is not null));
create policy tie_visitor_select on consultation.tie for select to waymark_visitor
  using (exists (select from consultation.round r where r.ref = round and r.published_on is not null));
create policy reply_visitor_select on consultation.reply for select to waymark_visitor
  using (exists (select from consultation.round r where r.ref = round and r.published_on is not null));

-- Fewer remarks on a theme than the least number are not quoted: who wrote them could be guessed.
create function consultation.remark_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.quoted and not old.quoted
    and (select count(*) from consultation.remark m where m.round = new.round and m.theme = new.theme)
      < (select r.least from consultation.round r where r.ref = new.round) then
    raise insufficient_privilege using message = 'too few said it to quote one of them';
  end if;
  return new;
end $$;
create trigger remark_step before update on consultation.remark for each row execute function consultation.remark_step();
alter table consultation.remark enable always trigger remark_step;

create table consultation.setting (
  key text not null check (key in ('weeks_to_answer', 'least_days')),
  from_date date not null,
  value int not null check (value between 1 and 400),
  set_by text not null,
  version int not null default 1,
  primary key (key, from_date)
);
select access.protect('consultation.setting', 'RUN_CONSULTATIONS', 'CHANGE_SETTINGS', '{value,set_by,version}');
