package waymark.web;

import java.util.UUID;

/// The same form was sent twice. Nothing is done again; the answer is the first sending's.
class SentBefore extends RuntimeException {

    private final UUID once;

    SentBefore(UUID once) {
        super("a form sent twice");
        this.once = once;
    }

    UUID once() {
        return once;
    }
}
