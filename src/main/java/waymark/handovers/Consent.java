package waymark.handovers;

/// Whether the person was told that the concern is shared, and what they answered. This is neither consent to
/// a referral nor the lawful basis: those are asked separately.
public enum Consent implements Coded {
    AGREES("Told, and agrees"),
    DISAGREES("Told, and does not agree"),
    NOT_TOLD("Not told yet");

    private final String words;

    Consent(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
