package waymark.campaigns.pictures.catalogue;

/// What a picture is used for, as the people shown agree to it.
public enum Purpose {
    CAMPAIGN("Campaigns"),
    TRAINING("Training and workshops"),
    REPORT("Reports of the partnership");

    private final String title;

    Purpose(String title) {
        this.title = title;
    }

    /// As a label.
    public String title() {
        return title;
    }
}
