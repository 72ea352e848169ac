package waymark.conferences.research;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.conferences.figures.ResearchTimes;
import waymark.kernel.Actor;
import waymark.web.Clocks;
import waymark.web.figures.Tally;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// How much of what agencies were asked for an item that was heard came by its day.
@Repository
@Transactional(readOnly = true)
class ResearchPunctuality implements ResearchTimes {

    /// @param returned null where the agency did not return
    private record Asked(
            String forum, LocalDate day, @Nullable LocalDate returned) {

        boolean inTime() {
            return returned != null && !returned.isAfter(ResearchReturn.dueBefore(day));
        }
    }

    private final JdbcClient db;

    ResearchPunctuality(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<String, Tally.Share> inTime(Actor system, Collection<String> forums, LocalDate first, LocalDate last) {
        var asked = db.sql("""
                select i.forum, (m.starts_at at time zone 'Europe/London')::date as day,
                       (r.returned_at at time zone 'Europe/London')::date as returned
                  from conferences.hearing h
                  join conferences.item i on i.id = h.item
                  join meetings_open.meeting m on m.ref = h.meeting
                  join conferences.invitation v on v.item = h.item and v.withdrawn_at is null
                  left join conferences.research r
                    on r.item = h.item and r.organisation = v.organisation and r.state = 'RETURNED'
                   and r.listing = (select count(*) from conferences.hearing e
                                     where e.item = h.item and e.state = 'HEARD' and e.ended_at <= h.ended_at)
                 where h.state = 'HEARD' and i.forum = any(:forums) and m.starts_at >= :from and m.starts_at < :until
                """)
                .paramSource(RecordParameters.none()
                        .with("forums", forums)
                        .with("from", first.atStartOfDay(Clocks.LONDON).toInstant())
                        .with(
                                "until",
                                last.plusDays(1).atStartOfDay(Clocks.LONDON).toInstant()))
                .query(RecordMapper.of(Asked.class))
                .list();
        return asked.stream()
                .collect(Collectors.groupingBy(
                        Asked::forum,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                all -> new Tally.Share(
                                        all.stream().filter(Asked::inTime).count(), all.size()))));
    }
}
