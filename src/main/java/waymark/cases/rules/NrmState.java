package waymark.cases.rules;

import waymark.web.Tone;

/// Where one person is in the National Referral Mechanism.
public enum NrmState {
    DRAFT("Being prepared", Tone.GREY, "The first responder finishes the referral"),
    SUBMITTED_NRM("Referral sent", Tone.BLUE, "The Home Office says which competent authority has it"),
    SUBMITTED_DTN("Notified without consent", Tone.PURPLE, "Nobody: the adult may still agree to a referral"),
    ALLOCATED_SCA(
            "With the Single Competent Authority",
            Tone.BLUE,
            "The Single Competent Authority begins the reasonable grounds decision"),
    ALLOCATED_IECA(
            "With the Immigration Enforcement Competent Authority",
            Tone.BLUE,
            "The Immigration Enforcement Competent Authority begins the reasonable grounds decision"),
    ALLOCATED_LOCAL_PANEL("With the local panel", Tone.BLUE, "The panel lists the case for one of its meetings"),
    RG_PENDING(
            "Waiting for the reasonable grounds decision",
            Tone.BLUE,
            "The competent authority makes the reasonable grounds decision"),
    RG_POSITIVE("Positive reasonable grounds decision", Tone.GREEN, "The recovery period is recorded as begun"),
    RG_NEGATIVE(
            "Negative reasonable grounds decision",
            Tone.ORANGE,
            "The person decides whether to ask for a reconsideration"),
    RECONSIDERATION_REQUESTED("Reconsideration requested", Tone.PURPLE, "The competent authority answers the request"),
    RECOVERY("In the recovery period", Tone.GREEN, "Nobody: the recovery period runs, with support"),
    CG_PENDING(
            "Waiting for the conclusive grounds decision",
            Tone.BLUE,
            "The competent authority makes the conclusive grounds decision"),
    CG_POSITIVE("Positive conclusive grounds decision", Tone.GREEN, "Move-on, or the end in the NRM, is recorded"),
    CG_NEGATIVE(
            "Negative conclusive grounds decision",
            Tone.ORANGE,
            "The person decides whether to ask for a reconsideration"),
    DISQUALIFIED("Disqualified", Tone.ORANGE, "The person decides whether to ask for a reconsideration"),
    SUSPENDED("Suspended", Tone.YELLOW, "The competent authority resumes the case"),
    WITHDRAWN("Withdrawn", Tone.GREY, "Nobody"),
    MOVE_ON("Moving on", Tone.TEAL, "The support provider and the person plan the move"),
    CLOSED("Closed in the NRM", Tone.GREY, "Nobody: local support may go on");

    private final String words;
    private final Tone tone;
    private final String waits;

    NrmState(String words, Tone tone, String waits) {
        this.words = words;
        this.tone = tone;
        this.waits = waits;
    }

    /// As a page says it.
    public String words() {
        return words;
    }

    public Tone tone() {
        return tone;
    }

    /// Who does what next.
    public String waits() {
        return waits;
    }

    /// In two or three words, for a card.
    public String brief() {
        return switch (this) {
            case SUBMITTED_DTN -> "Notified";
            case ALLOCATED_SCA, ALLOCATED_IECA, ALLOCATED_LOCAL_PANEL -> "Allocated";
            case RG_PENDING, CG_PENDING -> "Decision awaited";
            case RG_POSITIVE, CG_POSITIVE -> "Positive decision";
            case RG_NEGATIVE, CG_NEGATIVE -> "Negative decision";
            case RECONSIDERATION_REQUESTED -> "Reconsideration";
            case RECOVERY -> "Recovery period";
            case CLOSED -> "Closed";
            case DRAFT, SUBMITTED_NRM, DISQUALIFIED, SUSPENDED, WITHDRAWN, MOVE_ON -> words;
        };
    }

    /// Nothing follows.
    public boolean ended() {
        return this == WITHDRAWN || this == CLOSED;
    }
}
