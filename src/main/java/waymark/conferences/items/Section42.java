package waymark.conferences.items;

/// How an enquiry under section 42 of the Care Act 2014 stands. Exploitation is harm by a third party, so
/// safeguarding comes before a meeting about risk.
public enum Section42 {
    OPEN("An enquiry is open"),
    REFUSED("It was asked for and refused"),
    ENDED("There was one, and it has ended"),
    NOT_ASKED("Nobody has asked for one"),
    NOT_APPLICABLE("Not asked by this forum");

    private final String title;

    Section42(String title) {
        this.title = title;
    }

    /// As a label.
    public String title() {
        return title;
    }
}
