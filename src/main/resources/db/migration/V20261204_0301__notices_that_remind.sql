-- A reminder says only what is due and where it is done, so an e-mail may say that too. It is not sent in the quiet hours of the
-- partnership, and to nobody who wants none: mail_from is then later, or never.
alter table notices.notice
  add column reminder boolean not null default false,
  add column mail_from timestamptz;

alter table notices.letter_choice
  add column reminders text not null default 'email' check (reminders in ('email', 'notice', 'none'));
grant update (reminders) on notices.letter_choice to waymark_app;
