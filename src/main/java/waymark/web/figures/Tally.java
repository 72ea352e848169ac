package waymark.web.figures;

/// What was counted, exact: it is given to nobody before the rule for small numbers has looked at it.
public sealed interface Tally {

    /// How many there were.
    record Number(long count) implements Tally {}

    /// How many of a whole.
    record Share(long part, long whole) implements Tally {

        public Share {
            if (part < 0 || part > whole) {
                throw new IllegalArgumentException("a part larger than its whole");
            }
        }
    }
}
