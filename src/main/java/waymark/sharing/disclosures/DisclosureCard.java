package waymark.sharing.disclosures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard.Card;
import waymark.cases.record.CaseCard.Step;
import waymark.cases.record.CaseSummary;
import waymark.kernel.Actor;
import waymark.web.Tone;
import waymark.web.sql.RecordMapper;

/// What of the case is shared now, and what waits, on the page of the case.
@Component
class DisclosureCard implements CaseSummary<DisclosureCard.Count> {

    private static final int POSITION = 300;

    record Count(
            int shared,
            int prepared,
            int toDelete,
            int toTell,
            @Nullable LocalDate tellBy,
            @Nullable LocalDate deletionDue) {}

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String sql() {
        return """
            select count(*) filter (where state = 'SHARED') as shared,
                   count(*) filter (where state = 'PREPARED') as prepared,
                   count(*) filter (where deletion = 'ASKED') as to_delete,
                   count(*) filter (where without_agreement and told_on is null) as to_tell,
                   min(tell_by) filter (where without_agreement and told_on is null) as tell_by,
                   min(deletion_due) filter (where deletion = 'ASKED') as deletion_due
              from sharing.disclosure where case_id = :case
            """;
    }

    @Override
    public RowMapper<Count> rows() {
        return RecordMapper.of(Count.class);
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today, List<Count> rows) {
        var count = rows.getFirst();
        var path = it.path() + "/disclosures";
        var lines = new ArrayList<String>();
        if (count.prepared() > 0) {
            lines.add("%d prepared and not shared".formatted(count.prepared()));
        }
        if (count.toTell() > 0) {
            lines.add("%d that they have not heard of yet".formatted(count.toTell()));
        }
        if (count.toDelete() > 0) {
            lines.add("%d that a receiver is asked to delete".formatted(count.toDelete()));
        }
        var step = !it.mayWork()
                ? null
                : count.toTell() > 0
                        ? new Step("Tell them what was shared", path, count.tellBy())
                        : count.toDelete() > 0
                                ? new Step("Ask the receiver whether it is deleted", path, count.deletionDue())
                                : count.prepared() > 0 ? new Step("Decide on what is prepared", path, null) : null;
        return Optional.of(new Card(
                "Sharing",
                path,
                count.shared() > 0 ? "%d shared now".formatted(count.shared()) : "Nothing shared now",
                count.shared() > 0 ? Tone.BLUE : Tone.GREY,
                List.copyOf(lines),
                step));
    }
}
