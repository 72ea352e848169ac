package waymark.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.contacts.WeeklyHours.BankHolidays;
import waymark.kernel.Actor;
import waymark.kernel.WorkingDays;
import waymark.web.Clocks;
import waymark.web.sql.RecordMapper;

/// Who answers for a subject and when, for other modules. Each question is one statement over
/// `directory.answering`, which knows hours, bank holidays, cover and absences.
@Repository
@Transactional(readOnly = true)
public class ContactsApi {

    /// Nobody waits longer than this for a point of contact that works at all.
    private static final int DAYS_AHEAD = 15;

    private final JdbcClient db;
    private final Clock clock;

    ContactsApi(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// The subjects in force today, in the partnership's own order.
    public List<SubjectSummary> subjects(Actor actor) {
        return db.sql("""
                select code, name
                  from directory.subject
                 where from_date <= :today and (to_date is null or to_date >= :today)
                 order by position, code
                """)
                .param("today", LocalDate.now(clock))
                .query(RecordMapper.of(SubjectSummary.class))
                .list();
    }

    /// Everybody who answers at that moment in the area: for each post its holder, or the deputy in their
    /// stead.
    public List<Contact> answering(Actor actor, String area, Instant at) {
        var day = LocalDate.ofInstant(at, Clocks.LONDON);
        return db.sql("""
                select distinct on (s.position, s.code, lower(o.name), p.ref)
                       p.ref, p.subject, s.name as subject_name, a.area, p.organisation, o.name as organisation_name,
                       coalesce(x.name, '') as person, coalesce(d.kind = 'deputy', false) as deputy,
                       coalesce(nullif(p.phone, ''), x.phone, '') as phone,
                       coalesce(nullif(p.email, ''), x.email, '') as email, p.languages, p.bank_holidays, p.checked_on,
                       p.doubted_on is not null or p.checked_on + directory.setting('stale_days', :today) < :today as stale,
                       (select array_agg(array[h.day, h.opens, h.closes]) from directory.spoc_hours h
                         where h.post = p.ref) as hours
                  from directory.answering(:day, :day, cast(:holidays as date[]), array(
                         select own.post from directory.spoc_area own where own.area = :area)) d
                  join directory.spoc_post p on p.ref = d.post
                  join directory.spoc_area a on a.post = p.ref
                  join directory.subject s on s.code = p.subject
                  join directory_open.organisation o on o.code = p.organisation
                  left join directory_open.person_contact x on x.id = d.person
                 where a.area = :area and d.times @> cast(:at as timestamptz)
                 order by s.position, s.code, lower(o.name), p.ref, d.kind = 'deputy', lower(x.name)
                """)
                .param("area", area)
                .param("at", Timestamp.from(at))
                .param("day", day)
                .param("today", LocalDate.now(clock))
                .param("holidays", holidays(day, day))
                .query(ContactsApi::contact)
                .list();
    }

    /// The points of contact of an organisation that are in force today.
    public List<PostContact> of(Actor actor, String organisation) {
        return posts("p.organisation = :organisation", "organisation", organisation);
    }

    /// Points of contact by reference, those of them that are in force today.
    public List<PostContact> posts(Actor actor, Collection<String> refs) {
        return refs.isEmpty() ? List.of() : posts("p.ref = any (:refs)", "refs", refs.toArray(String[]::new));
    }

    private List<PostContact> posts(String which, String name, Object value) {
        return db.sql("""
                select p.ref, p.subject, s.name as subject_name, p.organisation, o.name as organisation_name,
                       coalesce(h.name, '') as person, coalesce(nullif(p.phone, ''), h.phone, '') as phone,
                       coalesce(nullif(p.email, ''), h.email, '') as email, p.bank_holidays,
                       (select array_agg(array[w.day, w.opens, w.closes]) from directory.spoc_hours w where w.post = p.ref) as hours,
                       array(select c.person from directory.spoc_cover c join directory_open.person_contact x on x.id = c.person
                              where c.post = p.ref and c.from_date <= :today and coalesce(c.to_date >= :today, true)
                                and coalesce(x.to_date >= :today, true) order by c.kind desc, c.person) as holders
                  from directory.spoc_post p
                  join directory.subject s on s.code = p.subject
                  join directory_open.organisation o on o.code = p.organisation
                  left join lateral (
                    select x.name, x.phone, x.email from directory.spoc_cover c join directory_open.person_contact x on x.id = c.person
                     where c.post = p.ref and c.kind = 'holder' and p.answered_by = 'person' and c.from_date <= :today
                       and coalesce(c.to_date >= :today, true) and coalesce(x.to_date >= :today, true) limit 1) h on true
                 where p.from_date <= :today and coalesce(p.to_date >= :today, true) and
                """ + which + " order by s.position, s.code, lower(o.name), p.ref")
                .param(name, value)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new PostContact(
                        row.getString("ref"),
                        row.getString("subject"),
                        row.getString("subject_name"),
                        row.getString("organisation"),
                        row.getString("organisation_name"),
                        row.getString("person"),
                        row.getString("phone"),
                        row.getString("email"),
                        hours(row),
                        Arrays.asList((UUID[]) row.getArray("holders").getArray())))
                .list();
    }

