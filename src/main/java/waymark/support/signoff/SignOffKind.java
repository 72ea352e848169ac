package waymark.support.signoff;

import java.util.List;
import waymark.web.forms.Choice;

/// What somebody else approves.
public enum SignOffKind {
    PLAN("The plan of support", "the plan of support"),
    RISK("The risk assessment", "the risk assessment"),
    CLOSURE("Closing the case", "closing the case");

    private final String title;
    private final String inside;

    SignOffKind(String title, String inside) {
        this.title = title;
        this.inside = inside;
    }

    /// As a label.
    public String title() {
        return title;
    }

    /// Within a sentence.
    String inside() {
        return inside;
    }

    static List<Choice> choices() {
        return Choice.from(List.of(values()), SignOffKind::name, SignOffKind::title);
    }
}
