package waymark.conferences.research;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.conferences.figures.ResearchTimes;
import waymark.kernel.Actor;
import waymark.web.figures.Tally;
import waymark.web.sql.RecordMapper;

/// How much of what agencies were asked for an item that was heard came by its day.
@Repository
@Transactional(readOnly = true)
class ResearchPunctuality implements ResearchTimes {

    /// @param returned null where the agency did not return
    private record Asked(LocalDate day, @Nullable LocalDate returned) {

        boolean inTime() {
            return returned != null && !returned.isAfter(ResearchReturn.dueBefore(day));
        }
    }

    private final JdbcClient db;

    ResearchPunctuality(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Tally.Share inTime(Actor system, Collection<String> forums, LocalDate first, LocalDate last) {
        var asked = db.sql("""
                select (m.starts_at at time zone 'Europe/London')::date as day,
                       (r.returned_at at time zone 'Europe/London')::date as returned
                  from conferences.hearing h
                  join conferences.item i on i.id = h.item
                  join meetings_open.meeting m on m.ref = h.meeting
                  join conferences.invitation v on v.item = h.item and v.withdrawn_at is null
                  left join conferences.research r
                    on r.item = h.item and r.organisation = v.organisation and r.state = 'RETURNED'
                   and r.listing = (select count(*) from conferences.hearing e
                                     where e.item = h.item and e.state = 'HEARD' and e.ended_at <= h.ended_at)
                 where h.state = 'HEARD' and i.forum = any(:forums)
                   and (m.starts_at at time zone 'Europe/London')::date between :first and :last
                """)
                .param("forums", forums.toArray(String[]::new))
                .param("first", first)
                .param("last", last)
                .query(RecordMapper.of(Asked.class))
                .list();
        return new Tally.Share(asked.stream().filter(Asked::inTime).count(), asked.size());
    }
}
