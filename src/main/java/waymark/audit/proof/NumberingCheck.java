package waymark.audit.proof;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether the entries are numbered without a gap. Somebody who only takes entries out leaves one.
final class NumberingCheck {

    private static final String WHY = "The entries are numbered %,d and then %,d";

    private long read;
    private long last;
    private Verdict.@Nullable Finding finding;

    void add(EntryFile.Line line) {
        read++;
        if (finding == null && line.number() != read) {
            boolean gap = line.number() > read;
            finding = new Verdict.Finding(
                    gap ? Tampering.MISSING : Tampering.ADDED,
                    read,
                    read,
                    gap ? null : line.entry(),
                    WHY.formatted(last, line.number()));
        } else if (finding != null && line.number() == finding.from() && finding.kind() == Tampering.MISSING) {
            finding = new Verdict.Finding(Tampering.SWAPPED, finding.from(), finding.to(), line.entry(), finding.why());
        }
        last = line.number();
    }

    Optional<Verdict.Finding> finding() {
        return Optional.ofNullable(finding);
    }
}
