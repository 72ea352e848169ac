package waymark.pathways.editions;

import waymark.pathways.graph.Step;

/// The kinds of step that an editor can add.
enum StepKind {
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

    String words() {
        return words;
    }

    String hint() {
        return hint;
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static StepKind of(Step step) {
        return switch (step) {
            case Step.Question _ -> QUESTION;
            case Step.Advice _ -> ADVICE;
            case Step.Act _ -> ACT;
            case Step.Handover _ -> HANDOVER;
            case Step.Onward _ -> ONWARD;
        };
    }
}
