package waymark.access.providers;

/// Somebody is not let in, and why.
public class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
