package waymark.rights.requests;

/// What somebody asks.
enum RequestKind {
    ACCESS("See what is kept about them", "Subject access"),
    RECTIFICATION("Put right what is wrong", "Rectification"),
    ERASURE("Have it erased", "Erasure"),
    OBJECTION("Object to how it is used", "Objection"),
    RESTRICTION("Have its use limited", "Restriction"),
    COMPLAINT("Complain about how their data was used", "Complaint");

    private final String words;
    private final String title;

    RequestKind(String words, String title) {
        this.words = words;
        this.title = title;
    }

    String words() {
        return words;
    }

    String title() {
        return title;
    }
}
