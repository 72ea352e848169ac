package waymark.services;

/// How old a person is, as far as a practitioner can say: years from the first to the last, both included.
public enum Age implements Coded {
    CHILD("Under 18", 0, 17),
    UNDER_16("Under 16", 0, 15),
    AGED_16_17("16 or 17", 16, 17),
    ADULT("18 or over", 18, 150),
    AGED_18_24("18 to 24", 18, 24),
    AGED_65("65 or over", 65, 150);

    private final String words;
    private final int from;
    private final int to;

    Age(String words, int from, int to) {
        this.words = words;
        this.from = from;
        this.to = to;
    }

    @Override
    public String words() {
        return words;
    }

    /// Where only some of these years are within the limit, somebody asks.
    Match.Level within(int minimum, int maximum) {
        if (from >= minimum && to <= maximum) {
            return Match.Level.FITS;
        }
        return to < minimum || from > maximum ? Match.Level.NO : Match.Level.ASK;
    }
}
