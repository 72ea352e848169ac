package waymark.directory.search;

import waymark.web.search.ResultKind;

/// What somebody may be looking for; equal hits are shown in this order, those with a telephone first.
public enum SearchKind {
    CONTACT("Point of contact", "Points of contact"),
    LINE("Public number", "Public numbers"),
    SERVICE("Service", "Services"),
    ORGANISATION("Organisation", "Organisations"),
    PERSON("Person", "People"),
    GROUP("Group", "Groups");

    private static final int BEFORE_OTHERS = 100;

    private final String words;
    private final ResultKind entries;

    SearchKind(String words, String many) {
        this.words = words;
        this.entries = new ResultKind(BEFORE_OTHERS + ordinal(), many);
    }

    String words() {
        return words;
    }

    /// As the search over everything shows it.
    ResultKind entries() {
        return entries;
    }
}
