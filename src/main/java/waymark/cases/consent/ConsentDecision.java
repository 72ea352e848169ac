package waymark.cases.consent;

import java.util.List;
import waymark.web.Tone;
import waymark.web.forms.Choice;

/// What somebody said to one thing. The worst comes first: what has ended and what nobody has asked yet need
/// somebody; a no is an answer.
public enum ConsentDecision {
    WITHDRAWN("Withdrawn", Tone.RED),
    UNDECIDED("Not decided", Tone.ORANGE),
    NOT_ASKED("Not asked", Tone.GREY),
    REFUSED("No", Tone.PURPLE),
    GIVEN("Yes", Tone.GREEN);

    private final String word;
    private final Tone tone;

    ConsentDecision(String word, Tone tone) {
        this.word = word;
        this.tone = tone;
    }

    /// As a tag.
    public String word() {
        return word;
    }

    /// Its colour.
    public Tone tone() {
        return tone;
    }

    /// Its place, the worst first.
    int place() {
        return List.of(values()).indexOf(this);
    }

    /// What can be recorded in a conversation. Consent is withdrawn on a page of its own, which says first what
    /// follows.
    static List<Choice> choices() {
        return List.of(
                Choice.of(GIVEN.name(), "Yes"),
                Choice.of(REFUSED.name(), "No"),
                Choice.of(UNDECIDED.name(), "Not decided yet"),
                Choice.of(NOT_ASKED.name(), "Not asked"));
    }
}
