package waymark.services;

/// Whether a service gets an interpreter.
public enum Interpreter implements Coded {
    YES("Yes, it gets one"),
    NO("No, bring one"),
    NOT_RECORDED("Not recorded");

    private final String words;

    Interpreter(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
