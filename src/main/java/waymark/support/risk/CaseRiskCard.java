package waymark.support.risk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard.Card;
import waymark.cases.record.CaseCard.Step;
import waymark.cases.record.CaseSummary;
import waymark.kernel.Actor;
import waymark.support.risk.CaseRisk.Level;
import waymark.support.risk.CaseRisk.Subject;
import waymark.web.Tone;
import waymark.web.sql.RecordMapper;

/// Risk on the page of a case. A high risk is said before everything else.
@Component
class CaseRiskCard implements CaseSummary<CaseRiskCard.Row> {

    private static final int POSITION = 22;
    private static final int LINES = 3;

    record Row(
            Subject subject,
            Level level,
            LocalDate nextReview,
            @Nullable LocalDate actionBy) {}

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String sql() {
        return """
            select distinct on (subject) subject, level, next_review, action_by
              from support.risk_assessment where case_id = :case order by subject, number desc
            """;
    }

    @Override
    public RowMapper<Row> rows() {
        return RecordMapper.of(Row.class);
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today, List<Row> rows) {
        var path = it.path() + "/risk";
        if (rows.isEmpty()) {
            return Optional.of(new Card(
                    "Risk",
                    path,
                    "Not assessed yet",
                    Tone.YELLOW,
                    List.of(),
                    it.mayWork()
                            ? new Step("Assess the risks", path, it.openedOn().plusDays(7))
                            : null));
        }
        var worst = rows.stream().max(Comparator.comparing(Row::level)).orElseThrow();
        boolean high = worst.level() == Level.HIGH;
        return Optional.of(new Card(
                "Risk",
                path,
                worst.level().word(),
                worst.level().tone(),
                rows.stream()
                        .filter(row -> row.level().compareTo(Level.LOW) > 0)
                        .sorted(Comparator.comparing(Row::level).reversed())
                        .limit(LINES)
                        .map(row -> "%s: %s"
                                .formatted(
                                        row.subject().title(),
                                        row.level().word().toLowerCase(Locale.ROOT)))
                        .toList(),
                it.mayWork() ? step(path, rows) : null,
                high ? "A risk in this case is high. Read what is in place before you act." : null));
    }

    private static @Nullable Step step(String path, List<Row> rows) {
        var action = rows.stream()
                .filter(row -> row.level() == Level.HIGH && row.actionBy() != null)
                .min(Comparator.comparing(Row::actionBy, Comparator.nullsLast(Comparator.naturalOrder())));
        if (action.isPresent()) {
            var row = action.get();
            return new Step(
                    "Do the safety action: risk " + row.subject().title().toLowerCase(Locale.ROOT),
                    path,
                    row.actionBy());
        }
        return rows.stream()
                .min(Comparator.comparing(Row::nextReview))
                .map(row -> new Step(
                        "Look again at the risk " + row.subject().title().toLowerCase(Locale.ROOT),
                        path + "/" + row.subject().path(),
                        row.nextReview()))
                .orElse(null);
    }
}
