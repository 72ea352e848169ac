package waymark.cases.documents;

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

/// How many documents a case has, on its page.
@Component
class CaseDocumentsCard implements CaseSummary<CaseDocumentsCard.Row> {

    private static final int POSITION = 75;

    record Row(int documents) {}

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String sql() {
        return """
            select count(*) as documents
              from cases.case_record c
              join documents_open.document d on d.holder = 'case' and d.thing = c.ref and d.removed_on is null
             where c.id = :case
            """;
    }

    @Override
    public RowMapper<Row> rows() {
        return RecordMapper.of(Row.class);
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today, List<Row> rows) {
        int documents = rows.getFirst().documents();
        return Optional.of(new Card(
                "Documents",
                it.path() + "/documents",
                documents == 0 ? "None yet" : documents == 1 ? "1 document" : documents + " documents",
                documents == 0 ? Tone.GREY : Tone.BLUE,
                List.of(),
                null));
    }
}
