package waymark.consultation.answering;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// That somebody of the staff typed an answer: for which round, and nothing of what it says.
@Component
class PaperEntries {

    private final Audit audit;

    PaperEntries(Audit audit) {
        this.audit = audit;
    }

    @Transactional
    void entered(Actor actor, Ref round) {
        audit.changed(actor, "enter_paper_answer", round.value(), 0, List.of());
    }
}
