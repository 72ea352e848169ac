package waymark.kernel;

/// What a repository answers after a save: done, or somebody was first and this is what stands now.
public sealed interface Saved<T> {

    record Done<T>() implements Saved<T> {}

    record Stale<T>(T current) implements Saved<T> {}

    static <T> Saved<T> done() {
        return new Done<>();
    }

    static <T> Saved<T> stale(T current) {
        return new Stale<>(current);
    }
}
