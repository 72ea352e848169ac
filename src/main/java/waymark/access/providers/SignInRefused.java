package waymark.access.providers;

/// A sign-in with a provider was refused, and why.
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
