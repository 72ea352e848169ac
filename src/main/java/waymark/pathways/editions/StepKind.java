package waymark.pathways.editions;

import java.util.Locale;
import waymark.pathways.graph.PathwayStep;

/// The kinds of step that an editor can add.
public enum StepKind {
    QUESTION("Question", "Something to find out, with the answers and where each leads"),
    ADVICE("Advice", "Something to know or say; nobody is called"),
    ACT("Act", "Something to do by a time, and whom to turn to"),
    HANDOVER("Hand-over", "The end for somebody whose organisation may not go on by itself"),
    ONWARD("Onward", "Goes on in another pathway");

    private final String words;
    private final String hint;

    StepKind(String words, String hint) {
        this.words = words;
        this.hint = hint;
    }

    /// As pages say it.
    public String words() {
        return words;
    }

    /// What it is for, beside its name.
    public String hint() {
        return hint;
    }

    /// As in addresses and forms.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of a step.
    public static StepKind of(PathwayStep step) {
        return switch (step) {
            case PathwayStep.Question _ -> QUESTION;
            case PathwayStep.Advice _ -> ADVICE;
            case PathwayStep.Act _ -> ACT;
            case PathwayStep.Handover _ -> HANDOVER;
            case PathwayStep.Onward _ -> ONWARD;
        };
    }
}
