package waymark.directory;

/// What became of a duty that was to be handed over.
public sealed interface Handed {

    /// It is no longer the leaver's.
    record Over() implements Handed {}

    /// The module's own rule says no, and why.
    record Refused(String why) implements Handed {}

    /// Somebody else changed it first.
    record Overtaken() implements Handed {}

    static Handed over() {
        return new Over();
    }

    static Handed refused(String why) {
        return new Refused(why);
    }

    static Handed overtaken() {
        return new Overtaken();
    }
}
