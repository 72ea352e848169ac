package waymark.handovers.escalation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.web.Clocks;
import waymark.web.figures.CountedPeriod;
import waymark.web.figures.FigureProvider;
import waymark.web.figures.ProvidedFigure;
import waymark.web.figures.Tally;
import waymark.web.sql.RecordMapper;

/// How many hand-overs were answered in time, from what the escalation knows: nothing of their contents.
@Component
class HandoverFigures implements FigureProvider {

    private final JdbcClient db;

    HandoverFigures(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<ProvidedFigure> figures() {
        return List.of(
                new ProvidedFigure(
                        "handovers_sent",
                        "Hand-overs sent",
                        "Hand-overs of a concern about somebody in the area that were sent in the quarter, without those"
                                + " withdrawn",
                        false,
                        true,
                        this::sent),
                new ProvidedFigure(
                        "handovers_in_time",
                        "Hand-overs answered in time",
                        "Hand-overs of a concern about somebody in the area that were sent in the quarter and are answered,"
                                + " or late. In time: accepted or declined before the time limit",
                        true,
                        true,
                        this::inTime));
    }

    private Tally sent(String area, CountedPeriod period) {
        return asked(area, period, """
                select count(*) filter (where h.state <> 'withdrawn') as count
                  from concerns.handover h
                 where h.area = :area and h.first_sent_at >= :from and h.first_sent_at < :until
                """)
                .query(RecordMapper.of(Tally.Number.class))
                .single();
    }

    private Tally inTime(String area, CountedPeriod period) {
        return asked(area, period, """
                select count(*) filter (where h.state <> 'sent' and h.stage < :late) as part, count(*) as whole
                  from concerns.handover h
                 where h.area = :area and h.first_sent_at >= :from and h.first_sent_at < :until
                   and (h.state in ('accepted', 'declined', 'closed') or h.state = 'sent' and h.stage >= :late)
                """)
                .param("late", OverdueHandover.ESCALATED)
                .query(RecordMapper.of(Tally.Share.class))
                .single();
    }

    private JdbcClient.StatementSpec asked(String area, CountedPeriod period, String statement) {
        return db.sql(statement)
                .param("area", area)
                .param("from", start(period.first()))
                .param("until", start(period.last().plusDays(1)));
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Clocks.LONDON).toOffsetDateTime();
    }
}
