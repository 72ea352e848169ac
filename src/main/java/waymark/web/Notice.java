package waymark.web;

/// The sentence at the top of the next page that says what was just done. Shown once.
///
/// @param text says what happened, in a sentence; it never holds a person's details
public record Notice(Kind kind, String text) {

    public static final String KEY = "waymark.notice";

    /// How the banner looks and how a screen reader announces it.
    public enum Kind {
        DONE,
        IMPORTANT
    }

    public static Notice done(String text) {
        return new Notice(Kind.DONE, text);
    }

    public static Notice important(String text) {
        return new Notice(Kind.IMPORTANT, text);
    }
}
