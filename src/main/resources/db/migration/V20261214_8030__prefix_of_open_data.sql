-- What identifiers of grants begin with when they are published: the prefix that 360Giving gave the partnership. No row before it has one.
create table funding.open_data (
  one boolean primary key default true check (one),
  version int not null default 1,
  prefix text not null check (prefix ~ '^360G-[A-Za-z0-9_]{2,40}$')
);
select access.protect('funding.open_data', 'USE_WAYMARK', 'KEEP_FUNDING', '{prefix,version}');
