package waymark.handovers;

/// The outcome of a hand-over, told to its sender.
public enum HandoverOutcome implements Coded {
    REFERRED("Referred to the National Referral Mechanism"),
    NOTIFIED("Duty-to-notify report made"),
    SAFEGUARDED("Safeguarding referral made"),
    ADVISED("Advice given to the sender"),
    NOT_REACHED("The sender could not be reached"),
    NO_FURTHER_ACTION("No further action");

    private final String words;

    HandoverOutcome(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
