package waymark.kernel;

/// Too often: the same thing was asked for more times than a person would.
public class RateLimitExceeded extends RuntimeException {

    public RateLimitExceeded(String what) {
        super(what);
    }
}
