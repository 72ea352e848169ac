package waymark.analysis.national;

/// What the national figures count.
enum Measure {
    REFERRALS(
            "Referrals to the NRM",
            "People referred to the National Referral Mechanism (NRM) by first responders in the United Kingdom, by the"
                    + " day the referral arrived. A person who is referred twice is counted twice.",
            false),
    DTN(
            "Duty to Notify reports",
            "Reports about adults who did not agree to a referral. They carry no name, so one adult can be counted more"
                    + " than once.",
            false),
    RG_DECISIONS("Reasonable grounds decisions", "Decisions of the first step, by the day of the decision.", false),
    RG_POSITIVE("Positive reasonable grounds decisions", "Of those, the positive ones.", false),
    RG_POSITIVE_SHARE("Reasonable grounds: share positive", "Positive decisions of all of the first step.", true),
    CG_DECISIONS("Conclusive grounds decisions", "Decisions of the last step, by the day of the decision.", false),
    CG_POSITIVE("Positive conclusive grounds decisions", "Of those, the positive ones.", false),
    CG_POSITIVE_SHARE("Conclusive grounds: share positive", "Positive decisions of all of the last step.", true),
    REFERRALS_SHARE("Referrals: share", "Share of all referrals of the period.", true);

    private final String title;
    private final String definition;
    private final boolean share;

    Measure(String title, String definition, boolean share) {
        this.title = title;
        this.definition = definition;
        this.share = share;
    }

    String title() {
        return title;
    }

    String definition() {
        return definition;
    }

    /// True for a share in per cent.
    boolean share() {
        return share;
    }

    /// A value in words.
    String words(int value) {
        return share ? value + "%" : "%,d".formatted(value);
    }
}