    /// The first moment, from `after` on, at which somebody answers for the subject; nothing where nobody
    /// does within a fortnight.
    public Optional<Instant> next(Actor actor, String area, String subject, Instant after) {
        var first = LocalDate.ofInstant(after, Clocks.LONDON);
        var last = first.plusDays(DAYS_AHEAD);
        return db.sql("""
                select min(greatest(lower(r.span), cast(:after as timestamptz))) as first
                  from directory.answering(:first, :last, cast(:holidays as date[]), array(
                         select own.post from directory.spoc_area own where own.area = :area)) d
                  join directory.spoc_post p on p.ref = d.post
                  join directory.spoc_area a on a.post = p.ref
                 cross join lateral unnest(d.times) as r (span)
                 where a.area = :area and p.subject = :subject and upper(r.span) > cast(:after as timestamptz)
                """)
                .param("area", area)
                .param("subject", subject)
                .param("after", Timestamp.from(after))
                .param("first", first)
                .param("last", last)
                .param("holidays", holidays(first, last))
                .query((row, number) ->
                        Optional.ofNullable(row.getTimestamp("first")).map(Timestamp::toInstant))
                .single();
    }

    /// Who answers next for each subject of the area, from `after` on, where somebody does within a
    /// fortnight.
    public Map<String, NextContact> nexts(Actor actor, String area, Instant after) {
        var first = LocalDate.ofInstant(after, Clocks.LONDON);
        var last = first.plusDays(DAYS_AHEAD);
        var nexts = new HashMap<String, NextContact>();
        db.sql("""
                select distinct on (p.subject)
                       p.subject, greatest(lower(r.span), cast(:after as timestamptz)) as first, p.ref,
                       o.name as organisation_name, coalesce(x.name, '') as person
                  from directory.answering(:first, :last, cast(:holidays as date[]), array(
                         select own.post from directory.spoc_area own where own.area = :area)) d
                  join directory.spoc_post p on p.ref = d.post
                  join directory.spoc_area a on a.post = p.ref
                  join directory_open.organisation o on o.code = p.organisation
                  left join directory_open.person_contact x on x.id = d.person
                 cross join lateral unnest(d.times) as r (span)
                 where a.area = :area and upper(r.span) > cast(:after as timestamptz)
                 order by p.subject, greatest(lower(r.span), cast(:after as timestamptz)), d.kind = 'deputy', lower(o.name)
                """)
                .param("area", area)
                .param("after", Timestamp.from(after))
                .param("first", first)
                .param("last", last)
                .param("holidays", holidays(first, last))
                .query(row -> {
                    nexts.put(
                            row.getString("subject"),
                            new NextContact(
                                    row.getTimestamp("first").toInstant(),
                                    row.getString("ref"),
                                    row.getString("organisation_name"),
                                    row.getString("person")));
                });
        return nexts;
    }

