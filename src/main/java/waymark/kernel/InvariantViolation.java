package waymark.kernel;

/// Something the author believed could not happen, happened. Counted, alarmed, and answered with a plain 500.
public class InvariantViolation extends RuntimeException {

    public InvariantViolation(String what) {
        super(what);
    }

    public InvariantViolation(String what, Throwable cause) {
        super(what, cause);
    }
}
