package waymark.conferences.closing;

/// How an item ended.
enum ClosingOutcome {
    MANAGED("The risk is managed"),
    OTHER_ROUTE("It goes on by another route"),
    TRANSFERRED("Transferred to another area"),
    DISENGAGED("The person disengaged"),
    DIED("The person died");

    private final String title;

    ClosingOutcome(String title) {
        this.title = title;
    }

    /// As a label.
    String title() {
        return title;
    }

    /// True of what cannot be said of a place.
    boolean aboutPerson() {
        return this == DISENGAGED || this == DIED;
    }
}
