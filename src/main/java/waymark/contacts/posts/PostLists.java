package waymark.contacts.posts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.contacts.ContactsApi;
import waymark.kernel.Actor;

/// The points of contact in lists: of an area, of an organisation, of a person; each one statement.
@Repository
@Transactional(readOnly = true)
public class PostLists {

    private static final int DAYS_AHEAD = 13;

    private static final String ROWS = """
            select p.ref, p.organisation, o.name as organisation_name, p.subject, s.name as subject_name,
                   array(select r.name from directory.spoc_area a join directory_open.area r on r.code = a.area
                          where a.post = p.ref order by r.position) as areas,
                   coalesce(h.name, '') as holder, coalesce(d.name, '') as deputy, p.answered_by = 'team' as team,
                   lower(g.times * tstzmultirange(tstzrange(cast(:now as timestamptz), null))) as gap, p.checked_on, p.doubted_on,
                   p.doubted_on is not null or p.checked_on + directory.setting('stale_days', :today) < :today as stale,
                   exists (select from directory.spoc_cover c
                            where c.post = p.ref and c.person = :me and c.from_date <= :today
                              and coalesce(c.to_date >= :today, true)) as mine
              from directory.spoc_post p
              join directory.subject s on s.code = p.subject
              join directory_open.organisation o on o.code = p.organisation
              left join directory.gaps(:today, :last, cast(:holidays as date[])) g on g.post = p.ref
              left join lateral (
                select x.name from directory.spoc_cover c join directory_open.person_contact x on x.id = c.person
                 where c.post = p.ref and c.kind = 'holder' and c.from_date <= :today
                   and coalesce(c.to_date >= :today, true) and coalesce(x.to_date >= :today, true)
                 order by c.from_date desc limit 1) h on true
              left join lateral (
                select x.name from directory.spoc_cover c join directory_open.person_contact x on x.id = c.person
                 where c.post = p.ref and c.kind = 'deputy' and c.from_date <= :today
                   and coalesce(c.to_date >= :today, true) and coalesce(x.to_date >= :today, true)
                 order by c.from_date desc limit 1) d on true
             where coalesce(p.to_date >= :today, true)
            """;

    private static final String ORDER = " order by s.position, s.code, lower(o.name), p.ref";

    private final JdbcClient db;
    private final Clock clock;

    PostLists(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Those of the filters; an empty one is none.
    public List<PostRow> all(Actor actor, String area, String subject, String organisation) {
        return rows(actor, """
                   and :organisation in ('', p.organisation) and :subject in ('', p.subject)
                   and (:area = '' or exists (select from directory.spoc_area a where a.post = p.ref and a.area = :area))
                """)
                .param("area", area)
                .param("subject", subject)
                .param("organisation", organisation)
                .query(PostLists::row)
                .list();
    }

    /// Those that the reader holds or deputises for, and those of the organisations whose contacts they keep.
    public List<PostRow> concerning(Actor actor, boolean everybodys, Collection<String> organisations) {
        return rows(actor, """
                   and (:everybodys or p.organisation = any (:organisations)
                        or exists (select from directory.spoc_cover c
                                    where c.post = p.ref and c.person = :me and c.from_date <= :today
                                      and coalesce(c.to_date >= :today, true)))
                """)
                .param("everybodys", everybodys)
                .param("organisations", organisations.toArray(String[]::new))
                .query(PostLists::row)
                .list();
    }

    private JdbcClient.StatementSpec rows(Actor actor, String which) {
        var today = LocalDate.now(clock);
        var last = today.plusDays(DAYS_AHEAD);
        return db.sql(ROWS + which + ORDER)
                .param("today", today)
                .param("last", last)
                .param("me", actor.id())
                .param("now", Timestamp.from(clock.instant()))
                .param("holidays", ContactsApi.holidays(today, last));
    }

    private static PostRow row(ResultSet row, int number) throws SQLException {
        var gap = row.getTimestamp("gap");
        return new PostRow(
                row.getString("ref"),
                row.getString("organisation"),
                row.getString("organisation_name"),
                row.getString("subject"),
                row.getString("subject_name"),
                Arrays.asList((String[]) row.getArray("areas").getArray()),
                row.getString("holder"),
                row.getString("deputy"),
                row.getBoolean("team"),
                gap == null ? null : gap.toInstant(),
                row.getObject("checked_on", LocalDate.class),
                row.getObject("doubted_on", LocalDate.class),
                row.getBoolean("stale"),
                row.getBoolean("mine"));
    }
}