    /// For each area and each subject in force, whether it is covered on the day.
    public Map<String, Map<String, CoverState>> cover(Actor actor, LocalDate day) {
        return states(db.sql("""
                select r.code as area, s.code as subject, c.covered
                  from directory_open.area r
                 cross join directory.subject s
                  left join directory_open.cover(:day, cast(:holidays as date[])) c on c.area = r.code and c.subject = s.code
                 where s.from_date <= :day and coalesce(s.to_date >= :day, true)
                 order by r.position, r.code, s.position, s.code
                """).param("day", day).param("holidays", WorkingDays.holidaysOfFortnight(day)));
    }

    /// The same of one area, from its own posts alone.
    public Map<String, CoverState> cover(Actor actor, String area, LocalDate day) {
        return states(db.sql("""
                with own as (select a.post from directory.spoc_area a where a.area = :area),
                posts as (
                  select p.ref, p.subject,
                         (p.answered_by = 'team' or exists (
                            select from directory.spoc_cover c
                              join directory_open.person_contact x on x.id = c.person
                             where c.post = p.ref
                               and c.from_date <= :day and coalesce(c.to_date >= :day, true)
                               and x.from_date <= :day and coalesce(x.to_date >= :day, true)
                               and (p.phone <> '' or p.email <> '' or x.phone <> '' or x.email <> '')))
                           and coalesce(isempty(g.times), true) as covered
                    from directory.spoc_post p
                    left join directory.gaps(:day, :day, cast(:holidays as date[]), array(select own.post from own)) g
                           on g.post = p.ref
                   where p.from_date <= :day and coalesce(p.to_date >= :day, true)
                     and p.ref in (select own.post from own))
                select r.code as area, s.code as subject, bool_or(p.covered) as covered
                  from directory_open.area r
                 cross join directory.subject s
                  left join posts p on p.subject = s.code
                 where r.code = :area and s.from_date <= :day and coalesce(s.to_date >= :day, true)
                 group by r.code, s.position, s.code
                 order by s.position, s.code
                """).param("day", day).param("area", area).param("holidays", holidays(day, day)))
                .getOrDefault(area, Map.of());
    }

    private static Map<String, Map<String, CoverState>> states(JdbcClient.StatementSpec asked) {
        var states = new LinkedHashMap<String, Map<String, CoverState>>();
        asked.query(row -> {
            states.computeIfAbsent(row.getString("area"), _ -> new LinkedHashMap<>())
                    .put(row.getString("subject"), state(row));
        });
        return states;
    }

    private static CoverState state(ResultSet row) throws SQLException {
        boolean covered = row.getBoolean("covered");
        return row.wasNull() ? CoverState.NOT_KNOWN : covered ? CoverState.COVERED : CoverState.LAPSED;
    }

    /// True where at every moment between the two somebody answers for one of the subjects in the area.
    public boolean throughout(Actor actor, String area, List<String> subjects, Instant from, Instant to) {
        var first = LocalDate.ofInstant(from, Clocks.LONDON);
        var last = LocalDate.ofInstant(to, Clocks.LONDON);
        return db.sql("""
                select coalesce(range_agg(d.times) @> tstzrange(:from, :to), false)
                  from directory.answering(:first, :last, cast(:holidays as date[]), array(
                         select own.post from directory.spoc_area own where own.area = :area)) d
                  join directory.spoc_post p on p.ref = d.post
                  join directory.spoc_area a on a.post = p.ref
                 where a.area = :area and p.subject = any (:subjects)
                """)
                .param("area", area)
                .param("subjects", subjects.toArray(String[]::new))
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("first", first)
                .param("last", last)
                .param("holidays", holidays(first, last))
                .query(Boolean.class)
                .single();
    }

