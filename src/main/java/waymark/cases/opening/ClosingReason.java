package waymark.cases.opening;

/// Why a case is closed.
enum ClosingReason {
    SUPPORTED("The person is safe and has the support they want"),
    DECLINES("The person wants no more contact"),
    ELSEWHERE("Another organisation works with the person now"),
    MOVED("The person has moved away"),
    LOST("Contact was lost, and what can be done to find them was done"),
    NOT_EXPLOITED("It turned out that the person is not exploited"),
    MISTAKE("Opened by mistake, or the person has another case here"),
    DIED("The person has died");

    private final String words;

    ClosingReason(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /// True where nobody has to say why something is not done: there is nobody to do it for.
    boolean atOnce() {
        return this == MISTAKE || this == DIED;
    }
}
