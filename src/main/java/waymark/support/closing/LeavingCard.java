package waymark.support.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard.Card;
import waymark.cases.record.CaseSummary;
import waymark.kernel.Actor;
import waymark.web.Tone;
import waymark.web.sql.RecordMapper;

/// The end of support on the page of its case. It asks for nothing by itself: nobody is hurried out.
@Component
class LeavingCard implements CaseSummary<LeavingCard.Row> {

    private static final int POSITION = 710;

    record Row(boolean begun) {}

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String sql() {
        return """
            select exists (select from support.leaving where case_id = :case) as begun
            """;
    }

    @Override
    public RowMapper<Row> rows() {
        return RecordMapper.of(Row.class);
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today, List<Row> rows) {
        boolean begun = rows.getFirst().begun();
        return Optional.of(new Card(
                "When support ends",
                Leavings.path(it),
                begun ? "Prepared" : "Not started",
                begun ? Tone.BLUE : Tone.GREY,
                List.of(),
                null));
    }
}
