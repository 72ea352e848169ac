package waymark.kernel;

/// What a repository answers after a save: done, or somebody else saved first.
///
/// @param <T> what is saved
public sealed interface Saved<T> extends Outcome<T> {

    /// It is saved, with its history and its audit entry.
    record Done<T>() implements Saved<T> {}

    /// Nothing was saved: somebody else changed it since the form was made.
    ///
    /// @param current as they left it
    record Stale<T>(T current) implements Saved<T> {}

    static <T> Saved<T> done() {
        return new Done<>();
    }

    static <T> Saved<T> stale(T current) {
        return new Stale<>(current);
    }
}
