package waymark.kernel;

/// Too often: the same thing was asked for more times than a person would.
public class TooMany extends RuntimeException {

    public TooMany(String what) {
        super(what);
    }
}
