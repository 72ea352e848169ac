package waymark.conferences.research;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;
import waymark.web.forms.Choice;

/// Whether an entry says what happened or what somebody thinks of it. The two are never mixed.
@NamedInterface("demonstration")
public enum EntryKind {
    FACT("Fact", "Facts", "What happened, who saw it, what a record says"),
    OPINION("Opinion", "Opinions", "What somebody thinks of it, from their work");

    private final String title;
    private final String several;
    private final String hint;

    EntryKind(String title, String several, String hint) {
        this.title = title;
        this.several = several;
        this.hint = hint;
    }

    /// As a label.
    public String title() {
        return title;
    }

    /// As a heading.
    public String several() {
        return several;
    }

    static List<Choice> choices() {
        return Stream.of(values())
                .map(kind -> Choice.of(kind.name(), kind.title, kind.hint))
                .toList();
    }
}
