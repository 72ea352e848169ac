package waymark.concerns.matching;

/// Something in a report that another report may contain too.
///
/// @param value normalised for comparison; personal, so never shown and never stored
record MatchKey(Kind kind, String value) {

    /// The kind of key, the surest first.
    enum Kind {
        PLATE("the same number plate", 1),
        TELEPHONE("the same telephone number", 1),
        POSTCODE("the same postcode", 1),
        POSITION("the same position", 1),
        WORDS("the same words for where", 2);

        private final String shared;
        private final int needed;

        Kind(String shared, int needed) {
            this.shared = shared;
            this.needed = needed;
        }

        /// What two reports have in common that share one.
        String shared() {
            return shared;
        }

        /// How many keys of this kind two reports have to share: one word in common means nothing, two may.
        int needed() {
            return needed;
        }

        /// False for keys that two unrelated reports may share: clusters built on them would join everything.
        boolean exact() {
            return needed == 1;
        }
    }

    /// Hides the contents, so that none are logged.
    @Override
    public String toString() {
        return "a trace";
    }
}
