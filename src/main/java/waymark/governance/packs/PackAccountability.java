package waymark.governance.packs;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.web.Clocks;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Reads how organisations attended the meetings of the groups, by kind, and the challenges.
@Repository
@Transactional(readOnly = true)
class PackAccountability {

    private final JdbcClient db;

    PackAccountability(JdbcClient db) {
        this.db = db;
    }

    /// From the first day of the quarter to the day that the board meets, so that what happened since is in it.
    ///
    /// @param to that day, or today where it is still to come
    PackContent.Accountability of(LocalDate from, LocalDate to) {
        var attendance = db.sql("""
                select o.sector_name as kind, count(distinct t.organisation) as organisations,
                       count(*) filter (where t.answer in ('holder', 'deputy')) as came,
                       count(*) filter (where t.answer = 'apology') as apologies,
                       count(*) filter (where t.answer = 'absent') as absent, count(*) as counted
                  from meetings_open.taking_part t
                  join directory_open.organisation o on o.code = t.organisation
                 where t.starts_at >= :start and t.starts_at < :end and t.answer in ('holder', 'deputy', 'apology', 'absent')
                 group by o.sector_name
                 order by lower(o.sector_name)
                """)
                .paramSource(RecordParameters.none()
                        .with("start", from.atStartOfDay(Clocks.LONDON).toInstant())
                        .with("end", to.plusDays(1).atStartOfDay(Clocks.LONDON).toInstant()))
                .query(RecordMapper.of(PackContent.Attendance.class))
                .list();
        var challenges = db.sql("""
                select c.ref, c.challenger, c.challenged, c.asked, c.due, c.state,
                       case when length(c.answer) > 400 then left(c.answer, 399) || '…' else c.answer end as answer
                  from meetings_open.challenge c
                 where c.state in ('open', 'answered') or c.state <> 'withdrawn' and c.closed_on >= :from
                 order by c.raised_on, c.ref
                 limit 40
                """)
                .param("from", from)
                .query(RecordMapper.of(PackContent.Challenge.class))
                .list();
        return new PackContent.Accountability(from, to, attendance, challenges);
    }
}
