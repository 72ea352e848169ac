package waymark.services;

/// Who can referto a service.
public enum ReferralRoute implements Coded {
    SELF("The person themself, or anybody for them", "Anybody may ring"),
    PROFESSIONAL("Any professional", "A professional rings"),
    FIRST_RESPONDER("A first responder only", "A first responder rings"),
    NOT_RECORDED("Not recorded", "Ask who may refer");

    private final String words;
    private final String onPaper;

    ReferralRoute(String words, String onPaper) {
        this.words = words;
        this.onPaper = onPaper;
    }

    /// In a few words.
    public String onPaper() {
        return onPaper;
    }

    @Override
    public String words() {
        return words;
    }
}
