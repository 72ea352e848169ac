package waymark.concerns.alike;

/// Something in a report that may stand in another one too.
///
/// @param value as it is compared: personal, never shown and never kept
record Trace(Kind kind, String value) {

    /// What it is, from the surest on.
    enum Kind {
        PLATE("the same number plate", true),
        TELEPHONE("the same telephone number", true),
        POSTCODE("the same postcode", true),
        POSITION("the same position", true),
        WORDS("the same words for where", false);

        private final String shared;
        private final boolean exact;

        Kind(String shared, boolean exact) {
            this.shared = shared;
            this.exact = exact;
        }

        /// What two reports have in common that share one.
        String shared() {
            return shared;
        }

        /// False where the same may well be said of two places. Two such reports are worth a look; a chain of them
        /// would soon hold every report there is.
        boolean exact() {
            return exact;
        }
    }

    /// Never into a log.
    @Override
    public String toString() {
        return "a trace";
    }
}
