package waymark.kernel;

/// Something the author believed could not happen, happened. Counted, alarmed, and answered with a plain 500.
public class Impossible extends RuntimeException {

    public Impossible(String what) {
        super(what);
    }

    public Impossible(String what, Throwable cause) {
        super(what, cause);
    }
}
