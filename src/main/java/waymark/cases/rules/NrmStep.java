package waymark.cases.rules;

/// What may happen to one person in the National Referral Mechanism, by the code of the published model.
public enum NrmStep {
    SUBMIT_REFERRAL("submitReferral", "Referral sent"),
    NOTIFY_WITHOUT_CONSENT("notifyWithoutConsent", "Home Office notified without consent"),
    ABANDON("abandon", "Not referred"),
    ADULT_NOW_CONSENTS("adultNowConsents", "The adult now agrees to a referral"),
    CLOSE("close", "Closed in the NRM"),
    ALLOCATE_SCA("allocateSca", "Allocated to the Single Competent Authority"),
    ALLOCATE_IECA("allocateIeca", "Allocated to the Immigration Enforcement Competent Authority"),
    ALLOCATE_LOCAL("allocateLocal", "Allocated to the local panel"),
    START_RG("startRg", "Reasonable grounds decision begun"),
    RG_POSITIVE("rgPositive", "Positive reasonable grounds decision"),
    RG_NEGATIVE("rgNegative", "Negative reasonable grounds decision"),
    RG_AND_CG_POSITIVE("rgAndCgPositive", "Both decisions positive at one meeting"),
    RG_POSITIVE_CG_NEGATIVE("rgPositiveCgNegative", "Reasonable grounds positive, conclusive grounds negative"),
    SUSPEND("suspend", "Suspended"),
    RESUME("resume", "Resumed"),
    START_RECOVERY("startRecovery", "Recovery period begun"),
    RECOVERY_MINIMUM_REACHED("recoveryMinimumReached", "The least recovery period has passed"),
    CG_POSITIVE("cgPositive", "Positive conclusive grounds decision"),
    CG_NEGATIVE("cgNegative", "Negative conclusive grounds decision"),
    REQUEST_RECONSIDERATION("requestReconsideration", "Reconsideration requested"),
    OVERTURNED_RG("overturnedRg", "Reasonable grounds decision overturned: now positive"),
    OVERTURNED_CG("overturnedCg", "Conclusive grounds decision overturned: now positive"),
    DISQUALIFICATION_OVERTURNED("disqualificationOverturned", "Disqualification overturned"),
    UPHELD("upheld", "Reconsidered, the decision is unchanged"),
    DISQUALIFY("disqualify", "Disqualified"),
    START_MOVE_ON("startMoveOn", "Move-on period begun"),
    EXIT("exit", "Left the NRM"),
    RNA_EXTENDS("rnaExtends", "Support extended after a recovery needs assessment"),
    WINDOW_EXPIRED("windowExpired", "No reconsideration was asked for in time"),
    WITHDRAW_CONSENT("withdrawConsent", "Consent withdrawn"),
    TURNED_18_STAYS_IN("turned18StaysIn", "Turned 18 and stays in the NRM"),
    TURNED_18_LEAVES("turned18Leaves", "Turned 18 and leaves the NRM");

    private final String code;
    private final String words;

    NrmStep(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /// As the model has it.
    public String code() {
        return code;
    }

    /// As a history says it.
    public String words() {
        return words;
    }
}
