package waymark.cases.notification;

import org.jspecify.annotations.Nullable;

/// Something that may say who the person is.
///
/// @param box where it was typed; null where it is the answers together
/// @param start in characters of the box
/// @param end the first character after it
/// @param kind in words: `name`, `telephone number`
/// @param direct true where it says who somebody is by itself, so that it cannot be kept
/// @param words that were found
record Finding(@Nullable Box box, int start, int end, String kind, boolean direct, String words) {

    /// True where it was kept, with a reason, in the same words at the same place.
    boolean keptIn(Iterable<Kept> kept) {
        return reason(kept) != null;
    }

    /// Why it was kept; null where it was not.
    @Nullable
    String reason(Iterable<Kept> kept) {
        if (direct) {
            return null;
        }
        for (var one : kept) {
            if (one.box() == box && one.kind().equals(kind) && one.words().equals(words)) {
                return one.reason();
            }
        }
        return null;
    }

    Kept keep(String reason) {
        return new Kept(box, kind, words, reason);
    }

    /// A finding that the writer kept, because it identifies nobody.
    record Kept(@Nullable Box box, String kind, String words, String reason) {}
}
