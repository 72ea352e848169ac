package waymark.handovers;

/// Why nothing further is done.
public enum NoActionReason implements Coded {
    NO_GROUNDS("No reasonable grounds to believe that the person may be a victim"),
    ALREADY_KNOWN("Already referred, or with another team"),
    ADULT_DECLINED("The adult does not want to be referred, and no report is due"),
    OTHER_SUPPORT("Other support is in place");

    private final String words;

    NoActionReason(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