    /// Those that may matter between the two days; what began the day before is asked for too.
    public static String[] holidays(LocalDate first, LocalDate last) {
        return WorkingDays.bankHolidays(first.minusDays(1), last).stream()
                .map(LocalDate::toString)
                .toArray(String[]::new);
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        return new Contact(
                row.getString("ref"),
                row.getString("subject"),
                row.getString("subject_name"),
                row.getString("area"),
                row.getString("organisation"),
                row.getString("organisation_name"),
                row.getString("person"),
                row.getBoolean("deputy"),
                row.getString("phone"),
                row.getString("email"),
                languages(row),
                hours(row).words(),
                row.getObject("checked_on", LocalDate.class),
                row.getBoolean("stale"));
    }

    /// The points of contact of an area as a contact sheet shows them: who answers what, and how each is
    /// reached.
    public List<SheetRow> sheet(Actor actor, String area, LocalDate today) {
        return db.sql("""
                select s.name as subject_name, o.name as organisation_name, p.answered_by = 'team' as team,
                       coalesce(h.name, '') as holder, coalesce(nullif(p.phone, ''), h.phone, '') as phone,
                       coalesce(nullif(p.email, ''), h.email, '') as email, coalesce(d.name, '') as deputy,
                       case when p.phone = '' then coalesce(d.phone, '') else '' end as deputy_phone,
                       p.languages, p.bank_holidays, p.checked_on,
                       p.doubted_on is not null or p.checked_on + directory.setting('stale_days', :today) < :today as stale,
                       (select array_agg(array[h.day, h.opens, h.closes]) from directory.spoc_hours h
                         where h.post = p.ref) as hours
                  from directory.spoc_post p
                  join directory.spoc_area a on a.post = p.ref and a.area = :area
                  join directory.subject s on s.code = p.subject
                  join directory_open.organisation o on o.code = p.organisation
                  left join lateral (
                    select x.name, x.phone, x.email from directory.spoc_cover c join directory_open.person_contact x on x.id = c.person
                     where c.post = p.ref and c.kind = 'holder' and c.from_date <= :today
                       and coalesce(c.to_date >= :today, true) and coalesce(x.to_date >= :today, true) limit 1) h on true
                  left join lateral (
                    select x.name, x.phone from directory.spoc_cover c join directory_open.person_contact x on x.id = c.person
                     where c.post = p.ref and c.kind = 'deputy' and c.from_date <= :today
                       and coalesce(c.to_date >= :today, true) and coalesce(x.to_date >= :today, true) limit 1) d on true
                 where p.from_date <= :today and coalesce(p.to_date >= :today, true)
                 order by s.position, s.code, lower(o.name), p.ref
                """)
                .param("area", area)
                .param("today", today)
                .query(ContactsApi::sheetRow)
                .list();
    }

    private static SheetRow sheetRow(ResultSet row, int number) throws SQLException {
        return new SheetRow(
                row.getString("subject_name"),
                row.getString("organisation_name"),
                row.getBoolean("team"),
                row.getString("holder"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("deputy"),
                row.getString("deputy_phone"),
                hours(row),
                languages(row),
                row.getObject("checked_on", LocalDate.class),
                row.getBoolean("stale"));
    }

    public static List<String> languages(ResultSet row) throws SQLException {
        return Arrays.asList((String[]) row.getArray("languages").getArray());
    }

    public static WeeklyHours hours(ResultSet row) throws SQLException {
        var spans = new ArrayList<WeekdayHours>();
        var array = row.getArray("hours");
        if (array != null) {
            for (var span : (@Nullable Integer[][]) array.getArray()) {
                spans.add(new WeekdayHours(number(span[0]), number(span[1]), number(span[2])));
            }
        }
        return new WeeklyHours(spans, BankHolidays.of(row.getString("bank_holidays")));
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
