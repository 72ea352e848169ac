package waymark.intelligence.entities;

/// What an entity is.
public enum EntityKind {
    PERSON(Pole.PERSON, "Person"),
    TELEPHONE(Pole.OBJECT, "Telephone"),
    VEHICLE(Pole.OBJECT, "Vehicle"),
    ACCOUNT(Pole.OBJECT, "Bank account"),
    DOCUMENT(Pole.OBJECT, "Document"),
    WEAPON(Pole.OBJECT, "Weapon"),
    BUSINESS(Pole.OBJECT, "Business or group"),
    HOUSE(Pole.LOCATION, "House"),
    CAR_WASH(Pole.LOCATION, "Car wash"),
    NAIL_BAR(Pole.LOCATION, "Nail bar"),
    TAKEAWAY(Pole.LOCATION, "Takeaway"),
    FARM(Pole.LOCATION, "Farm"),
    PORT(Pole.LOCATION, "Port"),
    PLACE(Pole.LOCATION, "Another place"),
    ONLINE_ADDRESS(Pole.LOCATION, "Online address"),
    SIGHTING(Pole.EVENT, "Sighting"),
    VISIT(Pole.EVENT, "Visit"),
    STOP(Pole.EVENT, "Stop"),
    DISCLOSURE(Pole.EVENT, "Something told"),
    TRANSACTION(Pole.EVENT, "Payment"),
    JOURNEY(Pole.EVENT, "Journey");

    private final Pole pole;
    private final String words;

    EntityKind(Pole pole, String words) {
        this.pole = pole;
        this.words = words;
    }

    public Pole pole() {
        return pole;
    }

    public String words() {
        return words;
    }
}
