package waymark.cases.opening;

import java.util.List;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.TimelineEntry;
import waymark.cases.record.Case;
import waymark.cases.record.CaseHistory;
import waymark.kernel.Actor;

/// What gave rise to concern in a case. It is added to, and never changed.
@Repository
@Transactional(readOnly = true)
class Concerns {

    private final CaseHistory history;

    Concerns(CaseHistory history) {
        this.history = history;
    }

    /// All of it, the oldest first.
    List<TimelineEntry> of(Case it) {
        return history.concern(it);
    }

    /// Adds to it, with today's day and the name of who does.
    @Transactional
    public void add(Actor.Person actor, Case it, String words) {
        history.append(
                actor,
                it,
                CaseHistory.ADD_CONCERN,
                it.version(),
                List.of("concern"),
                "Added to what gave rise to concern",
                words);
    }
}
