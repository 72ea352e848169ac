package waymark.campaigns.pictures.metadata;

/// What belongs to a picture wherever it goes.
///
/// @param title short, and no name of anybody shown
/// @param creator who made it
/// @param credit as it is printed beside it
/// @param copyright the notice
/// @param terms how it may be used, in words
/// @param address of the licence; empty where it has none
/// @param alt what it shows, for those who do not see it
/// @param release what the people shown agreed to
/// @param made how it came to be
public record RightsText(
        String title,
        String creator,
        String credit,
        String copyright,
        String terms,
        String address,
        String alt,
        Release release,
        Made made) {

    /// The model release status in the vocabulary of PLUS (Picture Licensing Universal System).
    public enum Release {
        /// No real person can be seen.
        NOT_APPLICABLE("MR-NAP"),
        /// Those who can be seen agreed to some uses, in some media, for some time.
        LIMITED("MR-LMR");

        private static final String VOCABULARY = "http://ns.useplus.org/ldf/vocab/";

        private final String code;

        Release(String code) {
            this.code = code;
        }

        String address() {
            return VOCABULARY + code;
        }
    }

    /// Digital source types in the vocabulary of the IPTC.
    public enum Made {
        CAMERA("digitalCapture"),
        BY_HAND("digitalCreation"),
        GENERATED("trainedAlgorithmicMedia");

        private static final String VOCABULARY = "http://cv.iptc.org/newscodes/digitalsourcetype/";

        private final String code;

        Made(String code) {
            this.code = code;
        }

        /// As a file names it.
        public String code() {
            return code;
        }

        String address() {
            return VOCABULARY + code;
        }
    }
}
