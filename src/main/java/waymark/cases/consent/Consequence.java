package waymark.cases.consent;

/// What follows when consent is withdrawn.
///
/// @param checked false where nobody of the partnership has confirmed it yet
record Consequence(Layer layer, Kind kind, String words, String source, boolean checked) {

    enum Kind {
        ENDS("What ends"),
        GOES_ON("What goes on"),
        TO_DO("What we do then");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
