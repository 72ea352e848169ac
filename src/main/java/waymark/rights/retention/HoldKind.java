package waymark.rights.retention;

/// What stops an erasure.
enum HoldKind {
    CLAIM("A claim or court case"),
    INVESTIGATION("A criminal investigation or prosecution"),
    INQUIRY("A review, inquest or inquiry"),
    REQUEST("A request or complaint of the person that is not answered"),
    OTHER("Something else");

    private final String words;

    HoldKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
