package waymark.directory.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What an import did with one kind of thing.
///
/// @param kind plural and in lower case (`organisations`)
/// @param added codes that were new
/// @param changed codes whose entry in the file differs from the last import
/// @param same how many did not change
/// @param kept codes known here and not in the file: an import never deletes
public record ImportSummary(String kind, List<String> added, List<String> changed, int same, List<String> kept) {

    public ImportSummary {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        kept = List.copyOf(kept);
    }

    /// One sentence for the page and the command line.
    public String sentence() {
        return "%s: %d added, %d changed, %d the same, %d not in the file and kept"
                .formatted(kind, added.size(), changed.size(), same, kept.size());
    }

    /// What the whole import did, in one sentence: `2 added (CHCP, HTF), 1 changed (HCC), 64 the same`.
    static String summary(List<ImportSummary> tallies) {
        return "%s, %s, %d the same, %d not in the file and kept"
                .formatted(
                        named(
                                "added",
                                tallies.stream()
                                        .flatMap(one -> one.added.stream())
                                        .toList()),
                        named(
                                "changed",
                                tallies.stream()
                                        .flatMap(one -> one.changed.stream())
                                        .toList()),
                        tallies.stream().mapToInt(ImportSummary::same).sum(),
                        tallies.stream().mapToInt(one -> one.kept.size()).sum());
    }

    private static String named(String what, List<String> codes) {
        return codes.isEmpty() || codes.size() > 12
                ? codes.size() + " " + what
                : "%d %s (%s)".formatted(codes.size(), what, String.join(", ", codes));
    }

    /// Counts as the storing goes along.
    public static final class Counter {

        private final String kind;
        private final List<String> known;
        private final List<String> added = new ArrayList<>();
        private final List<String> changed = new ArrayList<>();
        private int same;

        public Counter(String kind, Collection<String> known) {
            this.kind = kind;
            this.known = new ArrayList<>(known);
        }

        public void added(String code) {
            added.add(code);
        }

        public void changed(String code) {
            known.remove(code);
            changed.add(code);
        }

        public void same(String code) {
            known.remove(code);
            same++;
        }

        public ImportSummary tally() {
            return new ImportSummary(kind, added, changed, same, known);
        }
    }
}
