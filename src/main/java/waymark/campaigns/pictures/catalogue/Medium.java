package waymark.campaigns.pictures.catalogue;

/// Where a picture is seen, as the people shown agree to it.
public enum Medium {
    PRINT("On paper", "Posters, leaflets, booklets. Cannot be called back once it is given out"),
    WEB("On web pages", "Can be taken down; somebody may have kept a copy"),
    SOCIAL("On social media", "Can be deleted; what others passed on stays"),
    SCREEN("On slides and screens", "Can be taken out"),
    PRESS("In newspapers and on television", "Cannot be called back once it is out");

    private final String title;
    private final String lasts;

    Medium(String title, String lasts) {
        this.title = title;
        this.lasts = lasts;
    }

    /// As a label.
    public String title() {
        return title;
    }

    /// What can be undone later, as it is said before anybody agrees.
    public String lasts() {
        return lasts;
    }

    /// What somebody agrees to, as it is kept: `CAMPAIGN/PRINT`.
    public String of(Purpose purpose) {
        return purpose + "/" + this;
    }
}
