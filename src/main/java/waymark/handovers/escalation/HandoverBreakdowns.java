package waymark.handovers.escalation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.handovers.ExploitationTypes;
import waymark.web.Clocks;
import waymark.web.figures.BreakdownProvider;
import waymark.web.figures.CountedPeriod;
import waymark.web.figures.ProvidedBreakdown;
import waymark.web.figures.ProvidedBreakdown.GroupCount;
import waymark.web.sql.RecordMapper;

/// Concerns that were handed over, by what kind of exploitation was suspected and by age.
@Component
class HandoverBreakdowns implements BreakdownProvider {

    private final JdbcClient db;

    HandoverBreakdowns(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<ProvidedBreakdown> breakdowns() {
        return List.of(
                new ProvidedBreakdown(
                        "handovers_by_exploitation",
                        "Concerns handed over, by kind of exploitation",
                        "Hand-overs sent in the four quarters and not withdrawn, by the kind of exploitation that the sender"
                                + " suspected. Two hand-overs can be about one person.",
                        true,
                        period -> counted(period, "h.exploitation")
                                .map(one ->
                                        new GroupCount(one.area(), ExploitationTypes.words(one.group()), one.count()))
                                .toList()),
                new ProvidedBreakdown(
                        "handovers_by_age",
                        "Concerns handed over, by age",
                        "Hand-overs sent in the four quarters and not withdrawn, by what the sender said of age.",
                        true,
                        period -> counted(
                                        period,
                                        "case h.age when 'ADULT' then 'Adults' when 'CHILD' then 'Children' else 'Age not certain' end")
                                .toList()));
    }

    /// @param group an expression of this class; nothing that anybody typed is in it
    private Stream<GroupCount> counted(CountedPeriod period, String group) {
        return db
                .sql("""
                select h.area, %s as "group", count(*) as count from concerns.handover h
                 where h.state not in ('draft', 'withdrawn') and h.first_sent_at >= :from and h.first_sent_at < :until
                 group by 1, 2 order by 2
                """.formatted(group))
                .param("from", start(period.first()))
                .param("until", start(period.last().plusDays(1)))
                .query(RecordMapper.of(GroupCount.class))
                .list()
                .stream();
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Clocks.LONDON).toOffsetDateTime();
    }
}
