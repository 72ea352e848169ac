package waymark.intelligence.reports;

import java.util.List;
import waymark.web.Tone;
import waymark.web.forms.Choice;

/// How soon a report has to be acted on.
public enum Priority {
    HIGH("High", "Threat to life, serious harm, or imminent", Tone.RED),
    MEDIUM("Medium", "Time critical", Tone.YELLOW),
    LOW("Low", "Anything else", Tone.GREY);

    private final String words;
    private final String meaning;
    private final Tone tone;

    Priority(String words, String meaning, Tone tone) {
        this.words = words;
        this.meaning = meaning;
        this.tone = tone;
    }

    public String words() {
        return words;
    }

    public Tone tone() {
        return tone;
    }

    public static List<Choice> choices() {
        return List.of(values()).stream()
                .map(one -> Choice.of(one.name(), one.words, one.meaning))
                .toList();
    }
}
