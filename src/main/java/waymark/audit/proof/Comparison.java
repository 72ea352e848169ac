package waymark.audit.proof;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Walks along the entries as they are and the hashes as they were, and tells from the first difference and
/// what follows it what was done. Holds two hashes and a frontier, however many entries there are.
final class Comparison {

    private final Frontier were = new Frontier();
    private long at;
    private long first;
    private @Nullable Hash is;
    private @Nullable Hash was;
    private @Nullable Entry entry;
    private Tampering kind = Tampering.CHANGED;

    /// The next place of both.
    ///
    /// @param hash of the entry as it is
    /// @param before the hash that was sealed in that place; null past the end of what is known
    void add(Hash hash, @Nullable Hash before, Entry as) {
        at++;
        if (before != null) {
            were.add(before);
        }
        if (hash.equals(before)) {
            return;
        }
        if (first == 0) {
            if (before != null) {
                begin(hash, before, as);
            }
        } else if (kind == Tampering.CHANGED) {
            boolean moved = hash.equals(was);
            boolean came = before != null && before.equals(is);
            if (moved || came) {
                kind = moved && came ? Tampering.SWAPPED : moved ? Tampering.ADDED : Tampering.MISSING;
            }
        }
    }

    private void begin(Hash hash, Hash before, Entry as) {
        first = at;
        is = hash;
        was = before;
        entry = as;
    }

    /// A hash that was sealed past the end of the entries as they are.
    void rest(Hash before) {
        were.add(before);
        if (first != 0 && kind == Tampering.CHANGED && before.equals(is)) {
            kind = Tampering.MISSING;
        }
    }

    /// How many hashes were known so far.
    long size() {
        return were.size();
    }

    /// The root over them.
    Hash root() {
        return were.root();
    }

    /// The first difference; nothing where there is none.
    Optional<Verdict.Finding> finding(String why) {
        return first == 0
                ? Optional.empty()
                : Optional.of(new Verdict.Finding(kind, first, first, kind == Tampering.MISSING ? null : entry, why));
    }
}
