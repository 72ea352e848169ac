package waymark.cases.rules;

/// Why a decision should be reconsidered.
public enum Ground {
    NEW_EVIDENCE("There is new evidence"),
    GUIDANCE_NOT_FOLLOWED("The decision is not in line with the guidance");

    private final String words;

    Ground(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
