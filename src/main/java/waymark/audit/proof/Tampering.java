package waymark.audit.proof;

/// What was done to the log, as far as it can be told from what is left.
public enum Tampering {
    CHANGED("was changed after it was sealed"),
    MISSING("is missing"),
    ADDED("was added afterwards"),
    SWAPPED("stands in the place of another"),
    ALTERED("or one after it was changed, exchanged, removed or added"),
    CUT("and all after it are missing"),
    ROLLED_BACK(
            "and all after it are missing, and the account no longer knows of them: an old copy was put back, or its end was"
                    + " cut off together with the checkpoints over it"),
    FORKED("is not what it was: the account was sealed a second time with another content"),
    FORGED("is covered by a checkpoint that the key never signed");

    private final String words;

    Tampering(String words) {
        this.words = words;
    }

    /// The rest of a sentence that begins with "Entry 4,211".
    public String words() {
        return words;
    }
}
