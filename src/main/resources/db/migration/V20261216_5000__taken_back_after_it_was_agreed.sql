-- What somebody took back does not stand again because an older paper is recorded later: what counts is also the day on which each was
-- said. Agreeing anew on that day or later, and recorded after it, stands.
create or replace view campaigns.standing_consent with (security_invoker = true) as
select s.picture, s.id as person, pair.agreed, max(c.until) as until
  from campaigns.person_shown s
  join campaigns.picture_consent c on c.person = s.id
 cross join lateral unnest(c.agreed) as pair(agreed)
 where not exists (
   select from campaigns.consent_withdrawal w
    where w.person = s.id and (w.recorded_at >= c.recorded_at or w.said_on > c.given_on)
      and (w.covers = '{}' or pair.agreed = any(w.covers)))
 group by s.picture, s.id, pair.agreed;

-- Pictures that were held to be agreed to for longer are settled anew, as the program does it. What is used of them without agreement is
-- called back by the job of the same day, which looks at each use.
alter table campaigns.picture no force row level security;
alter table campaigns.person_shown no force row level security;
alter table campaigns.picture_consent no force row level security;
alter table campaigns.consent_withdrawal no force row level security;
update campaigns.picture p
   set usable_until = least(p.licence_until, (
         select min(coalesce(each.until, date '2000-01-01'))
           from (select s.id, max(c.until) as until
                   from campaigns.person_shown s
                   left join campaigns.standing_consent c on c.person = s.id
                  where s.picture = p.id
                  group by s.id) each))
 where p.state in ('DRAFT', 'REVIEW', 'PUBLISHED')
   and exists (select from campaigns.person_shown s join campaigns.consent_withdrawal w on w.person = s.id where s.picture = p.id);
alter table campaigns.picture force row level security;
alter table campaigns.person_shown force row level security;
alter table campaigns.picture_consent force row level security;
alter table campaigns.consent_withdrawal force row level security;
