package waymark.cases.record;

import java.util.Locale;

/// What somebody is to a case.
public enum Capacity {
    /// Decides who else is a member.
    OWNER("Owner", "Works on the case and decides who is a member"),
    /// Reads and changes it.
    WORKER("Worker", "Reads and changes the case"),
    /// Reads it.
    READER("Reader", "Reads the case and changes nothing"),
    /// No member: reads it for four hours in an emergency.
    EMERGENCY("Emergency access", "Reads the case for four hours");

    private final String title;
    private final String meaning;

    Capacity(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /// As a label.
    public String title() {
        return title;
    }

    /// What they may do, in a few words.
    public String meaning() {
        return meaning;
    }

    /// True where they may change the case.
    public boolean works() {
        return this == OWNER || this == WORKER;
    }

    /// The word in the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The capacity with that word.
    public static Capacity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
