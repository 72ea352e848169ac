package waymark.directory.search;

import java.util.Comparator;

/// Something that was found, how well it fits and by which of its spellings.
record SearchHit(SearchItem what, Spelling by, MatchScore likeness) {

    static final Comparator<SearchHit> BEST_FIRST = Comparator.comparingInt(
                    (SearchHit found) -> -found.likeness.score())
            .thenComparing(found -> found.what.over())
            .thenComparing(found -> found.what.kind())
            .thenComparing(found -> found.what.title())
            .thenComparing(found -> found.what.href());

    /// Why it is here, where its title does not say so; else empty.
    String reason() {
        var way = by.why().words().isEmpty() ? "" : by.why().words() + " " + by.text();
        if (!likeness.slip()) {
            return way;
        }
        return way.isEmpty() ? "Not quite as you wrote it" : way + ", not quite as you wrote it";
    }
}
