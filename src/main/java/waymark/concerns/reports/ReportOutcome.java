package waymark.concerns.reports;

import java.util.List;
import java.util.Optional;
import waymark.web.forms.Choice;

/// The outcome of a report.
public enum ReportOutcome {
    POLICE_NOW("Given to the police at once (999)"),
    POLICE("Given to the police"),
    LABOUR_ABUSE("Referred to the labour abuse authority"),
    SAFEGUARDING("Given to a safeguarding team"),
    HELPLINE("Given to the Modern Slavery Helpline"),
    OTHER_PARTNERSHIP("Given to another partnership"),
    KNOWN("About something that is being investigated already"),
    KEPT("No action now; counted in the patterns"),
    NOT_OURS("It is about something else");

    private final String words;

    ReportOutcome(String words) {
        this.words = words;
    }

    /// True if it was passed on to somebody.
    boolean passedOn() {
        return compareTo(KNOWN) < 0;
    }

    /// The words for the desk.
    public String words() {
        return words;
    }

    /// The outcome with that code; empty if there is none.
    public static Optional<ReportOutcome> parse(String sent) {
        return List.of(values()).stream().filter(one -> one.name().equals(sent)).findFirst();
    }

    /// All outcomes as choices.
    public static List<Choice> choices() {
        return Choice.from(List.of(values()), ReportOutcome::name, ReportOutcome::words);
    }
}
