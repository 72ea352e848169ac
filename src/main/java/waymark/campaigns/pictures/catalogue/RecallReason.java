package waymark.campaigns.pictures.catalogue;

/// Why a picture must not be used any more.
public enum RecallReason {
    CONSENT("Somebody shown in it wants it used no more"),
    LICENCE("The right to use it has ended"),
    OTHER("Something else"),
    /// Only of a use: nobody acted, the last day passed.
    EXPIRED("What was agreed has come to its last day");

    private final String title;

    RecallReason(String title) {
        this.title = title;
    }

    /// As a label.
    public String title() {
        return title;
    }
}
