package waymark.sharing.disclosures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard;
import waymark.kernel.Actor;
import waymark.web.Tone;
import waymark.web.sql.RecordMapper;

/// What of the case is shared now, and what waits, on the page of the case.
@Repository
class DisclosureCard implements CaseCard {

    private static final int POSITION = 300;

    private record Count(
            int all,
            int shared,
            int prepared,
            int toDelete,
            int toTell,
            @Nullable LocalDate tellBy,
            @Nullable LocalDate deletionDue) {}

    private final JdbcClient db;

    DisclosureCard(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today) {
        var count = db.sql("""
            select cast(count(*) as int) as all, cast(count(*) filter (where state = 'SHARED') as int) as shared,
                   cast(count(*) filter (where state = 'PREPARED') as int) as prepared,
                   cast(count(*) filter (where deletion = 'ASKED') as int) as to_delete,
                   cast(count(*) filter (where without_agreement and told_on is null) as int) as to_tell,
                   min(tell_by) filter (where without_agreement and told_on is null) as tell_by,
                   min(deletion_due) filter (where deletion = 'ASKED') as deletion_due
              from sharing.disclosure where case_id = :case
            """)
                .param("case", it.id())
                .query(RecordMapper.of(Count.class))
                .single();
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
