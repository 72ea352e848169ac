package waymark.handovers;

/// How soon somebody has to answer. Danger now is not among the choices: it is for 999 and is never handed
/// over here.
public enum Urgency implements Coded {
    TODAY("Today", "Somebody has to act today, by night or at a weekend too"),
    SOON("Soon", "Somebody has to act, and it can wait for the next working day");

    private final String words;
    private final String hint;

    Urgency(String words, String hint) {
        this.words = words;
        this.hint = hint;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public String hint() {
        return hint;
    }
}
