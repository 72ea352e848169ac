package waymark.support.handingover;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard.Card;
import waymark.cases.record.CaseCard.Step;
import waymark.cases.record.CaseSummary;
import waymark.kernel.Actor;
import waymark.web.Tone;
import waymark.web.sql.RecordMapper;

/// On the page of a case that changes hands or did: the note for the next owner, and that the person is told.
@Component
class HandingOverCard implements CaseSummary<HandingOverCard.Row> {

    private static final int POSITION = 3;

    record Row(boolean notes, boolean offered, boolean toTell) {}

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String sql() {
        return """
            select exists (select from support.handover_note where case_id = :case) as notes,
                   exists (select from support.case_offer where case_id = :case and state = 'offered') as offered,
                   exists (select from support.case_offer
                            where case_id = :case and state = 'accepted' and told_on is null) as to_tell
            """;
    }

    @Override
    public RowMapper<Row> rows() {
        return RecordMapper.of(Row.class);
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today, List<Row> rows) {
        var row = rows.getFirst();
        if (!row.offered() && !row.toTell()) {
            return Optional.empty();
        }
        var path = it.path() + "/handing-over";
        return Optional.of(new Card(
                "Handing over",
                path,
                row.toTell() ? "Changed hands" : "Offered to a colleague",
                Tone.YELLOW,
                row.notes() ? List.of("There is a note for the next owner") : List.of(),
                it.mayWork() ? step(row, path, today) : null));
    }

    private static Step step(Row row, String path, LocalDate today) {
        return new Step(
                row.toTell()
                        ? "Tell the person who works with them now"
                        : row.notes() ? "Look at the note for the next owner" : "Write a note for the next owner",
                path,
                today);
    }
}
