package waymark.handovers;

/// Why a sender withdraws a hand-over.
public enum WithdrawReason implements Coded {
    BY_TELEPHONE("Handed over by telephone instead"),
    REFERRED("A first responder has referred the person already"),
    NO_LONGER("There is no longer a concern"),
    MISTAKE("Sent by mistake");

    private final String words;

    WithdrawReason(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
