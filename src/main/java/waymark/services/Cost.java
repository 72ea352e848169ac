package waymark.services;

/// Whether a person pays.
public enum Cost implements Coded {
    FREE("Free"),
    COSTS("There is a charge"),
    NOT_RECORDED("Not recorded");

    private final String words;

    Cost(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
