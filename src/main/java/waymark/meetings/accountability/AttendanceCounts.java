package waymark.meetings.accountability;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.web.Clocks;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Counts how often organisations came, were represented by a deputy, sent an apology or were absent.
@Repository
@Transactional(readOnly = true)
class AttendanceCounts {

    /// Attendance is kept by person for so long; older meetings are counted by organisation and group alone.
    private static final int YEARS_BY_PERSON = 3;

    /// One organisation, group or person.
    ///
    /// @param about kind of an organisation, the organisation of a person; empty for a group
    record Line(String code, String name, String about, long present, long deputy, long apology, long absent) {

        Share share() {
            return new Share(present + deputy, present + deputy + apology + absent);
        }
    }

    private static final String COUNTED = """
            count(*) filter (where t.answer = 'holder') as present, count(*) filter (where t.answer = 'deputy') as deputy,
            count(*) filter (where t.answer = 'apology') as apology, count(*) filter (where t.answer = 'absent') as absent
            """;

    private static final String WITHIN =
            " t.starts_at >= :start and t.starts_at < :end and t.answer in ('holder', 'deputy', 'apology', 'absent') ";

    private final JdbcClient db;

    AttendanceCounts(JdbcClient db) {
        this.db = db;
    }

    List<Line> of(AttendanceCountsController.By by, Span span) {
        var statement = switch (by) {
            case ORGANISATION -> """
                            select c.code, o.name, o.sector_name as about, c.present, c.deputy, c.apology, c.absent
                              from (select t.organisation as code, %s from meetings_open.taking_part t where %s
                                     group by t.organisation) c
                              join directory_open.organisation o on o.code = c.code
                             order by lower(o.sector_name), lower(o.name)
                            """;
            case GROUP -> """
                            select c.code, g.name, '' as about, c.present, c.deputy, c.apology, c.absent
                              from (select t.group_code as code, %s from meetings_open.taking_part t where %s
                                     group by t.group_code) c
                              join directory_open.group_ g on g.code = c.code
                             order by g.tier desc, g.position, g.code
                            """;
            // who held the seat answers for it, also where their deputy came
            case PERSON -> """
                            select t.code, max(t.name) as name, max(t.about) as about, %s
                              from (select a.holder::text as code, a.holder_name as name, a.organisation_name as about, a.answer,
                                           m.starts_at
                                      from meetings.attendance a
                                      join meetings.meeting m
                                        on m.ref = a.meeting and m.state in ('in_progress', 'drafted', 'checked', 'approved')
                                     where a.holder is not null and m.starts_at >= :byPerson) t
                             where %s
                             group by t.code
                             order by lower(max(t.about)), lower(max(t.name)), t.code
                            """;
        };
        return db.sql(statement.formatted(COUNTED, WITHIN))
                .paramSource(RecordParameters.none()
                        .with("start", span.start())
                        .with("end", span.end())
                        .with("byPerson", byPerson(span)))
                .query(RecordMapper.of(Line.class))
                .list();
    }

    private static Instant byPerson(Span span) {
        return span.today()
                .minusYears(YEARS_BY_PERSON)
                .atStartOfDay(Clocks.LONDON)
                .toInstant();
    }
}
