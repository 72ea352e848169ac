package waymark.audit.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The checkpoints that a trusted key signed: what the log claims now, and what was kept elsewhere.
///
/// @param claim null where no trusted key signed it
/// @param kept in the order of their sizes
/// @param against what is wrong with the first that is not to be trusted
record TrustedCheckpoints(@Nullable Checkpoint claim, List<Checkpoint> kept, Optional<String> against, long forgedAt) {

    private record Pair(SignedNote note, Checkpoint checkpoint) {}

    static TrustedCheckpoints of(Collection<VerifierKey> keys, SignedNote claimed, Collection<SignedNote> notes) {
        var trust = new TrustedKeys(keys);
        var now = Checkpoint.parse(claimed.text());
        var pairs = notes.stream()
                .map(note -> new Pair(note, Checkpoint.parse(note.text())))
                .sorted(Comparator.comparingLong(
                                (Pair pair) -> pair.checkpoint().size())
                        .thenComparing(
                                pair -> pair.checkpoint().at(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        var kept = new ArrayList<Checkpoint>();
        Optional<String> against = Optional.empty();
        long forgedAt = 0;
        for (var pair : pairs) {
            var wrong = pair.checkpoint().origin().equals(now.origin())
                    ? trust.against(pair.note(), pair.checkpoint())
                    : Optional.of("The checkpoint over %,d entries is of another account, %s"
                            .formatted(
                                    pair.checkpoint().size(), pair.checkpoint().origin()));
            if (wrong.isEmpty()) {
                kept.add(pair.checkpoint());
            } else if (against.isEmpty()) {
                against = wrong;
                forgedAt = pair.checkpoint().size();
            }
        }
        var wrong = trust.against(claimed, now);
        if (wrong.isPresent() && against.isEmpty()) {
            against = wrong;
            forgedAt = now.size();
        }
        return new TrustedCheckpoints(wrong.isEmpty() ? now : null, kept, against, forgedAt);
    }

    /// The most entries that a checkpoint kept elsewhere covers.
    long mostKept() {
        return kept.isEmpty() ? 0 : kept.getLast().size();
    }
}
