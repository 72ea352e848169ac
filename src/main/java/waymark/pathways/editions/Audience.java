package waymark.pathways.editions;

/// Whom a pathway is about.
public enum Audience {
    ADULT("An adult"),
    CHILD("A child"),
    AGE_UNCERTAIN("Somebody whose age is not certain"),
    ANYONE("Anybody"),
    PREMISES("A business or premises");

    private final String words;

    Audience(String words) {
        this.words = words;
    }

    /// As pages say it.
    public String words() {
        return words;
    }
}
