package waymark.strategy.objectives;

/// The four strands of the national approach, in the order of the partnership's strategy.
public enum FourP {
    PREVENT("Prevent", "Stop people engaging in serious and organised crime"),
    PROTECT("Protect", "Make people harder to exploit, find and safeguard them"),
    PREPARE("Prepare", "Be ready for when it happens and cut the impact"),
    PURSUE("Pursue", "Prosecute and disrupt those responsible");

    private final String word;
    private final String meaning;

    FourP(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /// As printed.
    public String word() {
        return word;
    }

    /// What the strand is about, in a sentence.
    public String meaning() {
        return meaning;
    }
}
