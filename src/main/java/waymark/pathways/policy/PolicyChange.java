package waymark.pathways.policy;

import java.time.LocalDate;
import waymark.kernel.Ref;

/// A law or guidance that changed, as the partnership wrote it down.
record PolicyChange(Ref ref, int version, Terms terms, LocalDate recordedOn, String recordedBy) {

    /// What changed.
    ///
    /// @param source whose, and what it is called ("Home Office, First Responder Toolkit")
    /// @param sourceVersion which edition of it ("April 2026")
    /// @param holdsFrom its effective date: guidance here has to follow it from then on
    /// @param what changes, in plain words
    /// @param link where it can be read; may be empty
    record Terms(String title, String source, String sourceVersion, LocalDate holdsFrom, String what, String link) {}

    /// The first day on which something done can have been done for this: whichever came first, its effect
    /// or its record.
    LocalDate since() {
        return terms.holdsFrom().isBefore(recordedOn) ? terms.holdsFrom() : recordedOn;
    }

    PolicyChange with(Terms now) {
        return new PolicyChange(ref, version, now, recordedOn, recordedBy);
    }

    PolicyChange at(int seen) {
        return new PolicyChange(ref, seen, terms, recordedOn, recordedBy);
    }
}
