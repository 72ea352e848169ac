package waymark.intelligence.disruptions;

/// The kind of place where it was; never an address.
public enum Place {
    CAR_WASH("Car wash"),
    NAIL_BAR("Nail bar"),
    TAKEAWAY("Takeaway or restaurant"),
    FARM("Farm"),
    BROTHEL("Place where sex is sold"),
    CARE_HOME("Care home or home care"),
    HOME("A home"),
    BUILDING_SITE("Building site"),
    FACTORY("Factory or warehouse"),
    PORT("Port or transport"),
    ONLINE("Online"),
    OTHER("Another kind of place"),
    NONE("No place: money, licences, law");

    private final String words;

    Place(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
