package waymark.services;

/// Whether a service asks for a referral to the National Referral Mechanism, or for a decision in it.
public enum NrmRequirement implements Coded {
    NONE("No referral or decision needed"),
    REFERRED("Only after a referral to the NRM"),
    POSITIVE("Only with a positive NRM decision"),
    NOT_RECORDED("Not recorded");

    /// How a person stands in the NRM. A negative decision stands with no referral: support outside the NRM
    /// is open to both.
    public enum Standing implements Coded {
        NOT_REFERRED("Not referred, or a negative decision"),
        REFERRED("Referred, no decision yet"),
        POSITIVE("A positive decision");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    private final String words;

    NrmRequirement(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    Restriction<Standing> limit() {
        return switch (this) {
            case NONE -> new Restriction.None<>();
            case REFERRED ->
                new Restriction.Only<>("It is open only after a referral to the NRM", from(Standing.REFERRED));
            case POSITIVE ->
                new Restriction.Only<>("It is open only with a positive NRM decision", from(Standing.POSITIVE));
            case NOT_RECORDED -> new Restriction.NotRecorded<>("Whether it asks for an NRM referral is not recorded");
        };
    }

    private static java.util.function.Function<Standing, Match.Level> from(Standing least) {
        return standing -> standing.compareTo(least) >= 0 ? Match.Level.FITS : Match.Level.NO;
    }
}
