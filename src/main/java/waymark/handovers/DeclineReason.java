package waymark.handovers;

/// Why a first responder declines, so that the sender knows whom to choose next.
public enum DeclineReason implements Coded {
    OTHER_AREA("It belongs to another area"),
    OTHER_BODY("Another kind of first responder fits better"),
    NOBODY_FREE("Nobody here can act in time"),
    ALREADY_REFERRED("It has been referred already"),
    CONFLICT("A conflict of interest"),
    MAY_NOT_REFER("We may no longer refer"),
    TOO_LITTLE("The sender could not be reached, and there is too little to act on");

    private final String words;

    DeclineReason(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
