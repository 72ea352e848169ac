package waymark.audit.proof;

import java.util.Optional;

/// Earlier hashes that may be trusted: those stored beside the entries, or those that a witness kept.
/// They are trusted where they themselves match a signed checkpoint, and then identify the first bad
/// entry exactly.
final class TrustedHashes {

    private final Comparison comparison = new Comparison();
    private final String whose;
    private long fits;
    private boolean differs;

    /// @param whose hashes these are, for a sentence
    TrustedHashes(String whose) {
        this.whose = whose;
    }

    Comparison comparison() {
        return comparison;
    }

    /// A checkpoint over as many entries as hashes are known by now; smaller ones come first. What fits one
    /// stays trusted when a later one does not fit: of two that contradict each other, the later is the one
    /// that a fork has signed.
    void check(Checkpoint checkpoint) {
        if (comparison.size() == checkpoint.size()) {
            if (!differs && comparison.root().equals(checkpoint.root())) {
                fits = checkpoint.size();
            } else {
                differs = true;
            }
        }
    }

    /// True where all of the first so many hashes are covered by a signed checkpoint.
    boolean reaches(long entries) {
        return fits >= entries;
    }

    /// The first entry that differs from what was sealed, where the hashes may be trusted.
    Optional<Verdict.Finding> finding() {
        return comparison
                .finding(whose + " fit a signed checkpoint, and this entry does not fit them")
                .filter(found -> reaches(found.from()));
    }
}
