package waymark.campaigns.pictures.catalogue;

import waymark.campaigns.pictures.metadata.RightsText;

/// How a picture came to be.
public enum Origin {
    PHOTOGRAPH("A photograph", RightsText.Made.CAMERA),
    DRAWING("A drawing", RightsText.Made.BY_HAND),
    GENERATED("Made by software that generates pictures", RightsText.Made.GENERATED);

    private final String title;
    private final RightsText.Made made;

    Origin(String title, RightsText.Made made) {
        this.title = title;
        this.made = made;
    }

    /// As a label.
    public String title() {
        return title;
    }

    /// As the file says it.
    public RightsText.Made made() {
        return made;
    }
}
