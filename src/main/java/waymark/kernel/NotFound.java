package waymark.kernel;

/// Not there, or not yours: the two must look the same from outside, so there is one exception for both.
public class NotFound extends RuntimeException {

    private final transient Object what;

    public NotFound(Object what) {
        super("not found: " + what);
        this.what = what;
    }

    /// What was looked for, as the caller named it.
    public Object what() {
        return what;
    }
}
