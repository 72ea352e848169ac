package waymark.cases.screening;

/// A part of a narrative that may identify somebody.
///
/// @param start  where it begins in the unchanged original, as an index of its `String`
/// @param end    the index after its last character
/// @param direct true where it identifies by itself; otherwise only with others
public record Finding(int start, int end, Kind kind, boolean direct) {

    public Finding {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A finding begins before it ends: %d to %d".formatted(start, end));
        }
    }
}
