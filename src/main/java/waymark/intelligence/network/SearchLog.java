package waymark.intelligence.network;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.intelligence.reports.StatedPurposes;
import waymark.kernel.Actor;

/// Notes in the audit log that somebody searched, and for what purpose; never what for.
@Component
class SearchLog {

    private final Audit audit;
    private final StatedPurposes purposes;

    SearchLog(Audit audit, StatedPurposes purposes) {
        this.audit = audit;
        this.purposes = purposes;
    }

    @Transactional
    void searched(Actor.Person actor) {
        var purpose = purposes.current(actor).map(one -> one.purpose().name()).orElse("NONE");
        audit.looked(actor, "search_entities", purpose);
    }
}
