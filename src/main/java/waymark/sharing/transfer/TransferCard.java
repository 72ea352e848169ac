package waymark.sharing.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.web.Tone;

/// The transfer of a case, on its page.
@Repository
class TransferCard implements CaseCard {

    private static final int POSITION = 86;

    private record Row(String state, LocalDate handoverOn) {}

    private final JdbcClient db;

    TransferCard(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today) {
        return Optional.of(db.sql("""
            select state, handover_on from sharing.transfer
             where case_id = :case order by state in ('PREPARED', 'SENT') desc, prepared_on desc limit 1
            """)
                .param("case", it.id())
                .query((row, _) -> new Row(row.getString("state"), row.getObject("handover_on", LocalDate.class)))
                .optional()
                .map(row -> card(it, row))
                .orElseGet(() -> new Card(
                        "Transfer to another partnership",
                        it.path() + "/transfer",
                        "None",
                        Tone.GREY,
                        List.of(),
                        null)));
    }

    private static Card card(Case it, Row row) {
        var state = Transfer.State.valueOf(row.state());
        var next = !state.open() || it.capacity() != Capacity.OWNER || !it.mayWork()
                ? null
                : new Step(
                        state == Transfer.State.PREPARED ? "Make the file for the transfer" : "Take in the receipt",
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
