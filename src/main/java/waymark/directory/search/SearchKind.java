package waymark.directory.search;

/// What somebody may be looking for; equal hits are shown in this order, those with a telephone first.
public enum SearchKind {
    CONTACT("Point of contact"),
    LINE("Public number"),
    SERVICE("Service"),
    ORGANISATION("Organisation"),
    PERSON("Person"),
    GROUP("Group");

    private final String words;

    SearchKind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
