package waymark.notices;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import waymark.web.forms.Choice;

/// Whether somebody wants reminders that are sent by themselves. What a colleague sends always arrives as a
/// notice.
enum ReminderPreference {
    EMAIL("As a notice and by e-mail"),
    NOTICE("Only as a notice"),
    NONE("None: I look at my tasks myself");

    private final String words;

    ReminderPreference(String words) {
        this.words = words;
    }

    /// As the database and the form say it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ReminderPreference> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    static List<Choice> choices() {
        return Arrays.stream(values())
                .map(one -> Choice.of(one.word(), one.words))
                .toList();
    }
}
