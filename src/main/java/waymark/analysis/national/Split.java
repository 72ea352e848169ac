package waymark.analysis.national;

/// How a figure is divided.
enum Split {
    TOTAL("All"),
    AGE("Age when exploited"),
    GENDER("Gender"),
    AGE_GENDER("Age and gender"),
    AUTHORITY("Who decides"),
    NATIONALITY("Nationality");

    private final String word;

    Split(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
