package waymark.consultation.answering;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.forms.IdempotencyKey;

/// That somebody of the staff typed an answer: for which round, and nothing of what it says.
@Component
class PaperEntries {

    private final Audit audit;

    PaperEntries(Audit audit) {
        this.audit = audit;
    }

    /// Comes first, since nothing is done that cannot be recorded, and in a transaction of its own, since the
    /// answer has to have none in common with somebody's name. It uses up no form: where the answer is not
    /// held after it, the same form can be sent again.
    @Transactional(label = IdempotencyKey.NOT_YET)
    void entered(Actor actor, Ref round) {
        audit.changed(actor, "enter_paper_answer", round.value(), 0, List.of());
    }
}
