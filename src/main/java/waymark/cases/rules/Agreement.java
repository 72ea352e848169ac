package waymark.cases.rules;

/// What is recorded about an adult's consent to the referral. An adult who lacks capacity for this decision
/// has a best-interests decision instead.
public enum Agreement {
    NOT_ASKED,
    CONSENTED,
    REFUSED,
    BEST_INTERESTS_TO_REFER,
    BEST_INTERESTS_NOT_TO_REFER
}
