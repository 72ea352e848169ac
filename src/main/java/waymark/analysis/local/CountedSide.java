package waymark.analysis.local;

/// Which side of a referral a local figure counts. The three differ, and news about a county mostly has the second.
enum CountedSide {
    SENT("Sent by organisations of the area", "Who noticed: the first responder that sent the referral"),
    RECEIVED("Received by the police of the area", "Which police force got the case to investigate"),
    UNSAID("The source does not say which", "It may be either"),
    OTHER("Something else than referrals", "For instance visits, arrests or reports");

    private final String words;
    private final String hint;

    CountedSide(String words, String hint) {
        this.words = words;
        this.hint = hint;
    }

    String words() {
        return words;
    }

    String hint() {
        return hint;
    }

    boolean referrals() {
        return this != OTHER;
    }
}
