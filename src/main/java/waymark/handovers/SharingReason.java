package waymark.handovers;

/// Why a concern is shared without the person's agreement.
public enum SharingReason implements Coded {
    CANNOT_AGREE("They cannot give or refuse agreement", Consent.NOT_TOLD, true),
    CANNOT_BE_ASKED("They cannot reasonably be asked", Consent.NOT_TOLD, true),
    ASKING_ENDANGERS("Asking would put them, or what protects them, at risk", Consent.NOT_TOLD, true),
    OTHERS_IN_DANGER("Telling them would put somebody else in danger", Consent.NOT_TOLD, false),
    INVESTIGATION("Telling them would prejudice an investigation", Consent.NOT_TOLD, false),
    CHILD("They are, or may be, under 18", Consent.DISAGREES, false),
    OTHERS_AT_RISK("Other people are at risk", Consent.DISAGREES, false),
    SERIOUS_CRIME("To prevent or stop a serious crime", Consent.DISAGREES, false),
    LEGAL_DUTY("A law obliges us to share it", Consent.DISAGREES, false);

    private final String words;
    private final Consent told;
    private final boolean safeguarding;

    SharingReason(String words, Consent told, boolean safeguarding) {
        this.words = words;
        this.told = told;
        this.safeguarding = safeguarding;
    }

    @Override
    public String words() {
        return words;
    }

    /// The person's answer that this reason belongs to.
    public Consent told() {
        return told;
    }

    /// True for the three reasons of the safeguarding condition (Data Protection Act 2018, Schedule 1 para
    /// 18).
    boolean safeguarding() {
        return safeguarding;
    }
}
