package waymark.funding.offers;

/// What can be lent.
public enum OfferKind {
    ROOM("Room"),
    INTERPRETER("Interpreter"),
    VEHICLE("Vehicle"),
    TRAINING_PLACE("Place on a course"),
    STAFF_TIME("Time of staff"),
    OTHER("Something else");

    private final String words;

    OfferKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
