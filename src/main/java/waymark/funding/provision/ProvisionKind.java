package waymark.funding.provision;

/// What costs money.
public enum ProvisionKind {
    POST("Post", "Somebody is employed"),
    COMMISSIONED("Commissioned service", "A body buys it under a contract or a grant agreement"),
    NOT_COMMISSIONED("Service that is not commissioned", "It lives on donations, grants and volunteers"),
    ACTIVITY("Activity", "Training, a campaign, a forum");

    private final String words;
    private final String hint;

    ProvisionKind(String words, String hint) {
        this.words = words;
        this.hint = hint;
    }

    public String words() {
        return words;
    }

    public String hint() {
        return hint;
    }
}
