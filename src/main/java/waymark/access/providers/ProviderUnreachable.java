package waymark.access.providers;

/// A provider that did not answer as it should. The sentence is for an administrator; it repeats nothing
/// that the provider sent.
class ProviderUnreachable extends Exception {

    private static final long serialVersionUID = 1;

    ProviderUnreachable(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
