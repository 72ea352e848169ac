package waymark.conferences.items;

/// Whether the person knows of the referral and agrees. In every forum they are told unless that would put
/// somebody in danger.
public enum Awareness {
    AGREES("Told, and agrees"),
    REFUSES("Told, and does not agree"),
    UNDECIDED("Told, and has not decided"),
    CANNOT_DECIDE("Told, and cannot decide this now"),
    NOT_TOLD("Not told, because it would put somebody in danger"),
    NOT_REACHED("Not told yet: could not be reached"),
    PLACE("About a place: no one person to tell");

    private final String title;

    Awareness(String title) {
        this.title = title;
    }

    /// As a label.
    public String title() {
        return title;
    }

    /// True where the reason to go on without agreement has to be written down.
    public boolean needsReason() {
        return this != AGREES && this != PLACE;
    }
}
