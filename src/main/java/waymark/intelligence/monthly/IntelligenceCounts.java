package waymark.intelligence.monthly;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.figures.Tally;
import waymark.web.sql.RecordMapper;

/// Counts as the system, exact: nothing of it is given to anybody before the rule for small numbers has looked at it.
/// Days, areas and codes are read, and no word.
@Repository
@Transactional(readOnly = true)
class IntelligenceCounts {

    /// Days after the grading within which a report is to be sanitised, so that others can read it.
    static final int SANITISED_WITHIN = 7;

    /// How many there are of one kind in one area.
    ///
    /// @param area null for more than one area
    record Counted(@Nullable String area, String kind, long count) {}

    private final JdbcClient db;

    IntelligenceCounts(JdbcClient db) {
        this.db = db;
    }

    /// Submissions of the days (`RECEIVED`), and those whose submitter was answered in them (`ANSWERED`), by area.
    List<Counted> submissions(Actor system, LocalDate first, LocalDate last) {
        return counted("""
                select s.area, 'RECEIVED' as kind, count(*) as count from intelligence.submission s
                 where s.received_on between :first and :last group by 1
                union all
                select s.area, 'ANSWERED', count(*) from intelligence.submission s
                 where s.answered_on between :first and :last group by 1
                """, first, last);
    }

    /// Reports graded in the days, by area and priority.
    List<Counted> reports(Actor system, LocalDate first, LocalDate last) {
        return counted("""
                select r.area, r.priority as kind, count(*) as count from intelligence.report r
                 where r.state <> 'WITHDRAWN' and r.graded_on between :first and :last group by 1, 2
                """, first, last);
    }

    /// Of the reports graded in the days in an area, those sanitised in time; those whose days are not over are left
    /// out.
    Tally.Share sanitisedInTime(Actor system, String area, LocalDate first, LocalDate last, LocalDate asOf) {
        return db.sql("""
                select count(*) filter (where r.sanitised_on <= r.graded_on + :within) as part, count(*) as whole
                  from intelligence.report r
                 where r.area = :area and r.graded_on between :first and :last
                   and (r.sanitised_on is not null or r.graded_on + :within < :asOf)
                """)
                .param("within", SANITISED_WITHIN)
                .param("area", area)
                .param("first", first)
                .param("last", last)
                .param("asOf", asOf)
                .query(RecordMapper.of(Tally.Share.class))
                .single();
    }

    /// Disruptions of the days, by area and P.
    List<Counted> disruptions(Actor system, LocalDate first, LocalDate last) {
        return counted("""
                select d.area, d.four_p as kind, count(*) as count from intelligence.disruption d
                 where d.taken_back_on is null and d.on_day between :first and :last group by 1, 2
                """, first, last);
    }

    /// Disruptions of the days, by area and level.
    List<Counted> disruptionsByLevel(Actor system, LocalDate first, LocalDate last) {
        return counted("""
                select d.area, d.level as kind, count(*) as count from intelligence.disruption d
                 where d.taken_back_on is null and d.on_day between :first and :last group by 1, 2
                """, first, last);
    }

    /// Orders that were made in the days (`MADE`), and that held on the last of them (`HELD`), by area.
    List<Counted> orders(Actor system, LocalDate first, LocalDate last) {
        return counted("""
                select o.area, 'MADE' as kind, count(*) as count from intelligence.court_order o
                 where o.made_on between :first and :last group by 1
                union all
                select o.area, 'HELD', count(*) from intelligence.court_order o
                 where o.from_on <= :last and coalesce(o.until_on >= :last, true) and coalesce(o.ended_on > :last, true) group by 1
                """, first, last);
    }

    /// Questions that were asked in the days (`ASKED`), and answers that came (`ANSWERED`), by area.
    List<Counted> requirements(Actor system, LocalDate first, LocalDate last) {
        return counted("""
                select r.area, 'ASKED' as kind, count(*) as count from intelligence.requirement r
                 where r.asked_on between :first and :last group by 1
                union all
                select r.area, 'ANSWERED', count(*) from intelligence.requirement_answer y
                  join intelligence.requirement r on r.id = y.requirement
                 where y.answered_on between :first and :last group by 1
                """, first, last);
    }

    /// Of the organisations that were asked something due in the days, those that answered by the day.
    Tally.Share answeredInTime(Actor system, String area, LocalDate first, LocalDate last) {
        return db.sql("""
                select count(*) filter (where exists (select from intelligence.requirement_answer y
                                                       where y.requirement = r.id and y.organisation = a.organisation
                                                         and y.answered_on <= r.due_on)) as part,
                       count(*) as whole
                  from intelligence.requirement_asked a
                  join intelligence.requirement r on r.id = a.requirement
                 where (r.area = :area or r.area is null) and r.state <> 'WITHDRAWN' and r.due_on between :first and :last
                """)
                .param("area", area)
                .param("first", first)
                .param("last", last)
                .query(RecordMapper.of(Tally.Share.class))
                .single();
    }

    /// Tools that were got in the days (`GOT`), and that were lacking on the last of them (`LACKING`), by area.
    List<Counted> tools(Actor system, LocalDate first, LocalDate last) {
        return counted("""
                select t.area, t.state as kind, count(*) as count from intelligence.tool_request t
                 where t.state = 'GOT' and t.state_on between :first and :last
                    or t.state = 'LACKING' and t.state_on <= :last
                 group by 1, 2
                """, first, last);
    }

    private List<Counted> counted(String statement, LocalDate first, LocalDate last) {
        return db.sql(statement)
                .param("first", first)
                .param("last", last)
                .query(RecordMapper.of(Counted.class))
                .list();
    }
}
