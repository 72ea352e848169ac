package waymark.support.plancopy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.kernel.Actor;
import waymark.support.reading.CopyCode;

/// Gives a copy and makes its code, both or neither.
@Component
class CopyGiving {

    /// @param code null where it is on paper alone
    record Done(@Nullable CopyCode code) {}

    private final Together together;

    CopyGiving(Together together) {
        this.together = together;
    }

    /// Nothing where somebody else changed the draft first.
    Optional<Done> give(Actor.Person actor, Case it, PlanCopy draft, int version, GivenCopy wanted) {
        try {
            return Optional.of(new Done(together.give(actor, it, draft, version, wanted)));
        } catch (PlanCopies.StaleGiving somebodyElse) {
            return Optional.empty();
        }
    }

    /// In one transaction.
    @Component
    static class Together {

        private final PlanCopies copies;

        Together(PlanCopies copies) {
            this.copies = copies;
        }

        @Transactional
        public @Nullable CopyCode give(Actor.Person actor, Case it, PlanCopy draft, int version, GivenCopy wanted) {
            copies.give(actor, it, draft, version, wanted.onPaper());
            return wanted.onPhone() ? copies.code(actor, it, draft, wanted.until()) : null;
        }
    }
}
