package waymark.web;

import java.util.stream.Stream;

/// The parts of the main navigation. There are six, so that they fit one row of a screen and one look at a
/// phone; a new module adds an item to one of them and never a seventh.
public enum NavGroup {
    HOME("Home", "/", "What needs you now."),
    GUIDANCE("Guidance and contacts", "/guidance", "What to do, what to look for, and whom to call."),
    PEOPLE(
            "People at risk",
            "/people",
            "Concerns and reports about people who may be exploited, and who acts on them."),
    PLAN("Plan", "/plan", "What the partnership has agreed to do, how far it has come and how that is measured."),
    BOARD("Board", "/board", "What each area returns every quarter, and what the board decides."),
    ADMINISTRATION("Administration", "/administration", "Accounts, the audit log and the partnership’s settings.");

    private final String label;
    private final String path;
    private final String description;

    NavGroup(String label, String path, String description) {
        this.label = label;
        this.path = path;
        this.description = description;
    }

    /// The group whose landing page has that address.
    public static NavGroup at(String path) {
        return Stream.of(values())
                .filter(group -> group.path.equals(path))
                .findFirst()
                .orElseThrow();
    }

    public String label() {
        return label;
    }

    /// Its landing page.
    public String path() {
        return path;
    }

    /// What it is for, in one sentence.
    public String description() {
        return description;
    }
}
