package waymark.intelligence.entities;

/// What a report says somebody is. One human can be several; each is a fact of its own.
public enum PersonRole {
    POTENTIAL_VICTIM("Potential victim"),
    SUSPECT("Suspect"),
    ASSOCIATE("Associate"),
    WITNESS("Witness"),
    PROFESSIONAL("Professional");

    private final String words;

    PersonRole(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
