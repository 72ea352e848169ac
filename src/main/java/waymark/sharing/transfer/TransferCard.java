package waymark.sharing.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard.Card;
import waymark.cases.record.CaseCard.Step;
import waymark.cases.record.CaseSummary;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.web.Tone;
import waymark.web.sql.RecordMapper;

/// The transfer of a case, on its page.
@Component
class TransferCard implements CaseSummary<TransferCard.Row> {

    private static final int POSITION = 86;

    record Row(String state, LocalDate handoverOn) {}

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String sql() {
        return """
            select state, handover_on from sharing.transfer
             where case_id = :case order by state in ('PREPARED', 'SENT') desc, prepared_on desc limit 1
            """;
    }

    @Override
    public RowMapper<Row> rows() {
        return RecordMapper.of(Row.class);
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today, List<Row> rows) {
        return Optional.of(
                rows.isEmpty()
                        ? new Card(
                                "Transfer to another partnership",
                                it.path() + "/transfer",
                                "None",
                                Tone.GREY,
                                List.of(),
                                null)
                        : card(it, rows.getFirst()));
    }

    private static Card card(Case it, Row row) {
        var state = Transfer.State.valueOf(row.state());
        var next = !state.open() || it.capacity() != Capacity.OWNER || !it.mayWork()
                ? null
                : new Step(
                        state == Transfer.State.PREPARED ? "Make the file for the transfer" : "Import the receipt",
                        it.path() + "/transfer",
                        row.handoverOn());
        return new Card(
                "Transfer to another partnership",
                it.path() + "/transfer",
                state.words(),
                state.tone(),
                state.open() ? List.of("Handover on %s".formatted(DateText.day(row.handoverOn()))) : List.of(),
                next);
    }
}
