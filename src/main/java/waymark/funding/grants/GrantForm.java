package waymark.funding.grants;

/// Money, or help that costs the giver something: a desk, a car, hours of staff.
public enum GrantForm {
    MONEY("Money"),
    IN_KIND("In kind");

    private final String words;

    GrantForm(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
