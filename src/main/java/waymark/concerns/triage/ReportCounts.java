package waymark.concerns.triage;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.sql.RecordMapper;

/// How many reports are in which state, for the system actor: numbers by area, never references or contents.
@Repository
@Transactional(readOnly = true)
class ReportCounts {

    /// @param area its name, or empty if the reporter did not say
    /// @param code of the area, or empty
    /// @param waiting not opened yet
    /// @param late of those, past their time limit
    /// @param worked being worked on
    /// @param closed this month
    /// @param opened how many of this month's are opened
    /// @param inTime how many of those were opened in time
    /// @param nextDue the earliest time limit, or null
    record Line(
            String area,
            String code,
            int waiting,
            int late,
            int worked,
            int closed,
            int opened,
            int inTime,
            @Nullable Instant nextDue) {

        /// `19 of 20 (95%)`, or nothing to count.
        String share() {
            return opened == 0 ? "None came in" : "%d of %d (%d%%)".formatted(inTime, opened, inTime * 100 / opened);
        }

        String first(Instant now) {
            return nextDue == null ? "Nothing waits" : OpeningDeadline.words(now, nextDue);
        }
    }

    /// Reports of one area that nobody opened in time.
    ///
    /// @param area its name, or empty if the reporter did not say
    /// @param due when the first of them was to be opened
    record Late(String area, int number, Instant due) {}

    private final JdbcClient db;

    ReportCounts(JdbcClient db) {
        this.db = db;
    }

    /// The areas with reports that nobody opened in time.
    List<Late> late(Actor system, Instant now) {
        return db.sql("""
                select coalesce(a.name, '') as area, count(*)::int as number, min(r.open_by) as due
                  from concerns.report r
                  left join directory_open.area a on a.code = r.area
                 where r.state = 'waiting' and r.open_by <= :now
                 group by a.code, a.name, a.position
                 order by a.position
                """)
                .param("now", Timestamp.from(now))
                .query(RecordMapper.of(Late.class))
                .list();
    }

    /// A line for every area, and one for reports without an area.
    List<Line> byArea(Actor system, Instant now, LocalDate month) {
        return db.sql("""
                select a.code, a.name as area,
                       count(r.id) filter (where r.state = 'waiting') as waiting,
                       count(r.id) filter (where r.state = 'waiting' and r.open_by <= :now) as late,
                       count(r.id) filter (where r.state = 'open') as worked,
                       count(r.id) filter (where r.closed_on >= :month) as closed,
                       count(r.id) filter (where r.received >= :month and r.state <> 'waiting') as opened,
                       count(r.id) filter (where r.received >= :month and r.state <> 'waiting' and r.stage < :late) as in_time,
                       min(r.open_by) as next_due
                  from (select code, name, position from directory_open.area
                         union all select '', '', 10000) a
                  left join concerns.report r on r.area = a.code
                 group by a.code, a.name, a.position
                 order by a.position, a.name
                """)
                .param("now", Timestamp.from(now))
                .param("month", month)
                .param("late", ReportEscalation.LATE)
                .query(RecordMapper.of(Line.class))
                .list();
    }
}
