package waymark.handovers;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Scope;
import waymark.web.Clocks;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// How many hand-overs an organisation answered in time, counted for readers who may not see the hand-overs
/// themselves: nothing but these numbers comes out of it.
@Repository
class AnsweredInTime {

    /// The stage from which one counts as late: the lead and the sender were told.
    private static final int ESCALATED = 2;

    /// Fewer are not told to those who do not watch over them: one hand-over is one person.
    private static final int FEWEST = 5;

    private static final int MONTHS_OF_A_QUARTER = 3;

    private record Counted(String code, long part, long whole, long quartersPart, long quartersWhole) {}

    private final JdbcClient db;
    private final RunAsSystem asSystem;

    AnsweredInTime(JdbcClient db, RunAsSystem asSystem) {
        this.db = db;
        this.asSystem = asSystem;
    }

    /// In words by code of the organisation. Others see a percentage of whole quarters, so that no two spans
    /// subtracted from one another tell of a single hand-over.
    Map<String, String> of(Actor reader, LocalDate from, LocalDate to) {
        var words = new HashMap<String, String>();
        for (var counted : asSystem.get("Counting hand-overs", _ -> counted(from, to))) {
            if (reader.may(Permission.WATCH_HANDOVERS, Scope.organisation(counted.code()))) {
                words.put(counted.code(), counted.part() + " of " + counted.whole());
            } else if (counted.quartersWhole() >= FEWEST) {
                words.put(counted.code(), Math.round(counted.quartersPart() * 100.0 / counted.quartersWhole()) + "%");
            }
        }
        return words;
    }

    private List<Counted> counted(LocalDate from, LocalDate to) {
        var firstQuarter = quarter(from.minusDays(1)).plusMonths(MONTHS_OF_A_QUARTER);
        var afterQuarters = quarter(to.plusDays(1));
        return db.sql("""
                select h.receiver as code, count(*) filter (where h.in_time) as part, count(*) as whole,
                       count(*) filter (where h.in_time and h.first_sent_at >= :quarters and h.first_sent_at < :afterQuarters)
                         as quarters_part,
                       count(*) filter (where h.first_sent_at >= :quarters and h.first_sent_at < :afterQuarters)
                         as quarters_whole
                  from (select receiver, first_sent_at, state <> 'sent' and stage < :late as in_time
                          from concerns.handover
                         where first_sent_at >= :from and first_sent_at < :until
                           and (state in ('accepted', 'declined', 'closed') or state = 'sent' and stage >= :late)) h
                 group by h.receiver
                """)
                .paramSource(RecordParameters.none()
                        .with("from", start(from))
                        .with("until", start(to.plusDays(1)))
                        .with("quarters", start(firstQuarter))
                        .with("afterQuarters", start(afterQuarters))
                        .with("late", ESCALATED))
                .query(RecordMapper.of(Counted.class))
                .list();
    }

    /// The first day of the quarter that the day is in.
    private static LocalDate quarter(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % MONTHS_OF_A_QUARTER);
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Clocks.LONDON).toOffsetDateTime();
    }
}
