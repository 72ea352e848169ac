package waymark.handovers;

/// What the sender will say on the telephone. Waymark keeps none of it.
public enum SharedByPhone implements Coded {
    IDENTITY("Who the person is, and how to reach them safely"),
    WHEREABOUTS("Where they are, or where it happens"),
    SIGNS("What was seen or said"),
    HEALTH("Health or support needs"),
    OTHERS("Other people, vehicles or premises"),
    NOTHING_THAT_IDENTIFIES("Nothing that tells who the person is");

    private final String words;

    SharedByPhone(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
