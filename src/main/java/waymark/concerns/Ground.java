package waymark.concerns;

/// Why a concern is shared without the person's agreement.
enum Ground implements Coded {
    CANNOT_AGREE("They cannot give or refuse agreement", Told.NOT_TOLD, true),
    CANNOT_BE_ASKED("They cannot reasonably be asked", Told.NOT_TOLD, true),
    ASKING_ENDANGERS("Asking would put them, or what protects them, at risk", Told.NOT_TOLD, true),
    OTHERS_IN_DANGER("Telling them would put somebody else in danger", Told.NOT_TOLD, false),
    INVESTIGATION("Telling them would prejudice an investigation", Told.NOT_TOLD, false),
    CHILD("They are, or may be, under 18", Told.DISAGREES, false),
    OTHERS_AT_RISK("Other people are at risk", Told.DISAGREES, false),
    SERIOUS_CRIME("To prevent or stop a serious crime", Told.DISAGREES, false),
    LEGAL_DUTY("A law obliges us to share it", Told.DISAGREES, false);

    private final String words;
    private final Told told;
    private final boolean safeguarding;

    Ground(String words, Told told, boolean safeguarding) {
        this.words = words;
        this.told = told;
        this.safeguarding = safeguarding;
    }

    @Override
    public String words() {
        return words;
    }

    /// The answer that it goes with.
    Told told() {
        return told;
    }

    /// True for the three reasons that the safeguarding condition knows (Data Protection Act 2018, Schedule 1 para 18).
    boolean safeguarding() {
        return safeguarding;
    }
}
