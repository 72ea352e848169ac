package waymark.training.sessions;

/// What somebody is to a session.
public enum EnrolmentState {
    INVITED("Invited"),
    ENROLLED("Has a place"),
    WAITING("Waiting list"),
    DECLINED("Declined"),
    CANCELLED("Gave up the place");

    private final String words;

    EnrolmentState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
