package waymark.services;

/// The gender of those a service is for.
public enum Gender implements Coded {
    ANYONE("Anyone"),
    WOMEN("Women only"),
    MEN("Men only"),
    NOT_RECORDED("Not recorded");

    /// The gender of a person, as they say it.
    public enum Of implements Coded {
        WOMAN("A woman or girl"),
        MAN("A man or boy"),
        OTHER("Another gender");

        private final String words;

        Of(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    private final String words;

    Gender(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    Restriction<Of> limit() {
        return switch (this) {
            case ANYONE -> new Restriction.None<>();
            case WOMEN -> new Restriction.Only<>("It is for women only", of -> admits(Of.WOMAN, of));
            case MEN -> new Restriction.Only<>("It is for men only", of -> admits(Of.MAN, of));
            case NOT_RECORDED -> new Restriction.NotRecorded<>("Whether it is for one gender only is not recorded");
        };
    }

    private static Match.Level admits(Of wanted, Of of) {
        if (of == Of.OTHER) {
            return Match.Level.ASK;
        }
        return of == wanted ? Match.Level.FITS : Match.Level.NO;
    }
}
