package waymark.intelligence.reports;

import java.util.List;
import waymark.web.forms.Choice;

/// For what an officer reads. A condition of handling names those for which it opens a report.
public enum Purpose {
    DISRUPT("Stop or disrupt exploitation", "Visits, orders, licences, premises"),
    PROSECUTE("Investigate and prosecute", "A named investigation"),
    SAFEGUARD("Find and protect people", "Somebody may be at risk now"),
    ASSESS("Assess the picture", "A problem profile, tasking, a monthly picture"),
    REVIEW("Review what is kept", "Grading, handling, review and deletion");

    private final String title;
    private final String example;

    Purpose(String title, String example) {
        this.title = title;
        this.example = example;
    }

    public String title() {
        return title;
    }

    /// Each as a choice, with an example under it.
    public static List<Choice> choices() {
        return List.of(values()).stream()
                .map(purpose -> Choice.of(purpose.name(), purpose.title, purpose.example))
                .toList();
    }
}
