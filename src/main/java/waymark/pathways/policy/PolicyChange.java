package waymark.pathways.policy;

import java.time.LocalDate;
import waymark.kernel.Ref;
import waymark.pathways.PolicyTerms;

/// A law or guidance that changed, as the partnership wrote it down.
record PolicyChange(Ref ref, int version, PolicyTerms terms, LocalDate recordedOn, String recordedBy) {

    /// The first day on which something done can have been done for this: whichever came first, its effect
    /// or its record.
    LocalDate since() {
        return terms.holdsFrom().isBefore(recordedOn) ? terms.holdsFrom() : recordedOn;
    }

    PolicyChange with(PolicyTerms now) {
        return new PolicyChange(ref, version, now, recordedOn, recordedBy);
    }

    PolicyChange at(int seen) {
        return new PolicyChange(ref, seen, terms, recordedOn, recordedBy);
    }
}
