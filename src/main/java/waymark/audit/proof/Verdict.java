package waymark.audit.proof;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a verification found.
///
/// @param found the first thing that is wrong; null where nothing is
/// @param entries how many entries were read
/// @param kept the most entries that a checkpoint kept elsewhere covers; 0 where none was given
public record Verdict(@Nullable Finding found, long entries, long kept) {

    /// The first thing that is wrong.
    ///
    /// @param from the first bad entry, or the first that may be it
    /// @param to the same, or the last that may be the first bad one: without the hashes that a witness
    ///     kept, only the two checkpoints round it can be told
    /// @param entry what is there now; null where nothing is, or where it is not known which
    /// @param why what proves it, as a sentence
    public record Finding(
            Tampering kind, long from, long to, @Nullable Entry entry, String why) {

        /// True where the entry is named and not only the stretch in which it lies.
        public boolean exact() {
            return from == to;
        }

        /// As a sentence.
        public String sentence() {
            return exact()
                    ? "Entry %,d %s.".formatted(from, kind.words())
                    : "An entry from %,d to %,d %s.".formatted(from, to, kind.words());
        }
    }

    /// True where the entries are exactly those that were sealed, as far as the checkpoints reach.
    public boolean sound() {
        return found == null;
    }

    public Optional<Finding> finding() {
        return Optional.ofNullable(found);
    }
}
