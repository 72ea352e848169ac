package waymark.cases.consent.sharing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// That the person's consent was asked for before an act, and what it said. Only [SharingConsent] makes one, and
/// what saves an act that lets others see a case takes one: it cannot be saved without.
public final class Cleared {

    /// Somebody who has not agreed to this recipient knowing of them.
    record Open(Recipient to, ConsentAnswer answer) {}

    private final UUID caseId;
    private final SharingAct act;
    private final List<Open> open;
    private final Optional<Justification> justification;

    Cleared(UUID caseId, SharingAct act, List<Open> open, Optional<Justification> justification) {
        this.caseId = caseId;
        this.act = act;
        this.open = List.copyOf(open);
        this.justification = justification;
    }

    UUID caseId() {
        return caseId;
    }

    SharingAct act() {
        return act;
    }

    List<Open> open() {
        return open;
    }

    Optional<Justification> justification() {
        return justification;
    }

    /// True where it goes ahead though the person has not agreed.
    public boolean withoutConsent() {
        return !open.isEmpty();
    }
}
