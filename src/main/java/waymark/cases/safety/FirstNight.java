package waymark.cases.safety;

import java.util.List;
import waymark.web.Tone;
import waymark.web.forms.Choice;

/// Whether somebody has a safe place for the night.
enum FirstNight {
    NEEDED("A safe place is needed", Tone.RED),
    ARRANGED("A safe place is arranged", Tone.GREEN),
    NOT_NEEDED("They are safe where they stay", Tone.GREEN),
    NOT_KNOWN("Not known", Tone.YELLOW);

    private final String word;
    private final Tone tone;

    FirstNight(String word, Tone tone) {
        this.word = word;
        this.tone = tone;
    }

    String word() {
        return word;
    }

    Tone tone() {
        return tone;
    }

    static List<Choice> choices() {
        return Choice.from(List.of(values()), FirstNight::name, FirstNight::word);
    }
}
