package waymark.cases.rules;

/// On which ground somebody was disqualified.
public enum Limb {
    PUBLIC_ORDER("Threat to public order"),
    BAD_FAITH("Claim made in bad faith");

    private final String words;

    Limb(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
