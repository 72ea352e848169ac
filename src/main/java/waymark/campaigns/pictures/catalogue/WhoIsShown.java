package waymark.campaigns.pictures.catalogue;

import waymark.campaigns.pictures.metadata.RightsText;

/// Whether people can be seen in a picture.
public enum WhoIsShown {
    NONE("Nobody", "Places, hands at work from afar, things"),
    DRAWN("Drawn people", "Nobody could take them for a photograph of somebody"),
    REAL("Real people", "Each of them has to agree, whether or not they can be recognised");

    private final String title;
    private final String hint;

    WhoIsShown(String title, String hint) {
        this.title = title;
        this.hint = hint;
    }

    /// As a label.
    public String title() {
        return title;
    }

    /// What is meant.
    public String hint() {
        return hint;
    }

    /// As the file says it.
    RightsText.Release release() {
        return this == REAL ? RightsText.Release.LIMITED : RightsText.Release.NOT_APPLICABLE;
    }
}
