package waymark.handovers;

/// Whether the person is an adult, which decides what their answer means.
public enum Age implements Coded {
    ADULT("An adult", "18 or over"),
    CHILD("A child", "Under 18. A child is referred without consent"),
    UNCERTAIN("Age not certain", "May be under 18: treated as a child until it is settled");

    private final String words;
    private final String hint;

    Age(String words, String hint) {
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
