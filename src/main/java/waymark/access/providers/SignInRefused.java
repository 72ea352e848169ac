package waymark.access.providers;

/// Somebody is not let in, and why.
public class SignInRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final SignInRefusal refusal;

    public SignInRefused(SignInRefusal refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public SignInRefusal refusal() {
        return refusal;
    }
}
