-- What a password is compared with, and what a code comes from, is read by the door alone: nobody else's statement can name it,
-- whatever rows it may see. That there is one is no secret.
alter table access.account
  add column has_password boolean not null generated always as (password_hash is not null) stored;

do $$
declare
  shown text := (
    select string_agg(quote_ident(attname), ', ' order by attname) from pg_attribute
     where attrelid = 'access.account'::regclass and attnum > 0 and not attisdropped
       and attname not in ('password_hash', 'code_secret'));
begin
  revoke select on access.account from waymark_app, waymark_clock;
  execute format('grant select (%s) on access.account to waymark_app, waymark_clock', shown);
end
$$;

-- People change what the pages change and nothing beside it; the clock neither gives nor takes a way in.
revoke update (created_at, handle, kind, persona, enrol_until, used_at, rest_told_at, unused_told_at)
  on access.account from waymark_app;
revoke update (created_at, handle, kind, password_hash, code_secret, code_step, enrol_until, enrolled_at, failures, locked_until)
  on access.account from waymark_clock;
