package waymark.web.forms;

import java.util.UUID;

/// The same form was sent twice. Nothing is done again; the answer is the first sending's.
public class DuplicateSubmission extends RuntimeException {

    private final UUID once;

    DuplicateSubmission(UUID once) {
        super("a form sent twice");
        this.once = once;
    }

    public UUID once() {
        return once;
    }
}
