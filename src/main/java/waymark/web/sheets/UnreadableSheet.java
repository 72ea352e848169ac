package waymark.web.sheets;

/// What was sent is not read; the message tells the sender why and what to do.
final class UnreadableSheet extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableSheet(String message) {
        super(message);
    }

    UnreadableSheet(String message, Throwable cause) {
        super(message, cause);
    }
}
