package waymark.support.reading;

import java.util.List;
import waymark.web.Tone;
import waymark.web.forms.Choice;

/// What a person says to a part of their plan.
public enum CopyAnswer {
    AGREE("Agrees", Tone.GREEN),
    CHANGE("Wants to change something", Tone.YELLOW),
    DISAGREE("Does not agree", Tone.ORANGE);

    private final String word;
    private final Tone tone;

    CopyAnswer(String word, Tone tone) {
        this.word = word;
        this.tone = tone;
    }

    /// As staff read it.
    public String word() {
        return word;
    }

    /// The colour of its tag.
    public Tone tone() {
        return tone;
    }

    /// Key of the text that the person chooses.
    public String key() {
        return "copy.answer." + name();
    }

    /// For a form of staff.
    public static List<Choice> choices() {
        return Choice.from(List.of(values()), CopyAnswer::name, CopyAnswer::word);
    }
}
