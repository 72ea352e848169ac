package waymark.cases.record;

/// The route that a case takes: who may decide on a referral to the NRM, and whether there is one. Asked
/// first, because consent, questions and duties follow from it (First Responder Toolkit 2026; Modern Slavery
/// Act 2015, section 52).
public enum Route {
    CHILD("A child", "Under 18. Referred without asking for consent, beside the referral to social care."),
    MAYBE_CHILD("Perhaps a child", "The age is not clear. Treated as a child until it is."),
    ADULT_CONSENTS("An adult who agrees to a referral", "Consent is explained and recorded before the referral."),
    ADULT_DECLINES(
            "An adult who does not agree",
            "No referral. Public bodies named in law send a notification that does not say who the person is."),
    ADULT_UNDECIDED("An adult who cannot say yet", "Safety first. Consent is asked again on a day that is set."),
    OUTSIDE_NRM("Support outside the NRM", "Support without a referral, with the same rights to it.");

    private final String title;
    private final String meaning;

    Route(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /// As a label.
    public String title() {
        return title;
    }

    /// What follows from it, in a sentence or two.
    public String meaning() {
        return meaning;
    }

    /// True where the person is a child, or is treated as one.
    public boolean child() {
        return this == CHILD || this == MAYBE_CHILD;
    }

    /// True where the person is an adult, whether or not they agree to a referral. Support outside the NRM says
    /// nothing of how old they are.
    public boolean adult() {
        return this == ADULT_CONSENTS || this == ADULT_DECLINES || this == ADULT_UNDECIDED;
    }
}
