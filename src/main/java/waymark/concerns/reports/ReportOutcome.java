package waymark.concerns.reports;

import java.util.List;
import java.util.Optional;
import waymark.web.forms.Choice;

/// What became of a report.
public enum ReportOutcome {
    POLICE_NOW("Given to the police at once (999)"),
    POLICE("Given to the police"),
    LABOUR_ABUSE("Referred to the labour abuse authority"),
    SAFEGUARDING("Given to a safeguarding team"),
    HELPLINE("Given to the Modern Slavery Helpline"),
    OTHER_PARTNERSHIP("Given to another partnership"),
    KNOWN("It tells of what is being looked into already"),
    KEPT("Nothing to do now; kept for the picture of the place"),
    NOT_OURS("It is about something else");

    private final String words;

    ReportOutcome(String words) {
        this.words = words;
    }

    /// True where somebody else has it now.
    boolean passedOn() {
        return compareTo(KNOWN) < 0;
    }

    /// As the desk reads it.
    public String words() {
        return words;
    }

    public static Optional<ReportOutcome> parse(String sent) {
        return List.of(values()).stream().filter(one -> one.name().equals(sent)).findFirst();
    }

    public static List<Choice> choices() {
        return Choice.from(List.of(values()), ReportOutcome::name, ReportOutcome::words);
    }
}
