package waymark.notices;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import waymark.web.forms.Choice;

/// How many e-mails about notices somebody wants.
enum EmailPreference {
    EACH("For new notices, at most one every ten minutes"),
    DAILY("At most one a day"),
    NONE("None: I check my notices myself");

    private final String words;

    EmailPreference(String words) {
        this.words = words;
    }

    /// As the database and the form say it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<EmailPreference> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    static List<Choice> choices() {
        return Arrays.stream(values())
                .map(one -> Choice.of(one.word(), one.words))
                .toList();
    }
}
