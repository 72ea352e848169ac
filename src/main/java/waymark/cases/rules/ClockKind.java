package waymark.cases.rules;

/// What the end of a clock means.
public enum ClockKind {
    TARGET("Target", "An aim, not a legal limit"),
    MINIMUM("Minimum", "Lasts at least so long"),
    DEADLINE("Deadline", "For the person"),
    SUPPORT_END("End of support", "Support may end then"),
    PROMPT("Question", "To be asked before that day"),
    CONDITION("Condition", "Runs for nobody; a rule asks for it");

    private final String words;
    private final String meaning;

    ClockKind(String words, String meaning) {
        this.words = words;
        this.meaning = meaning;
    }

    public String words() {
        return words;
    }

    public String meaning() {
        return meaning;
    }
}
