package waymark.conferences.items;

import java.util.Locale;
/// What somebody is to an item.

public enum ItemCapacity {
    /// Is named for the forum: chairs it, coordinates it or takes its minutes.
    RUNS,
    /// Of an agency round the table.
    MEMBER,
    /// Referred it, or is of the agency that did, which is not round the table.
    REFERRER;

    /// True where they are round the table or run it.
    public boolean attends() {
        return this != REFERRER;
    }

    static ItemCapacity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
