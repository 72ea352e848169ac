package waymark.kernel;

/// Not there, or not yours: the two must look the same from outside, so there is one exception for both.
public class NotFound extends RuntimeException {

    public NotFound(Object what) {
        super("not found: " + what);
    }
}
