package waymark.directory.search;

/// What somebody may be looking for; in the order in which equals are shown, whoever can be rung first.
enum SearchKind {
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
