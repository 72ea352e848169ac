package waymark.intelligence.entities;

/// Person, object, location, event: what a kind of entity is one of.
public enum Pole {
    PERSON("People"),
    OBJECT("Objects"),
    LOCATION("Locations"),
    EVENT("Events");

    private final String plural;

    Pole(String plural) {
        this.plural = plural;
    }

    public String plural() {
        return plural;
    }
}
