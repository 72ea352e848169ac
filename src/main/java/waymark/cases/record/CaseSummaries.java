package waymark.cases.record;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.web.sql.RecordParameters;

/// The cards of a case. The selects of all summaries are one statement to the driver, which sends them together
/// and reads one answer after the other.
@Component
class CaseSummaries {

    /// @param position among the others
    private record Placed(int position, CaseCard.Card card) {}

    private final NamedParameterJdbcOperations db;
    private final List<CaseSummary<?>> summaries;
    private final List<CaseCard> others;
    private final String sql;

    CaseSummaries(NamedParameterJdbcOperations db, List<CaseSummary<?>> summaries, List<CaseCard> others) {
        this.db = db;
        this.summaries = List.copyOf(summaries);
        this.others = List.copyOf(others);
        this.sql = summaries.stream().map(CaseSummary::sql).collect(Collectors.joining(";\n"));
    }

    /// What each part says to this reader, in their order.
    List<CaseCard.Card> of(Case it, Actor.Person reader, LocalDate today) {
        var together = db.execute(
                sql,
                RecordParameters.none()
                        .with("case", it.id())
                        .with("person", it.main().id())
                        .with("organisation", it.organisation())
                        .with("today", today),
                statement -> read(statement, it, reader, today));
        var alone = others.stream()
                .flatMap(part -> part.card(it, reader, today).stream().map(card -> new Placed(part.position(), card)));
        return Stream.concat(Optional.ofNullable(together).orElseGet(List::of).stream(), alone)
                .sorted((one, other) -> Integer.compare(one.position(), other.position()))
                .map(Placed::card)
                .toList();
    }

    private List<Placed> read(PreparedStatement statement, Case it, Actor.Person reader, LocalDate today)
            throws SQLException {
        var cards = new ArrayList<Placed>();
        boolean rows = statement.execute();
        for (var summary : summaries) {
            if (!rows) {
                throw new InvariantViolation("a summary of a case is one select");
            }
            try (var answer = statement.getResultSet()) {
                card(summary, answer, it, reader, today)
                        .ifPresent(card -> cards.add(new Placed(summary.position(), card)));
            }
            rows = statement.getMoreResults();
        }
        return cards;
    }

    private static <R> Optional<CaseCard.Card> card(
            CaseSummary<R> summary, ResultSet answer, Case it, Actor.Person reader, LocalDate today)
            throws SQLException {
        var rows = new ArrayList<R>();
        var mapper = summary.rows();
        for (int number = 0; answer.next(); number++) {
            rows.add(mapper.mapRow(answer, number));
        }
        return summary.card(it, reader, today, List.copyOf(rows));
    }
}
