package waymark.cases.screening;

/// What was found in a narrative.
public enum Kind {
    NAME("name of a person"),
    DATE_OF_BIRTH("date of birth or exact age"),
    DATE("exact date"),
    TELEPHONE("telephone number"),
    EMAIL("e-mail address"),
    ONLINE("online account or link"),
    ADDRESS("address or street"),
    POSTCODE("postcode"),
    PLACE("small or named place"),
    REFERENCE("reference or document number"),
    VEHICLE("vehicle registration"),
    BANK("bank or card number"),
    COMBINATION("identifies together with other details"),
    UNSCREENED("could not be screened");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /// As a reader sees it.
    public String words() {
        return words;
    }
}
