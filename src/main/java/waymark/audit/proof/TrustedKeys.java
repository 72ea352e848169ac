package waymark.audit.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which keys are trusted, and up to which entry: those that were given, and those to which a trusted one
/// handed over in a checkpoint that both signed. After that the old one is not accepted any more, even if
/// somebody else has it.
final class TrustedKeys {

    private final Map<VerifierKey, Long> keys = new LinkedHashMap<>();

    TrustedKeys(Collection<VerifierKey> given) {
        given.forEach(key -> keys.put(key, Long.MAX_VALUE));
    }

    /// Why the checkpoint is not to be trusted; nothing where it is. To be asked in the order of their
    /// sizes.
    Optional<String> against(SignedNote note, Checkpoint checkpoint) {
        var signers = new ArrayList<VerifierKey>();
        for (var key : keys.keySet()) {
            switch (note.said(key)) {
                case YES -> signers.add(key);
                case NO -> {
                    return Optional.of(
                            "The checkpoint over %,d entries does not bear the signature of key %s that is under it"
                                    .formatted(checkpoint.size(), key.number()));
                }
                case NOTHING -> {}
            }
        }
        if (signers.isEmpty()) {
            return Optional.of("None of the keys that are believed signed the checkpoint over %,d entries"
                    .formatted(checkpoint.size()));
        }
        if (signers.stream().allMatch(key -> keys.getOrDefault(key, 0L) < checkpoint.size())) {
            return Optional.of("The checkpoint over %,d entries is signed by key %s, which had handed over before"
                    .formatted(checkpoint.size(), signers.getFirst().number()));
        }
        return handOver(note, checkpoint, signers);
    }

    private Optional<String> handOver(SignedNote note, Checkpoint checkpoint, List<VerifierKey> signers) {
        var next = checkpoint.next();
        if (next == null) {
            return Optional.empty();
        }
        if (note.said(next) != SignedNote.Says.YES) {
            return Optional.of("The checkpoint over %,d entries hands over to key %s, which did not sign it"
                    .formatted(checkpoint.size(), next.number()));
        }
        signers.stream().filter(key -> !key.equals(next)).forEach(key -> keys.put(key, checkpoint.size()));
        keys.putIfAbsent(next, Long.MAX_VALUE);
        return Optional.empty();
    }
}
