package waymark.concerns.matching;

/// Something in a report that may stand in another one too.
///
/// @param value as it is compared: personal, never shown and never kept
record MatchKey(Kind kind, String value) {

    /// What it is, from the surest on.
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

        /// How many have to be shared: a word may be met anywhere once; that two are met in both is worth a look.
        int needed() {
            return needed;
        }

        /// False where the same may well be said of two places: a chain of such reports would hold all there are.
        boolean exact() {
            return needed == 1;
        }
    }

    /// Never into a log.
    @Override
    public String toString() {
        return "a trace";
    }
}
