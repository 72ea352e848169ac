package waymark.contacts.posts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.WorkingDays;
import waymark.web.sql.RecordMapper;

/// The points of contact in lists: of an area, of an organisation, of a person; each one statement.
@Repository
@Transactional(readOnly = true)
public class PostLists {

    /// The fortnight that begins today.
    static final int DAYS_AHEAD = 13;

    private static final String ROWS = """
            select p.ref, p.organisation, o.name as organisation_name, p.subject, s.name as subject_name,
                   array(select r.name from directory.spoc_area a join directory_open.area r on r.code = a.area
                          where a.post = p.ref order by r.position) as areas,
                   coalesce(h.name, '') as holder, coalesce(d.name, '') as deputy, p.answered_by = 'team' as team,
                   lower(g.times * tstzmultirange(tstzrange(cast(:now as timestamptz), null))) as gap, p.checked_on, p.doubted_on,
                   p.doubted_on is not null or p.checked_on + (select directory.setting('stale_days', :today)) < :today as stale,
                   exists (select from directory.spoc_cover c
                            where c.post = p.ref and c.person = :me and c.from_date <= :today
                              and coalesce(c.to_date >= :today, true)) as mine
              from directory.spoc_post p
              join directory.subject s on s.code = p.subject
              join directory_open.organisation o on o.code = p.organisation
              left join directory.known_gaps(:today, :last, cast(:holidays as date[]), :last) g on g.post = p.ref
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
                .query(RecordMapper.of(PostRow.class))
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
                .query(RecordMapper.of(PostRow.class))
                .list();
    }

    /// One of which something is asked.
    ///
    /// @param gap as in [PostRow]
    /// @param nobody true where nobody holds it nor deputises
    /// @param stale true where it was not checked for too long, or somebody has said since that it is wrong
    /// @param mine true where the reader holds it or deputises today
    record Asked(
            String ref,
            String organisationName,
            String subjectName,
            @Nullable Instant gap,
            LocalDate checkedOn,
            @Nullable LocalDate doubtedOn,
            boolean nobody,
            boolean stale,
            boolean mine) {}

    /// Of the same those of which something is asked now: nobody answers within the fortnight, or it was
    /// not checked for too long. For every view of a home page, so names are looked up for these alone.
    List<Asked> asking(Actor actor, boolean everybodys, Collection<String> organisations) {
        return asked("""
                with cover as materialized (
                  select c.post, bool_or(c.person = :me) as mine, bool_or(coalesce(x.to_date >= :today, true)) as held
                    from directory.spoc_cover c
                    join directory_open.person_contact x on x.id = c.person
                   where c.from_date <= :today and coalesce(c.to_date >= :today, true)
                   group by c.post),
                asked as materialized (
                  select p.ref, p.organisation, p.subject, p.checked_on, p.doubted_on, coalesce(c.mine, false) as mine,
                         lower(g.times * tstzmultirange(tstzrange(cast(:now as timestamptz), null))) as gap,
                         p.answered_by <> 'team' and not coalesce(c.held, false) as nobody,
                         p.doubted_on is not null
                           or p.checked_on + (select directory.setting('stale_days', :today)) < :today as stale
                    from directory.spoc_post p
                    left join cover c on c.post = p.ref
                    left join directory.known_gaps(:today, :last, cast(:holidays as date[]), :last) g on g.post = p.ref
                   where coalesce(p.to_date >= :today, true)
                     and (:everybodys or p.organisation = any (:organisations) or coalesce(c.mine, false)))
                select p.ref, o.name as organisation_name, s.name as subject_name, p.gap, p.checked_on, p.doubted_on, p.nobody,
                       p.stale, p.mine
                  from asked p
                  join directory.subject s on s.code = p.subject
                  join directory_open.organisation o on o.code = p.organisation
                 where p.stale or p.nobody or p.gap is not null
                """ + ORDER, actor)
                .param("everybodys", everybodys)
                .param("organisations", organisations.toArray(String[]::new))
                .query(RecordMapper.of(Asked.class))
                .list();
    }

    private JdbcClient.StatementSpec rows(Actor actor, String which) {
        return asked(ROWS + which + ORDER, actor);
    }

    private JdbcClient.StatementSpec asked(String sql, Actor actor) {
        var today = LocalDate.now(clock);
        return db.sql(sql)
                .param("today", today)
                .param("last", today.plusDays(DAYS_AHEAD))
                .param("me", actor.id())
                .param("now", Timestamp.from(clock.instant()))
                .param("holidays", WorkingDays.holidaysOfFortnight(today));
    }
}
