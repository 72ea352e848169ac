package waymark.support.signoff;

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

/// Sign-offs on the page of a case: for who decides what waits, for who asked what was sent back.
@Component
class SignOffCard implements CaseSummary<SignOffCard.Row> {

    private static final int POSITION = 700;

    record Row(int waiting, int sentBack, int others, int all) {}

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String sql() {
        return """
            with newest as (
              select distinct on (s.kind) s.id, s.asked_by, d.approved
                from support.sign_off s
                left join support.sign_off_decision d on d.sign_off = s.id
               where s.case_id = :case
               order by s.kind, s.asked_at desc)
            select count(*) filter (where approved is null) as waiting,
                   count(*) filter (where approved = false) as sent_back,
                   count(*) filter (where approved is null and asked_by <> access.me()) as others,
                   count(*) as all
              from newest
            """;
    }

    @Override
    public RowMapper<Row> rows() {
        return RecordMapper.of(Row.class);
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today, List<Row> rows) {
        return Optional.of(card(it, rows.getFirst(), SignOffNotifier.supervises(reader, it)));
    }

    private static Card card(Case it, Row row, boolean supervises) {
        var path = SignOffNotifier.path(it);
        if (row.waiting() > 0) {
            return new Card(
                    "Sign-offs",
                    path,
                    row.waiting() == 1 ? "1 waits" : row.waiting() + " wait",
                    Tone.YELLOW,
                    List.of(),
                    supervises && row.others() > 0 ? new Step("Approve or send back", path, null) : null);
        }
        if (row.sentBack() > 0) {
            return new Card(
                    "Sign-offs",
                    path,
                    "Sent back",
                    Tone.ORANGE,
                    List.of(),
                    it.mayWork() ? new Step("Change what was sent back, and ask again", path, null) : null);
        }
        return new Card(
                "Sign-offs",
                path,
                row.all() == 0 ? "None asked for" : "Approved",
                row.all() == 0 ? Tone.GREY : Tone.GREEN,
                List.of(),
                null);
    }
}
