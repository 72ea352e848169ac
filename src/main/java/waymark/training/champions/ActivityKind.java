package waymark.training.champions;

/// What a champion does, as the partnership asks it of them.
enum ActivityKind {
    CASCADED("Passed on the newsletter or news", "Passed on news"),
    TRAINED("Had a team trained, or trained one", "Training"),
    CHANNELLED("Helped a colleague raise a concern", "Concern raised"),
    GOOD_PRACTICE("Brought back good practice", "Good practice"),
    OTHER("Something else", "Something else"),
    STILL_ACTIVE("Is still active", "Still active");

    private final String title;
    private final String brief;

    ActivityKind(String title, String brief) {
        this.title = title;
        this.brief = brief;
    }

    String title() {
        return title;
    }

    String brief() {
        return brief;
    }
}
