package waymark.cases.law;

/// A list that follows from the law.
public enum LawList {
    OFFENCE("Offences"),
    EXPLOITATION("Forms of exploitation"),
    DISQUALIFICATION("What a public order disqualification may rest on"),
    NO_DEFENCE("Offences without the defence of section 45"),
    BOUND("Bound by the duty to notify");

    private final String words;

    LawList(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
