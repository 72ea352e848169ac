package waymark.intelligence.entities;

/// How one entity is linked to another.
public enum LinkKind {
    KNOWS("knows", "is known by"),
    FAMILY("is family of", "is family of"),
    USES("uses", "is used by"),
    OWNS("owns", "is owned by"),
    LIVES_AT("lives at", "is home to"),
    WORKS_AT("works at", "is the work place of"),
    RUNS("runs", "is run by"),
    CONTROLS("controls", "is controlled by"),
    RECRUITED("recruited", "was recruited by"),
    TRANSPORTS("transports", "is transported by"),
    IN_CONTACT("is in contact with", "is in contact with"),
    PAID("paid", "was paid by"),
    SEEN_AT("was seen at", "is where this was seen:"),
    PART_OF("is part of", "has as a part"),
    INVOLVED_IN("is involved in", "involves"),
    LINKED("is linked to", "is linked to");

    private final String words;
    private final String back;

    LinkKind(String words, String back) {
        this.words = words;
        this.back = back;
    }

    /// From its beginning: *uses*.
    public String words() {
        return words;
    }

    /// From its end: *is used by*.
    public String back() {
        return back;
    }

    /// As a choice: `Uses`.
    public String label() {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
