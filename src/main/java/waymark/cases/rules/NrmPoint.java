package waymark.cases.rules;

/// Something that happened on a day and from which, or until which, a clock may run.
public enum NrmPoint {
    DRAFT_SAVED("the last change of the draft"),
    RESCUE("a rescue by law enforcement"),
    SUBMITTED("the referral was sent"),
    NOTIFIED("the Home Office was notified"),
    ALLOCATED("an authority was allocated"),
    RG_DECISION("the reasonable grounds decision"),
    RG_POSITIVE("a positive reasonable grounds decision"),
    CG_DECISION("the conclusive grounds decision"),
    CG_POSITIVE("a positive conclusive grounds decision"),
    NEGATIVE("a negative decision"),
    DISQUALIFIED("a disqualification"),
    RECONSIDERATION("a request for reconsideration"),
    OVERTURNED("a decision was overturned"),
    SUSPENDED("a suspension"),
    MOVE_ON("the move-on period began"),
    BIRTHDAY_18("the 18th birthday"),
    ANSWERED_AT_18("the answer at 18"),
    ENDED("the end in the NRM");

    private final String words;

    NrmPoint(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
